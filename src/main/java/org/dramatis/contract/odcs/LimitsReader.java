package org.dramatis.contract.odcs;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dramatis.contract.DatePattern;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.ValueLimits;
import org.dramatis.yaml.YamlMap;
import org.dramatis.yaml.YamlValue;

/** Reads {@code logicalTypeOptions} as far as they fit the column's type. */
final class LimitsReader {
  private static final String OUTSIDE = "part of ODCS but not supported by this version";

  /** What {@link #day} reads, in words. */
  static final String DAY_EXPECTED = "a date such as 2025-12-31";

  private static final String INSTANT_EXPECTED = "a date or time stamp such as 2025-12-31T18:00:00";

  private LimitsReader() {}

  /** Reads the options of one property. */
  static ValueLimits read(YamlMap property, LogicalType type) {
    return property
        .optional("logicalTypeOptions")
        .map(options -> limits(options, type))
        .orElse(ValueLimits.NONE);
  }

  private static ValueLimits limits(YamlMap options, LogicalType type) {
    return switch (type) {
      case STRING -> ofText(options);
      case INTEGER -> ofNumber(options, "a whole number", LimitsReader::whole);
      case NUMBER -> ofNumber(options, "a number", LimitsReader::number);
      case DATE -> ofTime(options, type, DAY_EXPECTED);
      case TIMESTAMP -> ofTime(options, type, INSTANT_EXPECTED);
      case BOOLEAN -> ValueLimits.NONE;
    };
  }

  private static ValueLimits ofText(YamlMap options) {
    options.refuse(OUTSIDE + "; write a pattern", "format");
    OptionalInt shortest = options.optional("minLength").integer(0, Integer.MAX_VALUE);
    OptionalInt longest = options.optional("maxLength").integer(0, Integer.MAX_VALUE);
    if (shortest.isPresent() && longest.isPresent() && shortest.getAsInt() > longest.getAsInt()) {
      options.problem("minLength", "greater than maxLength: no value would be accepted");
    }
    Optional<String> pattern =
        options.optional("pattern").parsed("a regular expression", LimitsReader::regex);
    return new ValueLimits(
        Optional.empty(), Optional.empty(), Optional.empty(), pattern, shortest, longest);
  }

  private static ValueLimits ofNumber(
      YamlMap options, String expected, Function<String, BigDecimal> parser) {
    options.refuse(OUTSIDE, "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format");
    return bounded(options, Optional.empty(), expected, parser);
  }

  private static ValueLimits ofTime(YamlMap options, LogicalType type, String expected) {
    options.refuse(OUTSIDE, "exclusiveMinimum", "exclusiveMaximum");
    options.refuse(
        OUTSIDE + "; write timeZone under dramatis.csv of the server",
        "timezone",
        "defaultTimezone");
    Optional<String> format =
        options
            .optional("format")
            .parsed(
                "a java.time pattern such as dd/MM/yyyy", text -> DatePattern.check(text, type));
    return type == LogicalType.DATE
        ? bounded(options, format, expected, LimitsReader::day)
        : bounded(options, format, expected, LimitsReader::instant);
  }

  private static <T extends Comparable<? super T>> ValueLimits bounded(
      YamlMap options, Optional<String> format, String expected, Function<String, T> parser) {
    Optional<Bound<T>> minimum = bound(options.optional("minimum"), expected, parser);
    Optional<Bound<T>> maximum = bound(options.optional("maximum"), expected, parser);
    Comparator<T> order = Comparator.naturalOrder();
    if (minimum.isPresent()
        && maximum.isPresent()
        && order.compare(minimum.get().value, maximum.get().value) > 0) {
      options.problem("minimum", "greater than the maximum: no value would be accepted");
    }
    return new ValueLimits(
        format,
        minimum.map(Bound::literal),
        maximum.map(Bound::literal),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  private static <T> Optional<Bound<T>> bound(
      YamlValue value, String expected, Function<String, T> parser) {
    return value.parsed(expected, text -> new Bound<>(text, parser.apply(text)));
  }

  /**
   * A value of a column, as a contract writes it.
   *
   * @throws IllegalArgumentException when no value of that type is written so
   */
  static String literal(String text, LogicalType type) {
    switch (type) {
      case STRING -> {
        // Any text is one.
      }
      case INTEGER -> whole(text);
      case NUMBER -> number(text);
      case DATE -> day(text);
      case TIMESTAMP -> instant(text);
      case BOOLEAN -> {
        if (!text.equals("true") && !text.equals("false")) {
          throw new IllegalArgumentException("true or false");
        }
      }
    }
    return text;
  }

  private static String regex(String text) {
    try {
      return Pattern.compile(text).pattern();
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription() + " at position " + e.getIndex(), e);
    }
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("", e);
    }
  }

  private static BigDecimal whole(String text) {
    try {
      return BigDecimal.valueOf(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("", e);
    }
  }

  /** An ISO date, or {@link IllegalArgumentException}. */
  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("", e);
    }
  }

  private static LocalDateTime instant(String text) {
    try {
      String iso = text.replace(' ', 'T');
      return iso.contains("T") ? LocalDateTime.parse(iso) : LocalDate.parse(iso).atStartOfDay();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("", e);
    }
  }

  /** A bound as the contract writes it and as it compares. */
  private record Bound<T>(String literal, T value) {}
}
