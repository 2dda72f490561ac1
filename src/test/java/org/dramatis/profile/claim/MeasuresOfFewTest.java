package org.dramatis.profile.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.dramatis.charter.Population;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureSql;
import org.dramatis.feature.FeatureTable;
import org.dramatis.profile.Columns;
import org.dramatis.profile.Town;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever expression a measure is, it does not give one customer away. Of the 200 customers of
 * segment A one paid 4,321.99 and nobody else anything; the 300 of B and the 400 of C paid 40 and
 * 60 each. Everyone was billed 100, but the payer's bill is 500.
 */
class MeasuresOfFewTest {
  private static final StructType FEATURES = Town.features("paid", "billed", "coupon");

  private static final int CUSTOMERS = 900;

  private static Row customer(int i) {
    double paid = i == 0 ? 4321.99 : i < 200 ? 0 : i < 500 ? 40 : 60;
    double billed = i == 0 ? 500 : 100;
    return RowFactory.create("c" + i, paid, billed, i % 3 == 0 ? (Double) 1.0 : null);
  }

  private static String letter(int i) {
    return i < 200 ? "A" : i < 500 ? "B" : "C";
  }

  private static final FeatureTable TABLE =
      new FeatureTable(
          Town.rows(FEATURES, CUSTOMERS, MeasuresOfFewTest::customer),
          List.of(
              Columns.column("paid", FeatureColumn.Type.NUMBER, "GBP"),
              Columns.column("billed", FeatureColumn.Type.NUMBER, "GBP"),
              Columns.column("coupon", FeatureColumn.Type.FLAG, "")));

  private static final AssignmentTable ASSIGNMENTS =
      Town.assignments(CUSTOMERS, MeasuresOfFewTest::letter);

  private static Measure measure(String sql) {
    return new Measure(
        FeatureSql.parse(Town.sql(sql), FeatureSql.Kind.MEASURE, problem -> {}).orElseThrow(),
        Optional.empty(),
        Optional.empty(),
        Population.IN_SCOPE);
  }

  private static MeasureFigures figures(String sql) {
    return Measures.of(TABLE, ASSIGNMENTS, List.of(measure(sql)), new DisclosureControl(11, 10))
        .get(0);
  }

  private static Disclosure disclosure(MeasureFigures figures, int segment) {
    return figures.segments().get(segment).figure().disclosure();
  }

  /** What all segments but A and everyone tell; empty where something of it is withheld. */
  private static boolean givesBackA(MeasureFigures figures) {
    return figures.overall().isPresent()
        && figures.segments().stream()
            .filter(s -> !s.segment().letter().equals("A"))
            .map(OfSegment::value)
            .allMatch(value -> value.isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum(paid)",
        "sum(paid) / count(*)",
        "sum(paid) / count(1)",
        "sum(paid) filter (where paid > 0)",
        "avg(paid) filter (where paid >= 0)",
        "try_avg(paid)",
        "try_sum(paid) / 7",
        "100 + sum(paid)",
        "count_if(paid > 0)",
        "count(*) filter (where paid > 0)",
        "count(nullif(paid, 0))",
        "count(distinct nullif(paid, 0))",
        "sum(int(paid > 0)) / sum(billed)",
        "int(bool_or(paid > 0))",
        "int(any(paid > 0))",
        "int(every(paid = 0))",
        "case when sum(paid) > 4321 then 1 else 0 end",
        "sum(billed) - count(*) * 100",
        "(sum(billed) - 100 * count(*)) / count(*)",
        "sum(billed) / count(*) - 100 * sum(int(paid >= 0)) / count(*)",
      })
  void aSinglePayerIsNotGivenAwayByAnyExpression(String sql) {
    MeasureFigures figures = figures(sql);
    assertThat(disclosure(figures, 0)).isEqualTo(Disclosure.WITHHELD);
    assertThat(figures.segments().get(0).value()).isEmpty();
    assertThat(givesBackA(figures)).isFalse();
  }

  @Test
  void theMeanAndTheFlagOfASinglePayerAreNotToldEither() {
    for (String sql : List.of("avg(paid)", "avg(int(paid > 0))")) {
      assertThat(figures(sql).segments().get(0).value()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max(paid)",
        "min(paid)",
        "max(paid) - min(paid)",
        "avg(paid) / max(paid)",
        "sum(distinct paid)",
        "percentile(billed, 1)",
        "percentile(billed, paid)",
        "percentile(billed, 0.9, int(paid))"
      })
  void anExtremeIsNobodysFigureAndSaidSo(String sql) {
    assertThat(measure(sql).isExtreme()).isTrue();
    if (sql.contains(", paid")) {
      return; // Spark refuses a share that is no constant by itself.
    }
    MeasureFigures figures = figures(sql);
    assertThat(figures.segments()).allSatisfy(s -> assertThat(s.value()).isEmpty());
    assertThat(figures.overall()).isEmpty();
    assertThat(figures.everyone().disclosure()).isEqualTo(Disclosure.WITHHELD);
  }

  @Test
  void aRankIsToldWhereEnoughCustomersLieBeyondIt() {
    assertThat(figures("median(billed)").segments())
        .allSatisfy(s -> assertThat(s.value()).hasValue(100));
    assertThat(figures("percentile(billed, 0.1)").segments().get(1).value()).hasValue(100);
    // Of 200 customers two lie beyond it, of 400 and of 900 four and nine.
    MeasureFigures last = figures("percentile(billed, 0.99)");
    assertThat(last.segments()).allSatisfy(s -> assertThat(s.value()).isEmpty());
    assertThat(last.overall()).isEmpty();
    // Ten lie beyond it in A and fifteen in B; B and A together may be told, and so C and everyone.
    MeasureFigures more = figures("percentile(billed, 0.95) - 0");
    assertThat(disclosure(more, 0)).isEqualTo(Disclosure.WITHHELD);
    assertThat(disclosure(more, 2)).isEqualTo(Disclosure.SHOWN);
    assertThat(more.overall()).isPresent();
  }

  @Test
  void furtherSegmentsAreWithheldUntilWhatIsWithheldMayBeToldTogether() {
    MeasureFigures figures = figures("sum(paid) / count(*)");
    // B paid 12,000 in all, so that 4,321.99 do not dominate what A and B paid together.
    assertThat(disclosure(figures, 1)).isEqualTo(Disclosure.WITHHELD);
    assertThat(figures.segments().get(2).value()).hasValue(60);
    assertThat(figures.overall())
        .hasValueCloseTo((4321.99 + 300 * 40 + 400 * 60) / 900, within(1e-9));
    assertThat(figures.overallN()).hasValue(900);
    assertThat(figures.segments().get(2).figure().n()).hasValue(400);
  }

  @Test
  void whatManyContributeIsTold() {
    MeasureFigures figures = figures("sum(billed) / count(*)");
    assertThat(figures.segments()).allSatisfy(s -> assertThat(s.value()).isPresent());
    assertThat(figures("count(*)").segments().get(0).value()).hasValue(200);
    assertThat(figures("count(coupon)").segments().get(0).value()).hasValue(67);
    assertThat(figures("count(distinct billed)").segments().get(0).value()).hasValue(2);
  }
}
