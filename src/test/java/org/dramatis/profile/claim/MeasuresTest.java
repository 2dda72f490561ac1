package org.dramatis.profile.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.charter.Population;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.feature.FeatureSql;
import org.dramatis.profile.Town;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.Prevalence.Of;
import org.dramatis.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {
  private static Measure measure(String sql, String unit) {
    return new Measure(
        FeatureSql.parse(Town.sql(sql), FeatureSql.Kind.MEASURE, problem -> {}).orElseThrow(),
        Optional.of(unit).filter(u -> !u.isEmpty()),
        Optional.empty(),
        Population.IN_SCOPE);
  }

  private static MeasureFigures figures(String sql, String unit) {
    return figures(Town.assignments(), sql, unit);
  }

  private static MeasureFigures figures(AssignmentTable assignments, String sql, String unit) {
    return Measures.of(
            Town.inScope(), assignments, List.of(measure(sql, unit)), new DisclosureControl(11, 10))
        .get(0);
  }

  @Test
  void anAverageOfTrueAndFalseIsAShare() {
    MeasureFigures figures = figures("avg(int(spend > 40))", "");
    assertThat(figures.unit()).isEqualTo("share");
    assertThat(figures.kind()).isEqualTo(FigureKind.PROPORTION);
    assertThat(figures.overall()).hasValue(38 / 300.0);
    assertThat(figures.segments())
        .extracting(MeasureFigures.OfSegment::segment)
        .containsExactly(segment("A"), segment("B"));
    assertThat(figures.segments().get(0).value()).hasValue(0.125);
    assertThat(figures.segments().get(0).figure().effect())
        .hasValueCloseTo(0.125 - 0.13, within(1e-12));
  }

  /** Of every second customer nothing is known; 60 of A and 25 of B are so. */
  @Test
  void whoHasNoValueCountsAsNoneWhereAllMeasuresAreOfEveryone() {
    String partly = "avg(if(number % 2 = 0, null, int(number < 120 or number >= 250)))";
    assertThat(figures(partly, "").overall()).hasValue(85 / 150.0);
    Measure ofEveryone = measure(partly, "").withMissingAsNone();
    MeasureFigures found =
        Measures.of(
                Town.inScope(),
                Town.assignments(),
                List.of(ofEveryone),
                new DisclosureControl(11, 10))
            .get(0);
    assertThat(found.overall()).hasValue(85 / 300.0);
    assertThat(found.segments().get(0).figure().n()).hasValue(200);
  }

  @Test
  void anAverageOfAFeatureHasItsUnit() {
    MeasureFigures figures = figures("avg(spend)", "");
    assertThat(figures.unit()).isEqualTo("GBP a year");
    assertThat(figures.kind()).isEqualTo(FigureKind.MEAN);
    assertThat(figures("avg(member)", "").unit()).isEqualTo("share");
  }

  @Test
  void anyOtherAggregateIsCountedInWhatItsUnitSays() {
    MeasureFigures figures = figures("sum(int(member = 1)) / median(number)", "members");
    assertThat(figures.unit()).isEqualTo("members");
    assertThat(figures.overall()).hasValue(75 / 149.5);
    assertThat(figures.segments().get(1).value()).hasValue(25 / 249.5);
    assertThat(figures.segments().get(1).figure().effect()).isEmpty();
  }

  private static Prevalence prevalence(Prevalence.Of of, double inside, double elsewhere) {
    return new Prevalence(of, part(inside), part(elsewhere));
  }

  private static Prevalence.Part part(double share) {
    return new Prevalence.Part(OptionalDouble.of(share), Disclosure.SHOWN, OptionalDouble.empty());
  }

  @Test
  void ofAShareItIsToldHowManyElsewhereAreSo() {
    assertThat(figures("avg(int(spend > 40))", "").segments())
        .extracting(s -> s.prevalence().orElseThrow())
        .containsExactly(
            prevalence(Of.PROPERTY, 0.125, 0.13), prevalence(Of.PROPERTY, 0.13, 0.125));
  }

  /** Half of A and a quarter of B have 3, all others 1. */
  @Test
  void ofAMeanItIsToldHowManyLieBeyondThatOfAllWhomItIsOf() {
    String some = "avg(if(number % 4 = 0 or (number < 200 and number % 2 = 0), 3, 1))";
    assertThat(figures(some, "").segments())
        .extracting(s -> s.prevalence().orElseThrow())
        .containsExactly(
            prevalence(Of.ABOVE_AVERAGE, 0.5, 0.25), prevalence(Of.BELOW_AVERAGE, 0.75, 0.5));
  }

  @Test
  void ofWhatNoSingleCustomerHasNobodyIsSo() {
    assertThat(figures("sum(spend) / count(*)", "").segments())
        .allMatch(s -> s.figure().isTold() && s.prevalence().isEmpty());
  }

  /** Nobody of B, and 5 of A. */
  @Test
  void ofTooFewItIsToldAsABoundToo() {
    assertThat(figures("avg(if(number < 5, 3, 1))", "").segments())
        .allSatisfy(
            s ->
                assertThat(
                        s.prevalence().stream().flatMap(p -> p.inside().value().stream().boxed()))
                    .isEmpty());
  }

  @Test
  void measuresKeepTheirOrder() {
    List<MeasureFigures> figures =
        Measures.of(
            Town.inScope(),
            Town.assignments(),
            List.of(
                measure("median(number)", ""), measure("avg(spend)", ""), measure("count(*)", "")),
            new DisclosureControl(11, 10));
    assertThat(figures)
        .extracting(f -> f.overall().orElseThrow())
        .containsExactly(149.5, 25 + 2 / 15.0, 300.0);
  }

  @Test
  void withTooFewOnBothSidesSegmentsAreToldAsBoundsAndEveryoneRoughly() {
    // All 200 of A and 5 of B: in per cents or in twentieths, 205 of 300 would leave A no fewer
    // than 193; in tenths they may be any 195 to 224.
    MeasureFigures figures = figures("avg(int(number < 205))", "");
    assertThat(figures.overall()).hasValue(0.7);
    assertThat(figures.everyone().bound()).isEmpty();
    assertThat(figures.rounding()).hasValue(0.1);
    assertThat(figures.segments())
        .extracting(s -> s.figure().disclosure(), s -> s.figure().bound().orElseThrow())
        .containsExactly(tuple(Disclosure.ABOVE, 0.9), tuple(Disclosure.BELOW, 0.11));
    assertThat(figures.segments())
        .allSatisfy(
            s -> {
              assertThat(s.value()).isEmpty();
              assertThat(s.figure().effect()).isEmpty();
            });
  }

  @Test
  void whatHardlyAnybodyHasIsABoundForEveryoneToo() {
    MeasureFigures figures = figures("avg(int(number < 5))", "");
    assertThat(figures.overall()).isEmpty();
    // Fewer than eleven of 300.
    assertThat(figures.everyone().bound()).hasValue(0.04);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "spend > 3|town.yaml:1 key: says nothing about many customers; expected an aggregate such"
            + " as avg(…): spend > 3",
        "avg(spent)|town.yaml:1 key: there is no feature spent. There is: member, number, spend,"
            + " town",
        "max(town)|town.yaml:1 key: is no number: max(town)",
        "rand()|town.yaml:1 key: uses the function rand, which is not allowed here: rand()"
      })
  void aMeasureThatCannotBeComputedIsTold(String sql, String problem) {
    List<Problem> problems = new ArrayList<>();
    FeatureSql.parse(Town.sql(sql), FeatureSql.Kind.MEASURE, problems::add)
        .ifPresent(parsed -> parsed.check(Town.inScope(), problems::add));
    assertThat(problems).extracting(Problem::sentence).containsExactly(problem);
  }
}
