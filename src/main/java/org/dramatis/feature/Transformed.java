package org.dramatis.feature;

import static org.apache.spark.sql.functions.asinh;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.sqrt;

import org.apache.spark.sql.Column;

/** The transforms as Spark columns. */
final class Transformed {
  /** Keeps the logit of 0 and 1 finite: they become ∓4.6. */
  private static final double EPSILON = 0.01;

  private Transformed() {}

  static Column apply(Transform transform, Column x) {
    return switch (transform) {
      case NONE -> x;
      case LOG1P -> log1p(x);
      case ASINH -> asinh(x);
      case SQRT -> sqrt(x);
      case LOGIT -> log(x.plus(EPSILON).divide(lit(1 + EPSILON).minus(x)));
    };
  }

  /** Whether a value lies outside what the transform is defined for; null for a missing value. */
  static Column isOutside(Transform transform, Column x) {
    return switch (transform) {
      case NONE, ASINH -> lit(false);
      case LOG1P -> x.leq(-1);
      case SQRT -> x.lt(0);
      case LOGIT -> x.lt(0).or(x.gt(1));
    };
  }

  /** The domain in words. */
  static String domain(Transform transform) {
    return switch (transform) {
      case NONE, ASINH -> "any number";
      case LOG1P -> "greater than -1";
      case SQRT -> "0 or more";
      case LOGIT -> "between 0 and 1";
    };
  }
}
