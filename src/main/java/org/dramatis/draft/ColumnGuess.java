package org.dramatis.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dramatis.contract.DecimalType;
import org.dramatis.contract.LogicalType;

/**
 * What a column of a sample seems to be.
 *
 * @param type what its values parse as
 * @param format of dates and time stamps that are not written in ISO 8601
 * @param remarks what a person should look at
 */
record ColumnGuess(
    FileSample.Column column,
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

  static ColumnGuess of(FileSample.Column column) {
    List<String> remarks = new ArrayList<>();
    List<String> values = column.values().stream().map(String::trim).toList();
    ValueForm form = column.type().map(ValueForm::of).orElseGet(() -> form(values, remarks));
    return new ColumnGuess(
        column, form.type(), form.pattern(), decimal(values, form.type()), remarks);
  }

  private static ValueForm form(List<String> values, List<String> remarks) {
    if (values.isEmpty()) {
      remarks.add("no value in the sample");
      return ValueForm.of(LogicalType.STRING);
    }
    if (values.stream().anyMatch(v -> LEADING_ZERO.matcher(v).matches())) {
      remarks.add("leading zeros, which a number would lose: kept as text");
      return ValueForm.of(LogicalType.STRING);
    }
    if (areMostly(values, ColumnGuess::isFlag, remarks)) {
      return ValueForm.of(LogicalType.BOOLEAN);
    }
    if (areMostly(values, ColumnGuess::isNumber, remarks)) {
      Stream<String> numbers = values.stream().filter(ColumnGuess::isNumber);
      boolean areWhole = numbers.allMatch(v -> WHOLE.matcher(v).matches());
      return ValueForm.of(areWhole ? LogicalType.INTEGER : LogicalType.NUMBER);
    }
    for (ValueForm form : ValueForm.ofTimes()) {
      if (areMostly(values, form.reader(), remarks)) {
        if (form.mirrored().filter(f -> values.stream().allMatch(f.reader())).isPresent()) {
          remarks.add("day and month could be the other way round");
        }
        return form;
      }
    }
    if (values.stream().allMatch(v -> DECIMAL_COMMA.matcher(v).matches())) {
      remarks.add(
          "numbers with a decimal comma; compute a number with transformLogic, such as"
              + " replace(replace(COLUMN, '.', ''), ',', '.')");
    }
    return ValueForm.of(LogicalType.STRING);
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

  /** Whether nearly all values are of a type; the others are counted in a remark. */
  private static boolean areMostly(
      List<String> values, Predicate<String> isOfType, List<String> remarks) {
    int allowed = (int) ((1 - PARSING) * values.size());
    // No more is looked at than it takes to be sure: most types are soon found not to fit.
    long others = values.stream().filter(isOfType.negate()).limit(allowed + 1L).count();
    if (others > 0 && others <= allowed) {
      remarks.add(others + " of " + values.size() + " values do not parse and would be rejected");
    }
    return others <= allowed;
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
