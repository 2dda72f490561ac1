package org.dramatis.yaml;

import static java.util.function.Predicate.not;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What stands at a key. Each accessor says which kind of value is expected; anything else is
 * reported, and the accessor returns empty, as it does for a key that is not there.
 */
public final class YamlValue {
  private static final Set<String> FLAGS = Set.of("true", "false");

  /** Whether a missing key is reported. */
  enum Demand {
    OPTIONAL,
    REQUIRED
  }

  /** What kind of value stands at a key. */
  public enum Shape {
    SCALAR,
    LIST,
    MAP,
    ABSENT
  }

  private final Optional<YamlNode> node;
  private final Place place;
  private final Demand demand;
  private final Problems problems;

  YamlValue(Optional<YamlNode> node, Place place, Demand demand, Problems problems) {
    this.node = node;
    this.place = place;
    this.demand = demand;
    this.problems = problems;
  }

  YamlValue(YamlNode node, Demand demand, Problems problems) {
    this(Optional.of(node), node.place(), demand, problems);
  }

  /** The same value, reported at another place and when it is missing or not. */
  YamlValue as(Place other, Demand others) {
    return new YamlValue(node, other, others, problems);
  }

  /** Where the value stands, or, when it is absent, the map around it. */
  Place place() {
    return place;
  }

  /** Whether the key is there. */
  public boolean isPresent() {
    return node.isPresent();
  }

  /** What kind of value it is, for keys that may have more than one. */
  public Shape shape() {
    if (node.isEmpty()) {
      return Shape.ABSENT;
    }
    if (node.get() instanceof YamlNode.Mapping) {
      return Shape.MAP;
    }
    return node.get() instanceof YamlNode.Sequence ? Shape.LIST : Shape.SCALAR;
  }

  /** Whether the key is there and says that there is no value: {@code null}, {@code ~}. */
  public boolean isNothing() {
    return node.isPresent() && node.get().isNothing();
  }

  /** Reports what is wrong with the value. */
  public void problem(String message) {
    problems.add(place.problem(message));
  }

  /** Any text that is not blank, quoted or not, exactly as written. */
  public Optional<String> text() {
    return scalar("a text", s -> Optional.of(s.text()).filter(not(String::isBlank)));
  }

  /** A Spark SQL expression; it is parsed where it meets the columns that it names. */
  public Optional<SqlText> sql() {
    return text().map(text -> new SqlText(place.file(), place.line(), place.key(), text));
  }

  /** A name that follows the rule. */
  public Optional<String> name(NameRule rule) {
    return scalar(rule.expected(), s -> Optional.of(s.text()).filter(rule::admits));
  }

  /** A single character, in quotes where YAML needs them. */
  public Optional<Character> character() {
    return scalar(
        "one character in double quotes, such as \";\" or \"\\t\"",
        s -> Optional.of(s.text()).filter(t -> t.length() == 1).map(t -> t.charAt(0)));
  }

  /** {@code true} or {@code false}; {@code yes}, {@code on} and quoted words are not. */
  public Optional<Boolean> flag() {
    return plain(
        "true or false", text -> Optional.of(text).filter(FLAGS::contains).map(Boolean::valueOf));
  }

  /** A whole number without quotes, both bounds included. */
  public OptionalInt integer(int minimum, int maximum) {
    return wholeNumber(minimum, maximum).stream().mapToInt(Math::toIntExact).findFirst();
  }

  /** A whole number without quotes, both bounds included. */
  public OptionalLong wholeNumber(long minimum, long maximum) {
    Optional<Long> number =
        plain(
            "a whole number" + NumberText.bounds(minimum, maximum),
            text -> NumberText.whole(text).filter(n -> n >= minimum && n <= maximum));
    return number.stream().mapToLong(n -> n).findFirst();
  }

  /** A number without quotes, both bounds included. */
  public OptionalDouble number(double minimum, double maximum) {
    Optional<Double> number =
        plain(
            "a number from " + NumberText.shown(minimum) + " to " + NumberText.shown(maximum),
            text ->
                NumberText.decimal(text)
                    .map(BigDecimal::doubleValue)
                    .filter(n -> n >= minimum && n <= maximum));
    return number.stream().mapToDouble(n -> n).findFirst();
  }

  /** A number without quotes, exact. */
  public Optional<BigDecimal> decimal() {
    return plain("a number", NumberText::decimal);
  }

  /** A number without quotes, exact; {@code true} is 1, {@code false} 0. */
  public Optional<BigDecimal> decimalOrFlag() {
    return plain(
        "a number, true or false",
        text ->
            switch (text) {
              case "true" -> Optional.of(BigDecimal.ONE);
              case "false" -> Optional.of(BigDecimal.ZERO);
              default -> NumberText.decimal(text);
            });
  }

