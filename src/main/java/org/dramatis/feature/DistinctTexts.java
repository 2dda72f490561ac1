package org.dramatis.feature;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Values of data as readers can tell them apart. Two that differ only in white space, in characters
 * without a shape or in how accents are stored look the same on a page: these are spelled out.
 */
public final class DistinctTexts {
  private DistinctTexts() {}

  /**
   * What readers see of each of some values that stand beside each other: the value itself, or,
   * where another one looks the same, the value with its spaces as {@code ␣} and what else cannot
   * be seen as its code.
   *
   * @param values different from each other
   * @param labelled those of them that readers know by a label and not by the value: they stay
   */
  public static Map<String, String> of(Collection<String> values, Set<String> labelled) {
    Map<String, String> shown = new HashMap<>(of(values));
    labelled.forEach(value -> shown.replace(value, value));
    return Map.copyOf(shown);
  }

  /** The same of values none of which has a label. */
  static Map<String, String> of(Collection<String> values) {
    UnaryOperator<String> spelled = DistinctTexts::withoutUnseen;
    UnaryOperator<String> marked = value -> withoutUnseen(withoutMarks(value));
    Map<String, String> shown =
        values.stream().distinct().collect(Collectors.toMap(Function.identity(), v -> v));
    for (UnaryOperator<String> clearer : List.of(spelled, marked)) {
      Map<String, Long> alike =
          shown.values().stream()
              .collect(Collectors.groupingBy(DistinctTexts::look, Collectors.counting()));
      shown.replaceAll((value, text) -> alike.get(look(text)) > 1 ? clearer.apply(value) : text);
    }
    return Map.copyOf(shown);
  }

  /** Texts of the same look cannot be told apart on a page. */
  private static String look(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }

  private static String withoutUnseen(String value) {
    return spelled(value, UnseenCharacter::is);
  }

  /** Accents that are stored apart from their letter, and the signs used here, as their codes. */
  private static String withoutMarks(String text) {
    return spelled(
        text,
        c -> UnseenCharacter.isPicture(c) || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  private static String spelled(String text, IntPredicate which) {
    return text.codePoints()
        .mapToObj(c -> which.test(c) ? UnseenCharacter.signs(c) : Character.toString(c))
        .collect(Collectors.joining());
  }
}
