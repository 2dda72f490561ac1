package org.dramatis.report.page.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.TestSegments;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.silo.Crosswalk;
import org.junit.jupiter.api.Test;

class SiloPersonaTest {
  private static Crosswalk.Part part(String letter, long customers) {
    return new Crosswalk.Part(
        Optional.of(TestSegments.segment(letter)), OptionalLong.of(customers), Disclosure.SHOWN);
  }

  private static String where(long rounding, long all, Crosswalk.Part... parts) {
    Crosswalk.OfPersona persona =
        new Crosswalk.OfPersona(
            "Regular",
            Optional.empty(),
            new Crosswalk.Size(OptionalLong.of(all), Disclosure.SHOWN, OptionalDouble.empty()),
            List.of(parts));
    return new SiloPersona(
            persona, OptionalLong.of(rounding), List.of(), "sales", "id", Noun.CUSTOMER)
        .where();
  }

  @Test
  void noGroupIsSaidToHaveTheMostWhereRoundingMayHideAnother() {
    assertThat(where(100, 10_000, part("A", 4_000), part("B", 4_000), part("C", 2_000)))
        .isEqualTo("Of 10 customers that sales calls Regular, 4 are in A.");
    assertThat(where(100, 10_000, part("A", 4_000), part("B", 3_900), part("C", 2_100)))
        .isEqualTo(
            "Of 10 customers that sales calls Regular, 4 are in A and no more in any other group.");
  }

  @Test
  void tenthsThatRoundingLeavesOpenAreNotSaid() {
    assertThat(where(100, 400, part("A", 300), part("B", 100)))
        .isEqualTo("Most customers that sales calls Regular are in A.");
    assertThat(where(100, 400, part("A", 200), part("B", 200))).isEmpty();
  }
}
