package org.dramatis.report.page.source;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.report.Labels;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;

/** Why rows were rejected, in plain words. */
public final class RejectReason {
  /** What is said of a code; {@code %s} is the value. */
  private static final Map<String, String> CLAUSES =
      Map.ofEntries(
          entry("missing_value", "%s is missing"),
          entry("missing_key", "%s, by which rows are told apart, is missing"),
          entry("not_a_date", "%s is not a date"),
          entry("not_a_timestamp", "%s is not a date with a time"),
          entry("impossible_date", "%s is a day or time that no calendar has"),
          entry("other_date_format", "%s is a date that is not written as agreed"),
          entry("not_a_boolean", "%s is neither true nor false"),
          entry("wrong_encoding", "%s holds letters that cannot be read"),
          entry("control_character", "%s holds characters that nobody can type"),
          entry("pattern_mismatch", "%s is not written as agreed"),
          entry("too_long", "%s is too long"),
          entry("too_short", "%s is too short"),
          entry("not_computed", "%s cannot be worked out from the row"),
          entry("not_a_number", "%s is not a number"),
          entry("not_an_integer", "%s is not a whole number"),
          entry("decimal_comma", "%s is written with a decimal comma"),
          entry("thousands_separator", "%s is written with marks between thousands"),
          entry("currency_sign", "%s is written with a currency sign"),
          entry("not_finite", "%s is not a finite number"),
          entry("overflow", "%s is larger than a number can be here"),
          entry("too_precise", "%s has more decimals than agreed"),
          entry("too_small", "%s is smaller or earlier than can be"),
          entry("too_large", "%s is larger or later than can be"),
          entry("too_few_fields", "the row is cut off before its end"),
          entry("too_many_fields", "the row has more values than its table has columns"),
          entry("broken_quote", "the row has a quotation mark without its partner"),
          entry("broken_json", "the line is not written as agreed"),
          entry("not_an_object", "the line is not written as agreed"),
          entry("duplicate_field", "the row says the same thing twice"),
          entry("duplicate_key", "the same key stands on rows that contradict each other"),
          entry("after_as_of", "it is dated after the day that the report describes"),
          entry("erased", "it is about somebody whose data was erased"));

  private RejectReason() {}

  /**
   * A clause such as {@code the number in “amount” cannot be read}; a code without words of its own
   * is spelled with spaces.
   *
   * @param source whose row it was
   */
  public static String clause(ReasonCount reason, String source, Labels labels) {
    String column =
        reason.column().isEmpty() ? "" : Phrases.quoted(labels.column(source, reason.column()));
    String known = CLAUSES.get(reason.reason());
    if (known != null) {
      return known.formatted(column.isEmpty() ? "a value" : column);
    }
    String words = Isolates.of(reason.reason().toLowerCase(Locale.ROOT).replace('_', ' '));
    return column.isEmpty() ? words : words + " in " + column;
  }
}
