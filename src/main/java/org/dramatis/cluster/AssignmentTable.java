package org.dramatis.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.identity.LinkedTable;

/** The columns of {@code assignments/}: one row per customer in scope. */
public final class AssignmentTable {
  /** The letter of the customer's segment. */
  public static final String SEGMENT = "segment";

  /** Euclidean distance to the segment's centre in the scaled space. */
  public static final String DISTANCE = "distance";

  /** The letter of the second nearest segment; null when there is only one. */
  public static final String RUNNER_UP = "runner_up";

  /**
   * How clear the assignment is: {@code 1 - distance / distance to the runner-up}, 0 (on the
   * border) to 1 (at the centre).
   */
  public static final String MARGIN = "margin";

  /** The table's schema. */
  public static final StructType SCHEMA =
      new StructType()
          .add(LinkedTable.CUSTOMER_KEY, DataTypes.StringType, false)
          .add(SEGMENT, DataTypes.StringType, false)
          .add(DISTANCE, DataTypes.DoubleType, false)
          .add(RUNNER_UP, DataTypes.StringType, true)
          .add(MARGIN, DataTypes.DoubleType, false);

  private AssignmentTable() {}

  /**
   * Whether a customer resembles no segment: true where {@link #DISTANCE} is beyond the segment's
   * {@link SegmentTrust#reach}.
   *
   * @param segments what is known of each segment
   */
  public static Column isFar(List<SegmentTrust> segments) {
    return isFar(segments, SegmentTrust::segment, SegmentTrust::reach);
  }

  static <T> Column isFar(
      List<T> segments, Function<T, String> letter, Function<T, OptionalDouble> reach) {
    return segments.stream()
        .filter(s -> reach.apply(s).isPresent())
        .map(
            s ->
                col(SEGMENT)
                    .equalTo(letter.apply(s))
                    .and(col(DISTANCE).gt(reach.apply(s).getAsDouble())))
        .reduce(lit(false), Column::or);
  }
}
