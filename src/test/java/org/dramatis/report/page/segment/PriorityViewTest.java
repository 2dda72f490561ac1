package org.dramatis.report.page.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.TestSegments;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.priority.Growth;
import org.dramatis.profile.priority.Priorities;
import org.dramatis.profile.priority.SegmentPriority;
import org.dramatis.profile.priority.SegmentPriority.Criteria;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.junit.jupiter.api.Test;

class PriorityViewTest {
  private static PriorityView view(Growth growth) {
    return view(growth, ReportFixture.retailer().profiles());
  }

  private static PriorityView view(Growth growth, List<SegmentProfile> profiles) {
    RunReport run = ReportFixture.retailer();
    CouncilFindings asked = run.council();
    Criteria criteria = asked.priorities().criteria();
    return new PriorityView(
        ReportFixture.with(
            run,
            new CouncilFindings(
                asked.members(),
                asked.outside(),
                asked.answers(),
                asked.deliveries(),
                asked.beliefs(),
                asked.crosswalk(),
                Priorities.of(profiles, criteria, growth),
                asked.steps(),
                asked.year())));
  }

  @Test
  void aCircleIsSpokenOfWhereOneIsDrawn() {
    assertThat(view(Growth.OF_A_FEATURE).pictured()).contains("area of the circle");
    List<SegmentProfile> one = ReportFixture.retailer().profiles().subList(0, 1);
    assertThat(view(Growth.OF_A_FEATURE, one).pictured()).isEmpty();
  }

  @Test
  void weightsAndPointsArePrinted() {
    PriorityView view = view(Growth.OF_A_FEATURE);
    assertThat(view.heads()).hasSize(3);
    assertThat(view.heads().get(0)).startsWith("Value (weight 50): ");
    assertThat(view.heads().get(1)).startsWith("Growth (weight 30): ");
    SegmentPriority first = view.segments().get(0);
    assertThat(view.lead())
        .startsWith(
            "By the weights that the charter fixed beforehand, most speaks for "
                + first.segment().letter()
                + ", with "
                + view.points(first)
                + " of 100 points.");
    assertThat(view.place(first)).isEqualTo(1);
  }

  @Test
  void whereTheDataBeginsTooLateGrowthCannotBeToldAndTheRestDecides() {
    PriorityView view =
        view(
            new Growth(
                Growth.Basis.TOO_SHORT,
                Optional.of(LocalDate.of(2025, 5, 1)),
                Optional.of(LocalDate.of(2024, 7, 1)),
                List.of()));
    assertThat(view.heads()).hasSize(2);
    assertThat(view.lead())
        .endsWith(
            "Growth cannot be told: it is revenue against the same days a year before, for which"
                + " the data would have to begin on 1 July 2024; it begins on 1 May 2025. What is"
                + " not known weighs nothing, and the rest decides.");
  }

  @Test
  void segmentsWithAsManyPointsAreSaidToBeLevel() {
    RunReport run = ReportFixture.retailer();
    SegmentProfile first = run.profiles().get(0);
    PriorityView view = view(Growth.OF_A_FEATURE, List.of(first, like(first, "B")));
    assertThat(view.lead())
        .startsWith("By the weights that the charter fixed beforehand, most speaks for A and B,")
        .contains("A and B are level at 100.");
    assertThat(view.segments()).extracting(view::place).containsExactly(1L, 1L);
  }

  private static SegmentProfile like(SegmentProfile profile, String letter) {
    return new SegmentProfile(
        TestSegments.segment(letter),
        profile.size(),
        profile.share(),
        profile.revenueShare(),
        profile.features(),
        List.of());
  }

  @Test
  void howMeasuredGrowthBecomesPointsIsSaid() {
    SegmentProfile first = ReportFixture.retailer().profiles().get(0);
    Growth measured =
        new Growth(
            Growth.Basis.YEAR_BEFORE,
            Optional.empty(),
            Optional.empty(),
            List.of(new Growth.OfSegment(first.segment(), first.features().get(0))));
    assertThat(view(measured).growthRule())
        .contains("revenue for each 100 of the year before", "a tenth less is 90");
    assertThat(view(Growth.OF_A_FEATURE).growthRule()).isEmpty();
  }
}
