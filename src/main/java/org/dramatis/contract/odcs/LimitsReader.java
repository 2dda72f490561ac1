package org.dramatis.contract.odcs;

import static org.dramatis.contract.odcs.ContractReader.OUTSIDE;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dramatis.contract.DatePattern;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.ValueLimits;
import org.dramatis.yaml.YamlMap;

/** Reads {@code logicalTypeOptions} as far as they fit the column's type. */
final class LimitsReader {
  static final String DAY_EXPECTED = "a date such as 2025-12-31";

  private LimitsReader() {}

  static ValueLimits read(YamlMap property, LogicalType type) {
    return property
        .optional("logicalTypeOptions")
        .map(options -> limits(options, type))
        .orElse(ValueLimits.NONE);
  }

  private static ValueLimits limits(YamlMap options, LogicalType type) {
    return switch (type) {
      case STRING -> ofText(options);
      case INTEGER -> ofNumber(options, type, "a whole number");
      case NUMBER -> ofNumber(options, type, "a number");
      case DATE -> ofTime(options, type, DAY_EXPECTED);
      case TIMESTAMP -> ofTime(options, type, "a date or time stamp such as 2025-12-31T18:00:00");
      case BOOLEAN -> ValueLimits.NONE;
    };
  }

  private static ValueLimits ofText(YamlMap options) {
    options.refuse(OUTSIDE + "; write a pattern", "format");
    OptionalInt shortest = options.optional("minLength").integer(0, Integer.MAX_VALUE);
    OptionalInt longest = options.optional("maxLength").integer(0, Integer.MAX_VALUE);
    if (shortest.orElse(0) > longest.orElse(Integer.MAX_VALUE)) {
      options.problem("minLength", "greater than maxLength: no value would be accepted");
    }
    return new ValueLimits(
        Optional.empty(), Optional.empty(), Optional.empty(), pattern(options), shortest, longest);
  }

  private static ValueLimits ofNumber(YamlMap options, LogicalType type, String expected) {
    options.refuse(OUTSIDE, "multipleOf", "format");
    return bounded(
        options, type, expected, Comparator.comparing(BigDecimal::new), Optional.empty());
  }

  private static ValueLimits ofTime(YamlMap options, LogicalType type, String expected) {
    String elsewhere = OUTSIDE + "; write timeZone under dramatis.csv of the server";
    options.refuse(elsewhere, "timezone", "defaultTimezone");
    String patternExpected = "a java.time pattern such as dd/MM/yyyy";
    Optional<String> format =
        options.optional("format").parsed(patternExpected, text -> DatePattern.check(text, type));
    return bounded(options, type, expected, Comparator.comparing(LimitsReader::instant), format);
  }

  private static ValueLimits bounded(
      YamlMap options,
      LogicalType type,
      String expected,
      Comparator<String> order,
      Optional<String> format) {
    options.refuse(OUTSIDE, "exclusiveMinimum", "exclusiveMaximum");
    Function<String, String> literal = text -> literal(text, type);
    Optional<String> minimum = options.optional("minimum").parsed(expected, literal);
    Optional<String> maximum = options.optional("maximum").parsed(expected, literal);
    if (minimum.flatMap(low -> maximum.filter(m -> order.compare(low, m) > 0)).isPresent()) {
      options.problem("minimum", "greater than the maximum: no value would be accepted");
    }
    return new ValueLimits(
        format, minimum, maximum, Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  /**
   * A value of a column, as a contract writes it.
   *
   * @throws IllegalArgumentException when no value of that type is written so
   * @throws DateTimeException when no day or time is written so
   */
  static String literal(String text, LogicalType type) {
    Objects.requireNonNull(
        switch (type) {
          case STRING -> text;
          case INTEGER -> Long.parseLong(text);
          case NUMBER -> new BigDecimal(text);
          case DATE -> LocalDate.parse(text);
          case TIMESTAMP -> instant(text);
          case BOOLEAN -> flag(text);
        });
    return text;
  }

  private static String flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("true or false");
    }
    return text;
  }

  static Optional<String> pattern(YamlMap options) {
    return options.optional("pattern").parsed("a regular expression", LimitsReader::regex);
  }

  private static String regex(String text) {
    try {
      return Pattern.compile(text).pattern();
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription() + " at position " + e.getIndex(), e);
    }
  }

  private static LocalDateTime instant(String text) {
    String iso = text.replace(' ', 'T');
    return iso.contains("T") ? LocalDateTime.parse(iso) : LocalDate.parse(iso).atStartOfDay();
  }
}
