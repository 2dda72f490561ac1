package org.dramatis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dramatis.LocalSpark;
import org.junit.jupiter.api.Test;

/**
 * Customers on a line between the centres of A, at 0, and B, at 10; all lie at the same height in a
 * direction in which both segments are alike.
 */
class BorderZoneTest {
  private static final List<Centre> CENTRES =
      List.of(
          new Centre(segment("A"), 0, List.of(0.0, 0.0)),
          new Centre(segment("B"), 1, List.of(10.0, 0.0)));

  private static List<String> near(double height) {
    List<Row> customers =
        IntStream.rangeClosed(-2, 12).mapToObj(place -> customer(place, height)).toList();
    return LocalSpark.session()
        .createDataFrame(customers, AssignmentTable.SCHEMA)
        .where(new BorderZone(CENTRES).isNear())
        .orderBy("customer_key")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static Row customer(double place, double height) {
    double toA = Math.hypot(place, height);
    double toB = Math.hypot(place - 10, height);
    boolean isA = toA <= toB;
    double own = Math.min(toA, toB);
    return RowFactory.create(
        "at " + (int) place,
        isA ? "A" : "B",
        own,
        isA ? "B" : "A",
        Assignment.margin(own, Math.max(toA, toB)));
  }

  @Test
  void whoStandsInTheMiddleFifthOfTheWayLivesNearTheBorder() {
    assertThat(near(0)).containsExactly("at 5");
  }

  @Test
  void whatDoesNotTellTheSegmentsApartMovesNobodyToTheBorder() {
    assertThat(near(40)).containsExactly("at 5");
  }

  @Test
  void withOneSegmentThereIsNoBorder() {
    List<Row> alone = List.of(RowFactory.create("one", "A", 3.0, null, 1.0));
    assertThat(
            LocalSpark.session()
                .createDataFrame(alone, AssignmentTable.SCHEMA)
                .where(new BorderZone(CENTRES.subList(0, 1)).isNear())
                .count())
        .isZero();
  }
}
