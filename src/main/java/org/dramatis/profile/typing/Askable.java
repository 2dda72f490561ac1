package org.dramatis.profile.typing;

import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Column;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.typing.TypingTool.Question;
import org.dramatis.stat.FigureFormat;

/**
 * A number that a question learns of a customer.
 *
 * @param column of the feature table
 * @param value the category of a text that makes it 1; empty for numbers and flags
 */
record Askable(FeatureColumn column, Optional<String> value) {
  /** What somebody says off hand has no more digits, and gives nobody's figure away. */
  private static final MathContext SPOKEN = new MathContext(2, RoundingMode.HALF_EVEN);

  private static final double HALF = 0.5;
  private static final double HUNDRED = 100;

  /** The number of each customer; null when it is not known. */
  Column number(FeatureTable table) {
    Column observed = table.observed(column.name());
    return value.map(text -> observed.equalTo(lit(text))).orElse(observed).cast("double");
  }

  /** Where to divide, as it is spoken. */
  double spoken(double threshold) {
    if (isYesOrNo()) {
      return HALF;
    }
    return isShare()
        ? Math.rint(HUNDRED * threshold) / HUNDRED
        : new BigDecimal(threshold).round(SPOKEN).doubleValue();
  }

  /** The question whether a customer's number is above a threshold. */
  Question above(double threshold) {
    String asks =
        column
            .feature()
            .ask()
            .orElseThrow()
            .replace("{category}", column.category().map(column::valueLabel).orElse(""));
    if (isYesOrNo()) {
      String yes = value.map(column::valueLabel).orElse("yes");
      String no = value.isPresent() ? "something else" : "no";
      return new Question(column.name(), asks, value, OptionalDouble.empty(), yes, no);
    }
    String words = words(threshold);
    return new Question(
        column.name(),
        asks,
        Optional.empty(),
        OptionalDouble.of(threshold),
        "more than " + words,
        words + " or less");
  }

  private String words(double threshold) {
    String unit = column.feature().unit();
    FigureKind kind = FigureKind.of(column);
    if (isShare()) {
      return FigureFormat.inHundred(threshold);
    }
    String figure = FigureWording.beforeUnit(threshold, unit, kind);
    String beside = FigureWording.unitBeside(unit, kind);
    return beside.isEmpty() ? figure : figure + " " + beside;
  }

  private boolean isShare() {
    return FigureWording.isShare(column.feature().unit(), FigureKind.of(column));
  }

  private boolean isYesOrNo() {
    return value.isPresent() || column.type() == FeatureColumn.Type.FLAG;
  }
}
