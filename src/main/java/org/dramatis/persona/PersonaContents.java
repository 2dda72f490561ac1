package org.dramatis.persona;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dramatis.persona.worksheet.Worksheet;
import org.dramatis.run.storage.WorkspaceException;

/**
 * What would be signed and published if a worksheet stayed as it is. Spaces, line breaks and how an
 * accent is encoded are no wording, and neither is the order of help lines.
 */
public final class PersonaContents {
  private static final String ANYWHERE = "anywhere";
  private static final String ANY_AGE = "any age";
  private static final Comparator<String> LETTERS =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private PersonaContents() {}

  /**
   * The content of a worksheet.
   *
   * @param worksheet of the first of the segments, where what is said of all of them is written
   * @param segments letters of the segments that the council bound together, the worksheet's among
   *     them; in any order
   * @param folder that holds the picture; a picture that is not in it is left out
   * @throws WorkspaceException when the picture cannot be read
   */
  public static PersonaContent of(
      Worksheet worksheet, List<String> segments, CouncilFolder folder) {
    return new PersonaContent(
        inOrder(segments),
        worded(worksheet.name()),
        orElse(ANYWHERE, worksheet.place()),
        orElse(ANY_AGE, worksheet.age()),
        worksheet.picture().flatMap(picture -> folder.pictureDigest(picture.file())),
        worksheet.quotation().map(PersonaContents::worded),
        lines(worksheet.statements()),
        lines(worksheet.goals()),
        lines(worksheet.problems()),
        worksheet.help().stream()
            .map(h -> new HelpLine(h.function(), worded(h.text()), h.cites()))
            .sorted(Comparator.comparing(HelpLine::function))
            .toList(),
        worksheet.assume().stream().map(PersonaContents::worded).toList());
  }

  /** Letters as they follow one another: A, B, …, Z, and AA, AB, … beyond; each once. */
  public static List<String> inOrder(List<String> letters) {
    return letters.stream().distinct().sorted(LETTERS).toList();
  }

  private static List<PersonaLine> lines(List<PersonaLine> lines) {
    return lines.stream()
        .map(
            line ->
                new PersonaLine(
                    line.id(),
                    worded(line.text()),
                    line.mark(),
                    line.claim(),
                    line.heard(),
                    line.cites(),
                    line.gap()))
        .toList();
  }

  private static Quotation worded(Quotation said) {
    return new Quotation(worded(said.text()), said.by(), said.similar(), said.reworded());
  }

  private static String orElse(String usual, String text) {
    return Optional.of(worded(text)).filter(t -> !t.isEmpty()).orElse(usual);
  }

  /** A text without what is no wording: spaces, line breaks, how an accent is encoded. */
  public static String worded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }
}
