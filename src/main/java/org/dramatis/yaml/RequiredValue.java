package org.dramatis.yaml;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What stands at a key that must be there. After a problem an accessor returns a stand-in (an empty
 * text, the first constant, no elements), so that a reader can go on and find the next problem.
 *
 * @param value the same with its optional accessors; a missing key is still reported
 */
public record RequiredValue(YamlValue value) {
  /** Any text that is not blank. */
  public String text() {
    return value.text().orElse("");
  }

  /** A Spark SQL expression; after a problem an empty one, which nobody gets to see. */
  public SqlText sql() {
    return value.sql().orElseGet(() -> new SqlText("", OptionalInt.empty(), "", ""));
  }

  /** A name that follows the rule. */
  public String name(NameRule rule) {
    return value.name(rule).orElse("");
  }

  /** A number without quotes, both bounds included. */
  public double number(double minimum, double maximum) {
    return value.number(minimum, maximum).orElse(minimum);
  }

  /** A constant of the enumeration, as {@link YamlValue#oneOf(Class, String...)}. */
  public <E extends Enum<E>> E oneOf(Class<E> type, String... outside) {
    return value.oneOf(type, outside).orElse(type.getEnumConstants()[0]);
  }

  /** A text with a form of its own, as {@link YamlValue#parsed}. */
  public <T> T parsed(String expected, Function<String, T> parser, T standIn) {
    return value.parsed(expected, parser).orElse(standIn);
  }

  /** A map, read by the reader; after a problem the reader sees a map without keys. */
  public <T> T map(Function<YamlMap, T> reader) {
    return value.map(reader).orElseGet(() -> YamlMap.nothing().read(reader));
  }

  /** At least one map, each read by the reader. */
  public <T> List<T> list(Function<YamlMap, T> reader) {
    return value.list(reader);
  }

  /** The only element of a list, a map; {@code otherwise} says what to do when there are more. */
  public <T> T only(String otherwise, Function<YamlMap, T> reader) {
    List<YamlValue> items = value.items();
    if (items.size() > 1) {
      value.problem("expected one element, found " + items.size() + "; " + otherwise);
    }
    return items.isEmpty()
        ? YamlMap.nothing().read(reader)
        : new RequiredValue(items.get(0)).map(reader);
  }
}
