package org.dramatis.report.page.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.dramatis.profile.YearCurve;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.Release.Told;
import org.dramatis.report.ReportFixture;
import org.junit.jupiter.api.Test;

class YearViewTest {
  private static final Told BELOW =
      new Told(
          OptionalLong.of(200), OptionalDouble.empty(), Disclosure.BELOW, OptionalDouble.of(0.06));

  private static Told share(double share) {
    return new Told(
        OptionalLong.of(200), OptionalDouble.of(share), Disclosure.SHOWN, OptionalDouble.empty());
  }

  private static String sentence(Told... first) {
    return year(first).sentence();
  }

  private static YearView year(Told... first) {
    List<Told> own = new ArrayList<>(Collections.nCopies(12, share(0.3)));
    IntStream.range(0, first.length).forEach(month -> own.set(month, first[month]));
    YearCurve curve =
        new YearCurve(
            "purchases",
            IntStream.range(0, 12).mapToObj(m -> YearMonth.of(2025, 7).plusMonths(m)).toList(),
            Collections.nCopies(12, share(0.3)),
            List.of(new YearCurve.OfSegment(segment("A"), own)));
    return YearView.of(Optional.of(curve), segment("A"), ReportFixture.LABELS).orElseThrow();
  }

  @Test
  void itsMonthsAreNamedBecauseTheWindowMayCutThem() {
    assertThat(year().span()).isEqualTo("July 2025 to June 2026");
  }

  @Test
  void everyMonthIsSaidOnlyOfEveryMonth() {
    assertThat(sentence()).contains("about alike in every month").endsWith("of them.");
    assertThat(sentence(BELOW))
        .contains("about alike in the months that are told")
        .endsWith(" July 2025 is told as a bound or not at all, because too few stand behind it.");
  }

  @Test
  void manyMonthsThatAreNotToldAreCounted() {
    assertThat(sentence(BELOW, BELOW, BELOW, BELOW))
        .endsWith(
            " Four months are told as a bound or not at all, because too few stand behind them.");
  }

  @Test
  void aMonthInWhichNearlyAllAppearIsTheHighestAlthoughItHasNoFigure() {
    Told above =
        new Told(
            OptionalLong.of(200),
            OptionalDouble.empty(),
            Disclosure.ABOVE,
            OptionalDouble.of(0.94));
    assertThat(sentence(above)).contains("most in July 2025: more than 94 in 100 of them.");
  }
}
