package org.dramatis.feature.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Spelling;

/**
 * One described property of a customer, as the catalogue declares it.
 *
 * @param name unique in the catalogue
 * @param label what readers call it; the name in words where the catalogue does not say
 * @param from the source's name, or {@link #FEATURES} for an expression over features that stand
 *     before this one
 * @param value a Spark SQL expression: an aggregate over an event source, a row expression over a
 *     source with one row per customer or over features
 * @param windowDays events of how many days up to as_of count; empty for all of them
 * @param breakdown present when the feature is computed per category
 * @param unit what a value is counted in, {@code share} for proportions; empty when it has none
 * @param labels what readers call its categories or its values, by their spelling in the data; a
 *     value without a label is called as it is spelled
 * @param absent a Spark SQL expression for customers without a value; empty leaves it missing
 * @param icons the objects that stand for it in a persona's picture
 * @param ask a question by which people in the field learn it, with {@code {category}} where it is
 *     computed per category; empty where it cannot be asked
 * @param line where the feature stands in the catalogue's file, for messages
 */
public record Feature(
    String name,
    String label,
    String from,
    String value,
    OptionalInt windowDays,
    Optional<Breakdown> breakdown,
    Transform transform,
    FeatureRole role,
    String unit,
    Map<String, String> labels,
    Optional<String> absent,
    StatementTemplates says,
    Icons icons,
    Optional<String> ask,
    int line) {

  public Feature {
    label = label.isBlank() ? Spelling.words(name) : label;
    labels = Map.copyOf(labels);
  }

  /** The name in {@code from} that stands for features instead of a source. */
  public static final String FEATURES = "features";

  /** Whether it is an expression over features, and not over rows of a source. */
  public boolean isSecondLevel() {
    return from.equals(FEATURES);
  }

  /** The same feature, looking back half as far. */
  Feature half() {
    OptionalInt half =
        windowDays.isPresent() ? OptionalInt.of(half(windowDays.getAsInt())) : windowDays;
    return new Feature(
        name, label, from, value, half, breakdown, transform, role, unit, labels, absent, says,
        icons, ask, line);
  }

  /** Half as many days, at least one. */
  static int half(int days) {
    return Math.max(1, days / 2);
  }

  /** What is wrong with one of its keys, with its place in the catalogue's file. */
  public Problem problem(String file, String key, String message) {
    OptionalInt place = line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    return new Problem(file, place, name + "." + key, message);
  }
}
