package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.TestSegments;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.catalog.StatementTemplates.Sentence;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.figure.FigureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortraitsTest {
  private static final int CUSTOMERS = 300;
  private static final int MINIMUM_CELL = 11;

  /** Customer i of A lies at distance i and visits i times; so the middle visits 0 to 24 times. */
  private static final AssignmentTable ASSIGNMENTS =
      new AssignmentTable(
          TestSegments.RUN,
          Town.rows(
              new StructType()
                  .add("customer_key", DataTypes.StringType)
                  .add("segment", DataTypes.StringType)
                  .add("distance", DataTypes.DoubleType),
              CUSTOMERS,
              i -> RowFactory.create(key(i), i < 100 ? "A" : "B", (double) i)));

  private static String key(int i) {
    return "c%03d".formatted(i);
  }

  /** Spend goes along with visits; calls go along with neither. */
  private static FeatureTable table(List<Double> spend, FeatureColumn spent) {
    Random random = new Random(7);
    List<Double> calls =
        IntStream.range(0, CUSTOMERS).mapToObj(i -> random.nextGaussian()).toList();
    return new FeatureTable(
        Town.rows(
            new StructType()
                .add("customer_key", DataTypes.StringType)
                .add("visits", DataTypes.DoubleType)
                .add("spend", DataTypes.DoubleType)
                .add("calls", DataTypes.DoubleType)
                .add("club", DataTypes.DoubleType),
            CUSTOMERS,
            i ->
                RowFactory.create(
                    key(i), (double) i, spend.get(i), calls.get(i), i % 2 == 0 ? 1.0 : 0.0)),
        List.of(
            Columns.column("visits", FeatureColumn.Type.NUMBER, "visits"),
            spent,
            Columns.column("calls", FeatureColumn.Type.NUMBER, "calls"),
            Columns.column("club", FeatureColumn.Type.FLAG, "")));
  }

  private static List<Double> alongVisits() {
    return IntStream.range(0, CUSTOMERS).mapToObj(i -> 3.0 * i).toList();
  }

  private static FeatureFigure figure(String name, double effect, Disclosure disclosure) {
    return Figures.of(
        name,
        name,
        "",
        "crm",
        FeatureRole.CLUSTER,
        name.equals("club") ? FigureKind.PROPORTION : FigureKind.MEAN,
        OptionalDouble.of(2 + effect),
        OptionalDouble.of(2),
        OptionalDouble.of(effect),
        disclosure);
  }

  private static SegmentProfile profile(long size, FeatureFigure... figures) {
    return new SegmentProfile(
        TestSegments.segment("A"),
        size,
        0.3,
        OptionalDouble.empty(),
        List.of(figures),
        List.of(
            new Statement(
                Claim.of(TestSegments.segment("A"), shown("visits", -1)).orElseThrow(),
                new ClaimTemplate(Sentence.of("Low visits: 1, everyone 2."), ""))));
  }

  private static SegmentProfile portrayed(List<Double> spend, int cell, SegmentProfile profile) {
    return portrayed(
        table(spend, Columns.column("spend", FeatureColumn.Type.NUMBER, "GBP a year")),
        cell,
        profile);
  }

  private static SegmentProfile portrayed(FeatureTable table, int cell, SegmentProfile profile) {
    return Portraits.of(
            table, ASSIGNMENTS, List.of(profile), CUSTOMERS, new DisclosureControl(cell, 10))
        .get(0);
  }

  private static FeatureFigure shown(String name, double effect) {
    return figure(name, effect, Disclosure.SHOWN);
  }

  @Test
  void theMiddleIsTheHalvesOfTheNearestTwentyFive() {
    TypicalRange range =
        portrayed(alongVisits(), MINIMUM_CELL, profile(100, shown("visits", -1))).typical().get(0);
    assertThat(range.feature()).isEqualTo("visits");
    assertThat(range.customers()).isEqualTo(25);
    assertThat(range.low()).isCloseTo(5.5, within(1e-12));
    assertThat(range.high()).isCloseTo(18.5, within(1e-12));
  }

  @Test
  void eachHalfIsAtLeastTheMinimumCell() {
    TypicalRange range =
        portrayed(
                alongVisits().stream().map(spend -> spend + 1).toList(),
                40,
                profile(121, shown("spend", -1)))
            .typical()
            .get(0);
    assertThat(range.customers()).isEqualTo(80);
    assertThat(range.high()).isCloseTo(3 * 59.5 + 1, within(1e-12));
    // One of the lower half spends nothing, so that 39 are behind its mean.
    assertThat(portrayed(alongVisits(), 40, profile(121, shown("spend", -1))).typical()).isEmpty();
  }

  @Test
  void aSegmentHardlyLargerThanItsMiddleHasNoRange() {
    assertThat(portrayed(alongVisits(), MINIMUM_CELL, profile(35, shown("visits", -1))).typical())
        .isEmpty();
    assertThat(portrayed(alongVisits(), MINIMUM_CELL, profile(36, shown("visits", -1))).typical())
        .hasSize(1);
  }

  @Test
  void whatIsWithheldHardlyDiffersOrIsYesOrNoHasNoRange() {
    SegmentProfile profile =
        profile(
            100,
            figure("visits", -1, Disclosure.WITHHELD),
            shown("spend", 0.1),
            shown("club", 0.4));
    assertThat(portrayed(alongVisits(), MINIMUM_CELL, profile).typical()).isEmpty();
  }

  @Test
  void tooFewValuesInTheMiddleAreNoRange() {
    List<Double> known =
        IntStream.range(0, CUSTOMERS)
            .mapToObj(i -> i < 4 ? null : Double.valueOf(i))
            .collect(java.util.stream.Collectors.toList());
    assertThat(portrayed(known, MINIMUM_CELL, profile(100, shown("spend", -1))).typical())
        .isEmpty();
    known.set(3, 3.0);
    assertThat(portrayed(known, MINIMUM_CELL, profile(100, shown("spend", -1))).typical())
        .extracting(TypicalRange::customers)
        .containsExactly(22);
  }

  @Test
  void whatUsuallyGoesAlongAndDoesNotHereIsUnexpected() {
    SegmentProfile profile =
        portrayed(
            alongVisits(), MINIMUM_CELL, profile(100, shown("visits", -1), shown("spend", 0.1)));
    assertThat(profile.unexpected()).hasSize(1);
    CounterExpectation unexpected = profile.unexpected().get(0);
    assertThat(unexpected.column()).isEqualTo("spend");
    assertThat(unexpected.says()).isEqualTo("Low spend");
    assertThat(unexpected.because().claim().column()).isEqualTo("visits");
    assertThat(unexpected.because().says()).isEqualTo("Low visits");
    assertThat(unexpected.correlation()).isCloseTo(1, within(1e-12));
    assertThat(unexpected.direction()).isEqualTo(CounterExpectation.Direction.NO_DIFFERENCE);
  }

  @ParameterizedTest
  @CsvSource({"toys, Low spend toys", "Misc., Low spend Misc", "{value},"})
  void whatIsUnexpectedNamesItsCategoryUnlessThatLooksLikeAFigure(String category, String says) {
    SegmentProfile profile =
        portrayed(
            table(alongVisits(), Columns.category("spend", "spend", category)),
            MINIMUM_CELL,
            profile(100, shown("visits", -1), shown("spend", 0.1)));
    assertThat(profile.unexpected())
        .extracting(CounterExpectation::says)
        .isEqualTo(says == null ? List.of() : List.of(says));
  }

  /** Half as much again reads like a difference, however small its effect. */
  @Test
  void whatReadsLikeADifferenceIsNotLikeEveryone() {
    FeatureFigure spend =
        Figures.of(
            "spend",
            "spend",
            "",
            "crm",
            FeatureRole.CLUSTER,
            FigureKind.MEAN,
            OptionalDouble.of(3),
            OptionalDouble.of(2),
            OptionalDouble.of(0.1),
            Disclosure.SHOWN);
    assertThat(
            portrayed(alongVisits(), MINIMUM_CELL, profile(100, shown("visits", -1), spend))
                .unexpected())
        .isEmpty();
  }

  @Test
  void theOtherWayRoundIsUnexpectedToo() {
    assertThat(
            portrayed(
                    alongVisits(),
                    MINIMUM_CELL,
                    profile(100, shown("visits", -1), shown("spend", 0.6)))
                .unexpected())
        .extracting(CounterExpectation::direction)
        .containsExactly(CounterExpectation.Direction.OPPOSITE);
  }

  @Test
  void whatIsAsExpectedUnrelatedOrWithheldIsNotUnexpected() {
    assertThat(
            portrayed(
                    alongVisits(),
                    MINIMUM_CELL,
                    profile(
                        100,
                        shown("visits", -1),
                        shown("spend", -0.4),
                        shown("calls", 0),
                        figure("club", 0, Disclosure.WITHHELD)))
                .unexpected())
        .isEmpty();
  }

  @Test
  void aWeakDifferenceRaisesNoExpectation() {
    assertThat(
            portrayed(
                    alongVisits(),
                    MINIMUM_CELL,
                    profile(100, shown("visits", -0.19), shown("spend", 0)))
                .unexpected())
        .isEmpty();
  }
}
