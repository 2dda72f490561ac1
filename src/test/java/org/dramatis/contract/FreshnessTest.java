package org.dramatis.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FreshnessTest {
  private static final Freshness MONTHLY = new Freshness(OptionalInt.of(31), OptionalInt.of(2));
  private static final Optional<LocalDate> NEVER = Optional.empty();

  private static Optional<LocalDate> day(String iso) {
    return Optional.of(LocalDate.parse(iso));
  }

  @Test
  void anEventIsFollowedByNewerOnesAfterFrequencyAndLatency() {
    Timeliness onTime = MONTHLY.judge(day("2026-05-28"), NEVER, day("2026-06-30"));
    assertThat(onTime.due()).isEqualTo(day("2026-06-30"));
    assertThat(onTime.isOverdue()).isFalse();
    Timeliness late = MONTHLY.judge(day("2026-05-28"), NEVER, day("2026-07-02"));
    assertThat(late.overdueDays()).hasValue(2);
  }

  @Test
  void aDeliveryIsFollowedByTheNextOneAfterTheFrequency() {
    assertThat(MONTHLY.judge(NEVER, day("2026-05-31"), day("2026-07-02")).overdueDays())
        .hasValue(1);
  }

  @Test
  void aDeliveryOfOldEventsIsOverdueAllTheSame() {
    Timeliness stale = MONTHLY.judge(day("2026-01-01"), day("2026-06-30"), day("2026-06-30"));
    assertThat(stale.due()).isEqualTo(day("2026-02-03"));
    assertThat(stale.overdueDays()).hasValue(147);
  }

  @Test
  void withoutAPromiseADateOrARunsDayNothingIsOverdue() {
    Freshness latencyOnly = new Freshness(OptionalInt.empty(), OptionalInt.of(1));
    assertThat(latencyOnly.judge(day("2020-01-01"), NEVER, day("2026-06-30")).due()).isEmpty();
    assertThat(MONTHLY.judge(NEVER, NEVER, day("2026-06-30")).due()).isEmpty();
    Timeliness undated = MONTHLY.judge(day("2020-01-01"), NEVER, NEVER);
    assertThat(undated.due()).isPresent();
    assertThat(undated.isOverdue()).isFalse();
  }

  @Test
  void whomToAskIsTheOwnerWithPeopleAndChannels() {
    java.util.List<String> four = java.util.List.of("Ann", "#crm", "desk", "phone");
    java.util.List<String> none = java.util.List.of();
    assertThat(new Ownership("Care", none, four, none).whom()).isEqualTo("Care (Ann; #crm; desk)");
    assertThat(new Ownership("", none, four.subList(0, 1), none).whom()).isEqualTo("Ann");
    assertThat(new Ownership("", none, none, none).whom())
        .isEqualTo("its owner (the contract names nobody under team)");
  }
}
