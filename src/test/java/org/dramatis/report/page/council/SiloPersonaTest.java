package org.dramatis.report.page.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.TestSegments;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.silo.Crosswalk;
import org.junit.jupiter.api.Test;

class SiloPersonaTest {
  private static Crosswalk.Part part(String letter, long customers) {
    return new Crosswalk.Part(
        Optional.of(TestSegments.segment(letter)), OptionalLong.of(customers), Disclosure.SHOWN);
  }

  private static String where(long rounding, long all, Crosswalk.Part... parts) {
    return where(rounding, all, List.of(), parts);
  }

  private static String where(
      long rounding, long all, List<SegmentProfile> profiles, Crosswalk.Part... parts) {
    Crosswalk.OfPersona persona =
        new Crosswalk.OfPersona(
            "Regular",
            Optional.empty(),
            new Crosswalk.Size(OptionalLong.of(all), Disclosure.SHOWN, OptionalDouble.empty()),
            List.of(parts));
    return new SiloPersona(
            persona, OptionalLong.of(rounding), profiles, "sales", "id", Noun.CUSTOMER)
        .where();
  }

  @Test
  void noGroupIsSaidToHaveTheMostWhereRoundingMayHideAnother() {
    assertThat(where(100, 10_000, part("A", 4_000), part("B", 4_000), part("C", 2_000)))
        .isEqualTo("No group has clearly more of them than the next.");
    assertThat(where(100, 10_000, part("A", 4_000), part("B", 3_900), part("C", 2_100)))
        .isEqualTo("No group has clearly more of them than the next.");
    assertThat(where(100, 10_000, part("A", 4_000), part("B", 3_400), part("C", 2_600)))
        .isEqualTo(
            "Of 10 customers that sales calls Regular, 4 are in A and no more in any other group.");
  }

  private static SegmentProfile profile(String letter, long size) {
    return new SegmentProfile(
        TestSegments.segment(letter),
        size,
        size / 10_000.0,
        OptionalDouble.empty(),
        List.of(),
        List.of());
  }

  @Test
  void thatMostAreInTheGroupThatHasMostOfEverybodySaysNothingOfThem() {
    List<SegmentProfile> profiles = List.of(profile("A", 6_600), profile("B", 3_400));
    assertThat(where(1, 3_740, profiles, part("A", 2_190), part("B", 1_550)))
        .isEqualTo("They are spread over the groups much as all customers are.");
    assertThat(where(1, 3_740, profiles, part("A", 3_000), part("B", 740)))
        .startsWith("Of 10 customers that sales calls Regular, 8 are in A.");
  }

  @Test
  void tenthsThatRoundingLeavesOpenAreNotSaid() {
    assertThat(where(100, 400, part("A", 300), part("B", 100)))
        .isEqualTo("Most customers that sales calls Regular are in A.");
    assertThat(where(100, 400, part("A", 200), part("B", 200)))
        .isEqualTo("No group has clearly more of them than the next.");
  }
}
