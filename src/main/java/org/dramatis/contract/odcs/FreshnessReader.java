package org.dramatis.contract.odcs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dramatis.contract.Freshness;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Timespan;
import org.dramatis.yaml.YamlMap;

/** Reads what a source promises about its schedule: {@code slaProperties}. */
final class FreshnessReader {
  private static final String FREQUENCY = "frequency";
  private static final String LATENCY = "latency";
  private static final Map<String, String> ABBREVIATIONS = Map.of("fy", FREQUENCY, "ly", LATENCY);

  /** What the standard names besides; nothing here depends on them. */
  private static final Set<String> OTHERS =
      Set.of(
          "generalavailability",
          "ga",
          "endofsupport",
          "es",
          "endoflife",
          "el",
          "retention",
          "re",
          "timeofavailability",
          "ta",
          "timetodetect",
          "td",
          "timetonotify",
          "tn",
          "timetorepair",
          "tr",
          "availability",
          "av",
          "throughput",
          "th",
          "errorrate",
          "er");

  /** Months and years count their longest, so that nobody is overdue before the promise ends. */
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("h", 1),
          Map.entry("hour", 1),
          Map.entry("hours", 1),
          Map.entry("d", 24),
          Map.entry("day", 24),
          Map.entry("days", 24),
          Map.entry("w", 7 * 24),
          Map.entry("week", 7 * 24),
          Map.entry("weeks", 7 * 24),
          Map.entry("month", 31 * 24),
          Map.entry("months", 31 * 24),
          Map.entry("y", 366 * 24),
          Map.entry("yr", 366 * 24),
          Map.entry("year", 366 * 24),
          Map.entry("years", 366 * 24));

  private static final BigDecimal DAY = BigDecimal.valueOf(24);
  private static final BigDecimal LONGEST = BigDecimal.valueOf(36_500);

  private FreshnessReader() {}

  /** Reads {@code slaProperties} of a contract; may be left out. */
  static Freshness read(YamlMap contract) {
    Map<String, OptionalInt> promised = new HashMap<>();
    contract.optional("slaProperties").list(entry -> read(entry, promised));
    return new Freshness(
        promised.getOrDefault(FREQUENCY, OptionalInt.empty()),
        promised.getOrDefault(LATENCY, OptionalInt.empty()));
  }

  private static String read(YamlMap entry, Map<String, OptionalInt> promised) {
    entry.ignore("id", "driver", "description");
    entry.leave("the promise is held against the source as a whole", "element");
    entry.leave(
        "extracts are read whenever the program runs; nothing follows this schedule",
        "scheduler",
        "schedule");
    String written = entry.required("property").text();
    String word = written.toLowerCase(Locale.ROOT);
    String name = ABBREVIATIONS.getOrDefault(word, word);
    if (!name.equals(FREQUENCY) && !name.equals(LATENCY)) {
      entry.ignore("value", "valueExt", "unit");
      Optional<String> near =
          OTHERS.contains(word) ? Optional.empty() : Nearest.to(word, List.of(FREQUENCY, LATENCY));
      near.ifPresentOrElse(
          n -> entry.problem("property", written + "; did you mean " + n + "?"),
          () -> entry.leave(written + " is not watched; frequency and latency are", "property"));
      return name;
    }
    entry.refuse("part of ODCS but not supported by this version; leave it out", "valueExt");
    OptionalInt days = entry.optional("unit").isPresent() ? counted(entry) : spoken(entry);
    if (promised.putIfAbsent(name, days) != null) {
      entry.problem("property", name + " stands here twice; keep one of them");
    }
    return name;
  }

  private static OptionalInt counted(YamlMap entry) {
    Optional<BigDecimal> value = entry.required("value").value().decimal();
    Optional<Integer> hours =
        entry
            .optional("unit")
            .parsed("a unit of time such as h, d, week, month or y", FreshnessReader::hours);
    if (value.isEmpty() || hours.isEmpty()) {
      return OptionalInt.empty();
    }
    BigDecimal days =
        value.get().multiply(BigDecimal.valueOf(hours.get())).divide(DAY, 0, RoundingMode.CEILING);
    if (days.signum() < 0 || days.compareTo(LONGEST) > 0) {
      entry.problem("value", "expected 0 to " + LONGEST + " days, found " + days);
      return OptionalInt.empty();
    }
    return OptionalInt.of(days.intValueExact());
  }

  private static OptionalInt spoken(YamlMap entry) {
    String expected = "a number with a unit beside it, or " + Timespan.PERIOD_EXPECTED;
    Optional<Period> value = entry.required("value").value().parsed(expected, Timespan::period);
    return value.isPresent()
        ? OptionalInt.of(
            Math.toIntExact(value.get().toTotalMonths() / 12 * 366)
                + Math.toIntExact(value.get().toTotalMonths() % 12 * 31)
                + (int) value.get().get(ChronoUnit.DAYS))
        : OptionalInt.empty();
  }

  private static int hours(String unit) {
    if (!HOURS.containsKey(unit)) {
      throw new IllegalArgumentException("");
    }
    return HOURS.get(unit);
  }
}
