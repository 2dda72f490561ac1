package org.dramatis.sample.life;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.dramatis.sample.people.Person;
import org.dramatis.sample.world.Draws;
import org.dramatis.sample.world.Timeline;

/**
 * When somebody redecorates: a few months of much demand, silence before and after.
 *
 * @param starts the first months of projects, as month numbers of the {@link Timeline}
 */
record Projects(List<Integer> starts) {
  private static final int MONTHS = 3;
  private static final int FEWEST = 2;
  private static final int MOST = 3;
  private static final double BURST = 4.2;

  Projects {
    starts = List.copyOf(starts);
  }

  /** The projects of a person; who registers while the data runs usually has one at hand. */
  static Projects of(Person person, Draws draws) {
    int joined = Timeline.monthNumber(YearMonth.from(person.joined()));
    int first = Math.max(0, joined);
    int last = Timeline.monthNumber(YearMonth.from(Timeline.LAST_DAY));
    boolean atHand = !person.isEstablished() && draws.chance(0.85);
    int projects = draws.between(FEWEST, MOST);
    return new Projects(
        IntStream.range(0, projects)
            .mapToObj(i -> i == 0 && atHand ? first : draws.between(first, last))
            .toList());
  }

  /**
   * What demand in a month is multiplied by, for somebody whose demand comes partly in projects.
   */
  double demand(YearMonth month, double inProjects) {
    int number = Timeline.monthNumber(month);
    boolean running = starts.stream().anyMatch(s -> number >= s && number < s + MONTHS);
    return (1 - inProjects) + (running ? BURST * inProjects : 0);
  }
}
