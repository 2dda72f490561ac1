package org.dramatis.profile.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.charter.Among;
import org.dramatis.charter.Population;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.TestSegments;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureSql;
import org.dramatis.feature.FeatureTable;
import org.dramatis.profile.Columns;
import org.dramatis.profile.Town;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of seven of A's 400 customers it is not known whether they got a late parcel. They spend 1,000
 * each, all others 10 or 30. Of 100 of B's 300 it is not known.
 */
class MeasureBasesTest {
  private static final FeatureTable TABLE =
      new FeatureTable(
          Town.rows(
              new StructType()
                  .add("customer_key", DataTypes.StringType)
                  .add("late", DataTypes.DoubleType)
                  .add("spend", DataTypes.DoubleType),
              700,
              i -> RowFactory.create("c" + i, late(i), i < 7 ? 1000.0 : i % 2 == 0 ? 10.0 : 30.0)),
          List.of(
              Columns.column("late", FeatureColumn.Type.NUMBER, ""),
              Columns.column("spend", FeatureColumn.Type.NUMBER, "GBP")));

  private static final AssignmentTable ASSIGNMENTS =
      new AssignmentTable(
          TestSegments.RUN,
          Town.rows(
              new StructType()
                  .add("customer_key", DataTypes.StringType)
                  .add("segment", DataTypes.StringType),
              700,
              i -> RowFactory.create("c" + i, i < 400 ? "A" : "B")));

  private static Double late(int i) {
    boolean isUnknown = i < 7 || i >= 600;
    return isUnknown ? null : (Double) (i % 3 == 0 ? 1.0 : 0.0);
  }

  private static MeasureFigures.OfSegment figure(String sql, Optional<String> where, int segment) {
    Measure measure =
        new Measure(
            FeatureSql.parse(Town.sql(sql), FeatureSql.Kind.MEASURE, problem -> {}).orElseThrow(),
            Optional.empty(),
            where.map(
                w ->
                    BaseCondition.parse(new Among(Town.sql(w), Optional.of("so")), problem -> {})
                        .orElseThrow()),
            Population.IN_SCOPE);
    return Measures.of(TABLE, ASSIGNMENTS, List.of(measure), new DisclosureControl(11, 10))
        .get(0)
        .segments()
        .get(segment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"avg(spend)", "sum(spend) / count(*)"})
  void whoMeetsAConditionWhoDoesNotAndEveryoneLeaveNobody(String sql) {
    MeasureFigures.OfSegment late = figure(sql, Optional.of("late = 1"), 0);
    MeasureFigures.OfSegment notLate = figure(sql, Optional.of("late = 0"), 0);
    MeasureFigures.OfSegment everyone = figure("avg(spend)", Optional.empty(), 0);
    assertThat(late.figure().n()).hasValue(131);
    assertThat(notLate.figure().n()).hasValue(269);
    assertThat(sum(late) + sum(notLate)).isCloseTo(sum(everyone), within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"avg(spend)", "sum(spend) / count(*)"})
  void manyOfWhomItIsNotKnownStayOut(String sql) {
    assertThat(figure(sql, Optional.of("late = 1"), 1).figure().n()).hasValue(66);
    assertThat(figure(sql, Optional.of("late = 0"), 1).figure().n()).hasValue(134);
  }

  private static double sum(MeasureFigures.OfSegment figure) {
    OptionalDouble value = figure.value();
    return figure.figure().n().orElseThrow() * value.orElseThrow();
  }
}
