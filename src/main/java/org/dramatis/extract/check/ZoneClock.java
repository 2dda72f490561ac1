package org.dramatis.extract.check;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * Turns local times of a zone into instants; both are microseconds since 1970. A time that occurs
 * twice, in autumn, is the earlier one; one that a clock skips, in spring, is read with the offset
 * before.
 */
final class ZoneClock implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long SECOND = 1_000_000L;
  private static final long DAY = 86_400L * SECOND;
  private static final int DAYS = 1024;

  private final ZoneRules rules;

  /** Days on which the clock is not changed, and by how much they are ahead of UTC. */
  private transient long[] days = new long[DAYS];

  private transient long[] ahead = new long[DAYS];

  ZoneClock(String zone) {
    this.rules = ZoneId.of(zone).getRules();
  }

  long utc(long local) {
    long day = Math.floorDiv(local, DAY);
    int place = (int) (day & (DAYS - 1));
    // An empty place holds 0, which would be taken for the first day of 1970.
    if (days[place] != day + 1) {
      long begin = ahead(day * DAY);
      if (begin != ahead(day * DAY + DAY)) {
        return local - ahead(local);
      }
      days[place] = day + 1;
      ahead[place] = begin;
    }
    return local - ahead[place];
  }

  private long ahead(long local) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(Math.floorDiv(local, SECOND), 0, ZoneOffset.UTC);
    return rules.getOffset(time).getTotalSeconds() * SECOND;
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    days = new long[DAYS];
    ahead = new long[DAYS];
  }
}
