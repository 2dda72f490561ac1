package org.dramatis.report.page.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.Group;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.report.ReportFixture;
import org.junit.jupiter.api.Test;

class UnassignedTest {
  @Test
  void saysHowManyTheyAreWhatTheyBringAndWhatSetsThemApart() {
    SegmentProfile nobody = ReportFixture.retailer().fit().unfit().orElseThrow();
    assertThat(UnfitView.sentence(nobody, Noun.CUSTOMER))
        .matches(
            "134 customers, 2.% of those in scope, fit none of the groups and bring 3.% of the"
                + " revenue\\. They are counted with the nearest; .*");
    assertThat(UnfitView.differences(nobody, Noun.CUSTOMER).sentences())
        .extracting(Sentence::words)
        .containsExactly(
            "Orders: 1.0 per month, everyone 0. 83 in 100 of them are above average; of the others"
                + " 17 in 100.");
  }

  @Test
  void revenueThatIsNotKnownIsNotTold() {
    SegmentProfile one =
        new SegmentProfile(
            Group.NoSegment.UNFIT, 1, 0.001, OptionalDouble.empty(), List.of(), List.of());
    assertThat(UnfitView.sentence(one, Noun.CUSTOMER))
        .startsWith("1 customer, hardly any of those in scope, fits none of the groups. It is");
  }
}
