package org.dramatis.report.page;

import java.util.Locale;
import org.dramatis.extract.ReasonCount;

/** Why rows were rejected, in plain words. */
final class RejectReason {
  private RejectReason() {}

  /**
   * A clause such as {@code the number in “amount” cannot be read}; a code without words of its own
   * is spelled with spaces.
   */
  static String clause(ReasonCount reason) {
    String value = reason.column().isEmpty() ? "a value" : "“" + reason.column() + "”";
    return switch (reason.reason()) {
      case "missing_value" -> value + " is missing";
      case "not_a_number" -> value + " is not a number";
      case "not_an_integer" -> value + " is not a whole number";
      case "not_a_date" -> value + " is not a date";
      case "not_a_timestamp" -> value + " is not a date with a time";
      case "not_a_boolean" -> value + " is neither true nor false";
      case "too_small" -> value + " is smaller or earlier than can be";
      case "too_large" -> value + " is larger or later than can be";
      case "pattern_mismatch" -> value + " is not written as agreed";
      case "too_long" -> value + " is too long";
      case "too_short" -> value + " is too short";
      case "too_precise" -> value + " has more decimals than agreed";
      case "cut_row" -> "the row is cut off before its end";
      case "duplicate_key" -> "the same key stands on rows that contradict each other";
      case "after_as_of" -> "it is dated after the day that the report describes";
      default -> spelled(reason);
    };
  }

  private static String spelled(ReasonCount reason) {
    String words = reason.reason().toLowerCase(Locale.ROOT).replace('_', ' ');
    return reason.column().isEmpty() ? words : words + " in “" + reason.column() + "”";
  }
}
