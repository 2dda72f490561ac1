package org.dramatis.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.stability.Borders;

/**
 * What is counted over all customers in scope once they are assigned.
 *
 * @param sse the sum of squared distances to the centres
 * @param borders how many live near a border
 */
record ClusterTotals(double sse, Borders borders) {

  /** Counts; the sum is one of decimals, because one of doubles would depend on their order. */
  static ClusterTotals of(AssignmentTable assignments, List<Centre> centres) {
    Column distance = col(AssignmentTable.DISTANCE);
    Column square = distance.multiply(distance).cast("decimal(38,12)");
    Column isNear = new BorderZone(centres).isNear();
    List<Row> counted =
        assignments
            .rows()
            .groupBy(AssignmentTable.SEGMENT)
            .agg(sum(square), count_if(isNear), count(lit(1)))
            .collectAsList();
    return new ClusterTotals(
        counted.stream()
            .map(row -> row.getDecimal(1))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .doubleValue(),
        new Borders(
            counted.stream()
                .map(
                    row ->
                        new Borders.OfSegment(
                            assignments.segment(row.getString(0)), row.getLong(2), row.getLong(3)))
                .sorted(Comparator.comparing(Borders.OfSegment::segment))
                .toList()));
  }
}