  /**
   * A constant of the enumeration, written as {@link Spelling} says.
   *
   * @param outside words that ODCS defines and this program does not support
   */
  public <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String... outside) {
    return oneOf(Spelling.all(type), outside).flatMap(word -> Spelling.read(type, word));
  }

  /**
   * One of a few words.
   *
   * @param outside words that ODCS defines and this program does not support
   */
  public Optional<String> oneOf(List<String> words, String... outside) {
    return parsed(
        words.size() == 1 ? words.get(0) : "one of " + Nearest.listed(words),
        word -> {
          if (List.of(outside).contains(word)) {
            throw new IllegalArgumentException(
                word + " is part of ODCS but not supported by this version");
          }
          if (!words.contains(word)) {
            throw new IllegalArgumentException(Nearest.question(word, words));
          }
          return word;
        });
  }

  /**
   * A text with a form of its own.
   *
   * @param expected the form, in words, after "expected"
   * @param parser throws {@link IllegalArgumentException} for a text of another form; its message
   *     says what is wrong and may be missing. What the JDK throws for numbers and times will do
   */
  public <T> Optional<T> parsed(String expected, Function<String, T> parser) {
    return scalar(expected, s -> Optional.of(parser.apply(s.text())));
  }

  /** A map, read by the reader, which has to ask for every key. */
  public <T> Optional<T> map(Function<YamlMap, T> reader) {
    Optional<YamlNode.Mapping> mapping = read(YamlNode.Mapping.class, "a map", Optional::of);
    return mapping.map(m -> YamlMap.of(m, problems).read(reader));
  }

  /** A map whose keys are names that the user chose, each with a map; empty when absent. */
  public <T> Map<String, T> entries(BiFunction<String, YamlMap, T> reader) {
    Map<String, T> entries = new LinkedHashMap<>();
    map(
        map -> {
          for (String name : map.keys()) {
            map.optional(name)
                .map(entry -> reader.apply(name, entry))
                .ifPresent(entry -> entries.put(name, entry));
          }
          return entries;
        });
    return entries;
  }

  /** A map whose keys are names that the user chose, each with a text; empty when absent. */
  public Map<String, String> namedTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    map(
        map -> {
          map.keys().forEach(k -> map.optional(k).text().ifPresent(text -> texts.put(k, text)));
          return texts;
        });
    return texts;
  }

  /** A list of maps, each read by the reader; empty when absent. */
  public <T> List<T> list(Function<YamlMap, T> reader) {
    return items().stream().flatMap(item -> item.map(reader).stream()).toList();
  }

  /** A list of texts; empty when absent. */
  public List<String> texts() {
    return items().stream().flatMap(item -> item.text().stream()).toList();
  }

  /** A list of anything; empty when absent. */
  public List<YamlValue> items() {
    boolean mayBeEmpty = demand == Demand.OPTIONAL;
    Optional<YamlNode.Sequence> list =
        read(
            YamlNode.Sequence.class,
            mayBeEmpty ? "a list" : "a list with at least one element",
            found -> Optional.of(found).filter(l -> mayBeEmpty || !l.items().isEmpty()));
    return list.stream()
        .flatMap(l -> l.items().stream())
        .map(item -> new YamlValue(item, Demand.REQUIRED, problems))
        .toList();
  }

  private <T> Optional<T> plain(String expected, Function<String, Optional<T>> parser) {
    return scalar(
        expected,
        s -> {
          if (!s.isPlain()) {
            throw new IllegalArgumentException("leave the quotes out");
          }
          return parser.apply(s.text());
        });
  }

  private <T> Optional<T> scalar(String expected, Function<YamlNode.Scalar, Optional<T>> parser) {
    return read(YamlNode.Scalar.class, expected, parser);
  }

  private <N extends YamlNode, T> Optional<T> read(
      Class<N> type, String expected, Function<N, Optional<T>> reader) {
    if (node.isEmpty() || isNothing()) {
      if (node.isPresent() || demand == Demand.REQUIRED) {
        problem((node.isPresent() ? "has no value" : "missing") + "; expected " + expected);
      }
      return Optional.empty();
    }
    String detail = "";
    try {
      Optional<T> result = node.filter(type::isInstance).map(type::cast).flatMap(reader);
      if (result.isPresent()) {
        return result;
      }
    } catch (NumberFormatException | DateTimeException e) {
      // What the JDK says of such a text is no better than what was expected.
      detail = "";
    } catch (IllegalArgumentException e) {
      detail = e.getMessage() == null || e.getMessage().isEmpty() ? "" : "; " + e.getMessage();
    }
    problem("expected " + expected + ", found " + node.get().described() + detail);
    return Optional.empty();
  }
}
