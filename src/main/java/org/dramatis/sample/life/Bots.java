package org.dramatis.sample.life;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.sample.life.Visit.Device;
import org.dramatis.sample.life.Visit.Login;
import org.dramatis.sample.world.Draws;
import org.dramatis.sample.world.Draws.Topic;
import org.dramatis.sample.world.Timeline;

/** Programs that read the whole web shop at night; nobody is behind them. */
public final class Bots {
  private static final double PER_CUSTOMER = 0.004;
  private static final int DEVICE = 15;

  private Bots() {}

  /**
   * The visits of the bot that stands at that position of the list, if one does: some hundreds of
   * pages in a minute, several nights, never a cart.
   */
  public static List<Visit> at(int index, long seed) {
    Draws draws = Draws.of(seed, index, Topic.BOT);
    if (!draws.chance(PER_CUSTOMER)) {
      return List.of();
    }
    Device crawler = new Device(Numbers.visitor(index, DEVICE), "computer", Optional.empty(), true);
    long span = ChronoUnit.DAYS.between(Timeline.FIRST_WEB_DAY, Timeline.LAST_DAY);
    List<Visit> visits = new ArrayList<>();
    for (int night = draws.between(2, 5); night > 0; night--) {
      LocalDateTime at = Timeline.FIRST_WEB_DAY.plusDays(draws.between(0, (int) span)).atTime(3, 0);
      for (int burst = draws.between(8, 20); burst > 0; burst--) {
        at = at.plusSeconds(draws.between(60, 300));
        visits.add(
            new Visit(
                at,
                crawler,
                "direct",
                draws.between(20, 80),
                draws.between(120, 480),
                Optional.empty(),
                0,
                false,
                Login.ANONYMOUS));
      }
    }
    return visits;
  }
}
