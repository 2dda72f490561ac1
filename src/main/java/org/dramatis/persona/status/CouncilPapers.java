package org.dramatis.persona.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.dramatis.charter.Charter;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.PersonaContent;
import org.dramatis.persona.PersonaContents;
import org.dramatis.persona.decision.RefusedException;
import org.dramatis.persona.status.CouncilStatus.Input;
import org.dramatis.persona.worksheet.FunctionInput;
import org.dramatis.persona.worksheet.FunctionInputReader;
import org.dramatis.persona.worksheet.Worksheet;
import org.dramatis.persona.worksheet.WorksheetReader;
import org.dramatis.persona.worksheet.Worksheets;
import org.dramatis.run.storage.WorkspaceException;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;

/**
 * What people wrote in the council's folder.
 *
 * @param worksheets those that can be read
 * @param written what functions wrote beforehand, as far as it can be read
 * @param inputs how much of it there is
 * @param problems of all files
 */
public record CouncilPapers(
    List<Worksheet> worksheets,
    List<FunctionInput> written,
    List<Input> inputs,
    List<Problem> problems) {
  /** Where functions' files are, as the user knows it. */
  public static final String INPUTS = "council/inputs/";

  private static final String ENDING = ".yaml";

  public CouncilPapers {
    worksheets = List.copyOf(worksheets);
    written = List.copyOf(written);
    inputs = List.copyOf(inputs);
    problems = List.copyOf(problems);
  }

  /** Reads every worksheet of a segment of the run and every input. */
  public static CouncilPapers read(CouncilFolder folder, Charter charter, List<String> letters) {
    List<String> functions =
        charter.members().stream().map(Charter.Member::function).distinct().toList();
    Problems problems = new Problems();
    List<Worksheet> worksheets = new ArrayList<>();
    for (String letter : letters) {
      String file = file(letter);
      text(folder, new Path(folder.worksheets(), letter + ENDING), file, problems)
          .map(text -> WorksheetReader.read(file, letter, text, functions, problems))
          .filter(sheet -> !problems.concern(file))
          .ifPresent(worksheets::add);
    }
    new Worksheets(folder, functions).strays(letters, problems);
    List<FunctionInput> written = new ArrayList<>();
    for (String input : inputNames(folder, problems)) {
      String file = INPUTS + input;
      String name = input.substring(0, input.length() - ENDING.length());
      text(folder, new Path(folder.inputs(), input), file, problems)
          .map(t -> FunctionInputReader.read(file, name, t, functions, letters, problems))
          .ifPresent(written::add);
    }
    List<Input> inputs = written.stream().map(CouncilPapers::counted).toList();
    return new CouncilPapers(worksheets, written, inputs, problems.all());
  }

  /** A file that people write; that it cannot be read is wrong with this one alone. */
  private static Optional<String> text(
      CouncilFolder folder, Path path, String file, Problems problems) {
    try {
      return folder.readText(path);
    } catch (WorkspaceException e) {
      problems.add(file, "", e.getMessage());
      return Optional.empty();
    }
  }

  /** The name of a segment's worksheet, as the user knows it. */
  public static String file(String letter) {
    return "council/worksheets/" + letter + ENDING;
  }

  private static List<String> inputNames(CouncilFolder folder, Problems problems) {
    List<String> names =
        folder.names(folder.inputs()).stream()
            .filter(name -> name.matches("(?i).*\\.ya?ml"))
            .toList();
    names.stream()
        .filter(name -> !name.endsWith(ENDING))
        .forEach(
            name ->
                problems.add(INPUTS + name, "", "expected a name such as care.yaml; rename it"));
    return names.stream().filter(name -> name.endsWith(ENDING)).toList();
  }

  private static Input counted(FunctionInput input) {
    List<String> segments = new ArrayList<>();
    int lines = 0;
    for (var segment : input.segments().entrySet()) {
      FunctionInput.OfSegment of = segment.getValue();
      int written = of.problems().size() + of.quotations().size() + (of.help().isBlank() ? 0 : 1);
      lines += written;
      if (written > 0) {
        segments.add(segment.getKey());
      }
    }
    return new Input(input.function(), lines, PersonaContents.inOrder(segments));
  }

  /**
   * What somebody would sign now.
   *
   * @param segments that one persona stands for
   * @param run the published one
   * @throws RefusedException when the worksheet cannot be signed as it is
   */
  public PersonaContent toSign(List<String> segments, String run, CouncilFolder folder) {
    String lead = PersonaContents.inOrder(segments).get(0);
    String file = file(lead);
    List<String> unreadable =
        problems.stream().filter(p -> p.file().equals(file)).map(Problem::sentence).toList();
    if (!unreadable.isEmpty()) {
      throw new RefusedException(unreadable);
    }
    Worksheet sheet =
        worksheets.stream()
            .filter(w -> w.letter().equals(lead))
            .findFirst()
            .orElseThrow(() -> refused(file + " is not there: `dramatis derive` writes it."));
    if (sheet.run().isEmpty()) {
      throw refused(file + " does not say of which run its evidence is. " + Worksheet.NO_RUN);
    }
    if (!sheet.run().equals(run)) {
      throw refused(
          ("%s shows the evidence of run %s, and the published run is %s: derive again, which renews"
                  + " it, and look at it once more.")
              .formatted(file, sheet.run(), run));
    }
    Optional<String> missing =
        sheet
            .picture()
            .map(Worksheet.SuppliedPicture::file)
            .filter(picture -> folder.pictureDigest(picture).isEmpty());
    if (missing.isPresent()) {
      throw refused(
          "%s names the picture %s, which is not in %s: put it there, or leave the picture out."
              .formatted(file, missing.get(), folder.pictures()));
    }
    return PersonaContents.of(sheet, segments, folder);
  }

  private static RefusedException refused(String reason) {
    return new RefusedException(List.of(reason));
  }
}
