package org.dramatis.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.dramatis.cluster.kmeans.Distance;
import org.dramatis.cluster.stability.Borders;

/** Tells from a customer's distances whether it lives near a border, as {@link Borders} says. */
record BorderZone(List<Centre> centres) {
  /** True near a border, by the columns of {@link AssignmentTable}. */
  Column isNear() {
    Column own = col(AssignmentTable.DISTANCE);
    Column toRunnerUp = lit(1).minus(col(AssignmentTable.MARGIN));
    Column next = own.divide(toRunnerUp);
    Column ahead = next.multiply(next).minus(own.multiply(own));
    Column isNear = lit(false);
    for (Centre one : centres) {
      for (Centre other : centres) {
        if (!one.segment().equals(other.segment())) {
          Column isBetween =
              col(AssignmentTable.SEGMENT)
                  .equalTo(one.segment().letter())
                  .and(col(AssignmentTable.RUNNER_UP).equalTo(other.segment().letter()));
          isNear = isNear.or(isBetween.and(ahead.lt(Borders.ZONE * squaredGap(one, other))));
        }
      }
    }
    // A margin of 1 is that of a customer on the centre, or of one who has no other segment.
    return when(toRunnerUp.gt(0), isNear).otherwise(false);
  }

  private static double squaredGap(Centre one, Centre other) {
    double[] a = one.coordinates().stream().mapToDouble(Double::doubleValue).toArray();
    double[] b = other.coordinates().stream().mapToDouble(Double::doubleValue).toArray();
    return Distance.squared(a, 0, b, 0, a.length);
  }
}
