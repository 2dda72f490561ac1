package org.dramatis.persona.guard;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dramatis.persona.PersonaContents;
import org.dramatis.persona.Quotation;
import org.dramatis.persona.worksheet.FunctionInput;
import org.dramatis.persona.worksheet.FunctionInput.HeardWords;
import org.dramatis.persona.worksheet.FunctionInput.Wording;

/**
 * Holds a quotation against what the function that heard it wrote beforehand, where it wrote it.
 *
 * @param inputs of all functions
 */
record QuotationOrigin(List<FunctionInput> inputs) {
  /** From this share of common words on, one text is taken for the other with other words. */
  private static final double ALIKE = 0.6;

  private static final int FEWEST_WORDS = 3;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'’]+");

  QuotationOrigin {
    inputs = List.copyOf(inputs);
  }

  /** Where a quotation comes from. */
  private record Origin(String file, HeardWords heard, double likeness) {
    boolean isSame(String text) {
      return words(heard.says()).equals(words(text));
    }
  }

  /**
   * Tries it.
   *
   * @param segments letters for which the persona stands
   */
  void check(Quotation quotation, List<String> segments, SheetFindings found) {
    origin(quotation, segments).ifPresent(origin -> check(quotation, origin, found));
  }

  private void check(Quotation quotation, Origin origin, SheetFindings found) {
    String text = quotation.text();
    String source = PersonaContents.worded(origin.heard().says());
    boolean isSame = origin.isSame(text);
    if (!quotation.reworded() && !isSame) {
      found.problem(
          "quotation",
          text,
          "is not what %s has, \"%s\", but says that it is word for word. Write it as it was said,"
              + " or reworded: yes.",
          origin.file(),
          source);
    } else if (!quotation.reworded() && origin.heard().wording() == Wording.REWORDED) {
      found.problem(
          "quotation",
          text,
          "says that it is word for word, and %s says that it was reworded. Write reworded: yes.",
          origin.file());
    } else if (quotation.reworded() && isSame && origin.heard().wording() == Wording.AS_SAID) {
      found.warn(
          "quotation",
          text,
          "is word for word what %s has, and says that it was reworded; write reworded: no.",
          origin.file());
    }
    if (quotation.similar() > origin.heard().similar()) {
      found.problem(
          "quotation",
          text,
          "says that %d said similar, and %s says %d. Write that number.",
          quotation.similar(),
          origin.file(),
          origin.heard().similar());
    }
  }

  /** The most similar of what its function wrote of these segments; empty when nothing is. */
  private Optional<Origin> origin(Quotation quotation, List<String> segments) {
    return inputs.stream()
        .filter(input -> input.function().equalsIgnoreCase(quotation.by()))
        .flatMap(
            input ->
                segments.stream()
                    .flatMap(letter -> input.of(letter).quotations().stream())
                    .map(
                        heard ->
                            new Origin(
                                input.file(), heard, likeness(heard.says(), quotation.text()))))
        .filter(origin -> origin.likeness() >= ALIKE)
        .max(Comparator.comparingDouble(Origin::likeness));
  }

  /**
   * 1 for the same words in their order; else the words that both have, as a share of the fewer
   * words: whoever shortens what was said leaves words out.
   */
  private static double likeness(String heard, String text) {
    List<String> first = words(heard);
    List<String> second = words(text);
    if (first.equals(second)) {
      return 1;
    }
    Set<String> common = new HashSet<>(first);
    common.retainAll(new HashSet<>(second));
    int fewer = Math.min(new HashSet<>(first).size(), new HashSet<>(second).size());
    boolean isEnough = common.size() >= FEWEST_WORDS;
    // Less than 1, so that the same words win over those that are among others.
    return isEnough ? 0.99 * common.size() / fewer : 0;
  }

  private static List<String> words(String text) {
    return Stream.of(
            BETWEEN.split(PersonaContents.worded(text).toLowerCase(Locale.ROOT).replace('’', '\'')))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toList());
  }
}
