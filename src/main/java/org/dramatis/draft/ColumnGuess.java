package org.dramatis.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dramatis.contract.DecimalType;
import org.dramatis.contract.LogicalType;

/**
 * What a column of a sample seems to be.
 *
 * @param column the sample
 * @param type what its values parse as
 * @param format of dates and time stamps that are not written in ISO 8601
 * @param decimal of a number
 * @param remarks what a person should look at
 */
record ColumnGuess(
    SampleColumn column,
    LogicalType type,
    Optional<String> format,
    DecimalType decimal,
    List<String> remarks) {
  /** So large a part of the values must parse; the rest is dirt that reading rejects. */
  private static final double PARSING = 0.95;

  private static final int STANDARD_INTEGERS =
      DecimalType.STANDARD.precision() - DecimalType.STANDARD.scale();
  private static final int MOST_DIGITS = 38;
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,29})?(\\.[0-9]{1,18})?");
  private static final Pattern LEADING_ZERO = Pattern.compile("-?0[0-9]+(\\.[0-9]+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9.]*[0-9],[0-9]{1,2}");

  ColumnGuess {
    remarks = List.copyOf(remarks);
  }

  /** Guesses. */
  static ColumnGuess of(SampleColumn column) {
    List<String> remarks = new ArrayList<>();
    if (column.type().isPresent()) {
      LogicalType told = column.type().get();
      return new ColumnGuess(
          column, told, Optional.empty(), decimal(column.values(), told), remarks);
    }
    List<String> values = column.values().stream().map(String::trim).toList();
    if (values.isEmpty()) {
      remarks.add("no value in the sample");
      return text(column, remarks);
    }
    if (values.stream().anyMatch(v -> LEADING_ZERO.matcher(v).matches())) {
      remarks.add("leading zeros, which a number would lose: kept as text");
      return text(column, remarks);
    }
    Optional<ColumnGuess> guess =
        mostly(values, ColumnGuess::isFlag, LogicalType.BOOLEAN, remarks)
            .or(() -> mostly(values, ColumnGuess::isNumber, LogicalType.NUMBER, remarks))
            .map(type -> numeric(column, values, type, remarks))
            .or(() -> dated(column, values, remarks));
    if (guess.isPresent()) {
      return guess.get();
    }
    if (values.stream().allMatch(v -> DECIMAL_COMMA.matcher(v).matches())) {
      remarks.add(
          "numbers with a decimal comma; compute a number with transformLogic, such as"
              + " replace(replace(COLUMN, '.', ''), ',', '.')");
    }
    return text(column, remarks);
  }

  private static boolean isNumber(String value) {
    return !value.isEmpty() && NUMBER.matcher(value).matches();
  }

  /** Whether no two rows of the sample have the same value, and none lacks one. */
  boolean isUnique() {
    boolean mayBeKey = type == LogicalType.STRING || type == LogicalType.INTEGER;
    return mayBeKey
        && column.missing() == 0
        && column.values().size() > 1
        && new HashSet<>(column.values()).size() == column.values().size();
  }

  private static ColumnGuess text(SampleColumn column, List<String> remarks) {
    return new ColumnGuess(
        column, LogicalType.STRING, Optional.empty(), DecimalType.STANDARD, remarks);
  }

  private static ColumnGuess numeric(
      SampleColumn column, List<String> values, LogicalType found, List<String> remarks) {
    List<String> numbers = values.stream().filter(ColumnGuess::isNumber).toList();
    boolean isWhole =
        found == LogicalType.NUMBER && numbers.stream().allMatch(v -> WHOLE.matcher(v).matches());
    LogicalType type = isWhole ? LogicalType.INTEGER : found;
    return new ColumnGuess(column, type, Optional.empty(), decimal(numbers, type), remarks);
  }

  private static Optional<ColumnGuess> dated(
      SampleColumn column, List<String> values, List<String> remarks) {
    for (DateForm form : DateForm.all()) {
      Optional<LogicalType> type = mostly(values, form.reader(), form.type(), remarks);
      if (type.isPresent()) {
        if (form.mirrored().filter(f -> values.stream().allMatch(f.reader())).isPresent()) {
          remarks.add("day and month could be the other way round");
        }
        return Optional.of(
            new ColumnGuess(column, form.type(), form.pattern(), DecimalType.STANDARD, remarks));
      }
    }
    return Optional.empty();
  }

  /** The type, when nearly all values are of it; the others are counted in a remark. */
  private static Optional<LogicalType> mostly(
      List<String> values, Predicate<String> isOfType, LogicalType type, List<String> remarks) {
    int allowed = (int) ((1 - PARSING) * values.size());
    // No more is looked at than it takes to be sure: most types are soon found not to fit.
    long others = values.stream().filter(isOfType.negate()).limit(allowed + 1L).count();
    if (others > allowed) {
      return Optional.empty();
    }
    if (others > 0) {
      remarks.add(others + " of " + values.size() + " values do not parse and would be rejected");
    }
    return Optional.of(type);
  }

  private static boolean isFlag(String value) {
    return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
  }

  /** A decimal that holds the sample's numbers, with room for larger ones. */
  private static DecimalType decimal(List<String> values, LogicalType type) {
    if (type != LogicalType.NUMBER) {
      return DecimalType.STANDARD;
    }
    int scale = 0;
    int integers = 1;
    for (String value : values) {
      if (isNumber(value) && !value.equals("-")) {
        BigDecimal number = new BigDecimal(value);
        scale = Math.max(scale, number.scale());
        integers = Math.max(integers, number.precision() - number.scale());
      }
    }
    if (scale <= DecimalType.STANDARD.scale() && integers + 2 <= STANDARD_INTEGERS) {
      return DecimalType.STANDARD;
    }
    int precision = Math.min(MOST_DIGITS, Math.max(integers + 4, STANDARD_INTEGERS) + scale);
    return new DecimalType(precision, Math.min(scale, precision));
  }
}
