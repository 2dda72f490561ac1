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
import org.dramatis.profile.typing.TypingTool.Answer;
import org.dramatis.profile.typing.TypingTool.Question;

/**
 * A number that a question learns of a customer.
 *
 * @param column of the feature table
 * @param value the category of a text that makes it 1; empty for numbers and flags
 * @param answer how it is answered
 */
record Askable(FeatureColumn column, Optional<String> value, Answered answer) {
  /** Large numbers that somebody says off hand have no more digits. */
  private static final MathContext LARGE = new MathContext(2, RoundingMode.HALF_EVEN);

  /** Nor have small ones. */
  private static final MathContext SMALL = new MathContext(1, RoundingMode.HALF_EVEN);

  private static final double HALF = 0.5;
  private static final double TEN = 10;

  /** How people answer. */
  enum Answered {
    YES_OR_NO,
    OF_TEN,
    BY_NUMBER
  }

  /** A number as its column tells how it is answered. */
  static Askable of(FeatureColumn column) {
    boolean isShare = FigureWording.isShare(column.feature().unit(), FigureKind.of(column));
    return new Askable(column, Optional.empty(), isShare ? Answered.OF_TEN : Answered.BY_NUMBER);
  }

  /** Whether a text is one of its values. */
  static Askable of(FeatureColumn column, String value) {
    return new Askable(column, Optional.of(value), Answered.YES_OR_NO);
  }

  /** The same where it turned out that everybody's number is 0 or 1. */
  Askable ofZeroAndOne() {
    return new Askable(column, value, Answered.YES_OR_NO);
  }

  /** The number of each customer; null when it is not known. */
  Column number(FeatureTable table) {
    Column observed = table.observed(column.name());
    return value.map(text -> observed.equalTo(lit(text))).orElse(observed).cast("double");
  }

  /**
   * Where to divide, as it is spoken, which gives nobody's figure away: shares in tenths, numbers
   * to two digits, those below ten to halves and those below one to one digit.
   */
  double spoken(double threshold) {
    double size = Math.abs(threshold);
    if (isYesOrNo()) {
      return HALF;
    }
    if (isShare()) {
      return Math.rint(TEN * threshold) / TEN;
    }
    return size >= 1 && size < TEN
        ? Math.rint(threshold / HALF) * HALF
        : new BigDecimal(threshold).round(size < 1 ? SMALL : LARGE).doubleValue();
  }

  /** The question whether a customer's number is above a threshold. */
  Question above(double threshold, Answer unknown) {
    String asks =
        column
            .feature()
            .ask()
            .orElseThrow()
            .replace("{category}", column.category().map(column::valueLabel).orElse(""));
    if (isYesOrNo()) {
      String yes = value.map(column::valueLabel).orElse("yes");
      String no = value.isPresent() ? "something else" : "no";
      return new Question(column.name(), asks, value, OptionalDouble.empty(), yes, no, unknown);
    }
    boolean isNone = threshold == 0;
    return new Question(
        column.name(),
        asks,
        Optional.empty(),
        OptionalDouble.of(threshold),
        isNone ? "some" : "more than " + words(threshold),
        isNone ? "none" : words(threshold) + (isShare() ? " or fewer" : " or less"),
        unknown);
  }

  private String words(double threshold) {
    String unit = column.feature().unit();
    FigureKind kind = FigureKind.of(column);
    if (isShare()) {
      return Math.round(TEN * threshold) + " of 10";
    }
    String figure = FigureWording.beforeUnit(threshold, unit, kind);
    String beside = FigureWording.unitBeside(unit, kind);
    return beside.isEmpty() ? figure : figure + " " + beside;
  }

  private boolean isShare() {
    return answer == Answered.OF_TEN;
  }

  private boolean isYesOrNo() {
    return answer == Answered.YES_OR_NO;
  }
}
