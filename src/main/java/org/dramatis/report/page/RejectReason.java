package org.dramatis.report.page;

import java.util.Locale;
import java.util.Optional;
import org.dramatis.extract.row.ReasonCount;

/** Why rows were rejected, in plain words. */
final class RejectReason {
  private RejectReason() {}

  /**
   * A clause such as {@code the number in “amount” cannot be read}; a code without words of its own
   * is spelled with spaces.
   */
  static String clause(ReasonCount reason) {
    String value = reason.column().isEmpty() ? "a value" : "“" + reason.column() + "”";
    return ofText(reason.reason(), value)
        .or(() -> ofNumber(reason.reason(), value))
        .or(() -> ofRow(reason.reason()))
        .orElseGet(() -> spelled(reason));
  }

  private static Optional<String> ofText(String code, String value) {
    return Optional.ofNullable(
        switch (code) {
          case "missing_value" -> value + " is missing";
          case "missing_key" -> value + ", by which rows are told apart, is missing";
          case "not_a_date" -> value + " is not a date";
          case "not_a_timestamp" -> value + " is not a date with a time";
          case "impossible_date" -> value + " is a day or time that no calendar has";
          case "other_date_format" -> value + " is a date that is not written as agreed";
          case "not_a_boolean" -> value + " is neither true nor false";
          case "wrong_encoding" -> value + " holds letters that cannot be read";
          case "control_character" -> value + " holds characters that nobody can type";
          case "pattern_mismatch" -> value + " is not written as agreed";
          case "too_long" -> value + " is too long";
          case "too_short" -> value + " is too short";
          case "not_computed" -> value + " cannot be worked out from the row";
          default -> null;
        });
  }

  private static Optional<String> ofNumber(String code, String value) {
    return Optional.ofNullable(
        switch (code) {
          case "not_a_number" -> value + " is not a number";
          case "not_an_integer" -> value + " is not a whole number";
          case "decimal_comma" -> value + " is written with a decimal comma";
          case "thousands_separator" -> value + " is written with marks between thousands";
          case "currency_sign" -> value + " is written with a currency sign";
          case "not_finite" -> value + " is not a finite number";
          case "overflow" -> value + " is larger than a number can be here";
          case "too_precise" -> value + " has more decimals than agreed";
          case "too_small" -> value + " is smaller or earlier than can be";
          case "too_large" -> value + " is larger or later than can be";
          default -> null;
        });
  }

  private static Optional<String> ofRow(String code) {
    return Optional.ofNullable(
        switch (code) {
          case "too_few_fields" -> "the row is cut off before its end";
          case "too_many_fields" -> "the row has more values than its table has columns";
          case "broken_quote" -> "the row has a quotation mark without its partner";
          case "broken_json", "not_an_object" -> "the line is not written as agreed";
          case "duplicate_field" -> "the row says the same thing twice";
          case "duplicate_key" -> "the same key stands on rows that contradict each other";
          case "after_as_of" -> "it is dated after the day that the report describes";
          case "erased" -> "it is about somebody whose data was erased";
          default -> null;
        });
  }

  private static String spelled(ReasonCount reason) {
    String words = reason.reason().toLowerCase(Locale.ROOT).replace('_', ' ');
    return reason.column().isEmpty() ? words : words + " in “" + reason.column() + "”";
  }
}
