package org.dramatis.contract.odcs;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
  private static final List<String> WATCHED = List.of(FREQUENCY, LATENCY);
  private static final Map<String, String> ABBREVIATIONS = Map.of("fy", FREQUENCY, "ly", LATENCY);

  /** What the standard names besides; nothing here depends on them. */
  private static final Set<String> OTHERS =
      Set.of(
          ("generalavailability ga endofsupport es endoflife el retention re "
                  + "timeofavailability ta timetodetect td timetonotify tn timetorepair tr "
                  + "availability av throughput th errorrate er")
              .split(" "));

  private static final BigDecimal DAY = BigDecimal.valueOf(24);
  private static final BigDecimal LONGEST = BigDecimal.valueOf(36_500);

  private FreshnessReader() {}

  static Freshness read(YamlMap contract) {
    Map<String, Optional<Integer>> promised = new HashMap<>();
    contract.optional("slaProperties").list(entry -> read(entry, promised));
    return new Freshness(days(promised, FREQUENCY), days(promised, LATENCY));
  }

  private static OptionalInt days(Map<String, Optional<Integer>> promised, String name) {
    return promised.getOrDefault(name, Optional.empty()).stream().mapToInt(d -> d).findFirst();
  }

  private static String read(YamlMap entry, Map<String, Optional<Integer>> promised) {
    entry.ignore("id", "driver", "description");
    entry.leave("the promise is held against the source as a whole", "element");
    entry.leave(
        "extracts are read whenever the program runs; nothing follows this schedule",
        "scheduler",
        "schedule");
    String written = entry.required("property").text();
    String word = written.toLowerCase(Locale.ROOT);
    String name = ABBREVIATIONS.getOrDefault(word, word);
    if (!WATCHED.contains(name)) {
      entry.ignore("value", "valueExt", "unit");
      String question = OTHERS.contains(word) ? "" : Nearest.question(word, WATCHED);
      if (question.isEmpty()) {
        entry.leave(written + " is not watched; frequency and latency are", "property");
      } else {
        entry.problem("property", written + "; " + question);
      }
      return name;
    }
    entry.refuse(ContractReader.OUTSIDE + "; leave it out", "valueExt");
    Optional<Integer> days = entry.optional("unit").isPresent() ? counted(entry) : spoken(entry);
    if (promised.putIfAbsent(name, days) != null) {
      entry.problem("property", name + " stands here twice; keep one of them");
    }
    return name;
  }

  private static Optional<Integer> counted(YamlMap entry) {
    Optional<BigDecimal> value = entry.required("value").value().decimal();
    String unitExpected = "a unit of time such as h, d, week, month or y";
    Optional<Integer> hours = entry.optional("unit").parsed(unitExpected, FreshnessReader::hours);
    if (value.isEmpty() || hours.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal counted = value.get().multiply(BigDecimal.valueOf(hours.get()));
    BigDecimal days = counted.divide(DAY, 0, RoundingMode.CEILING);
    if (days.signum() < 0 || days.compareTo(LONGEST) > 0) {
      entry.problem("value", "expected 0 to " + LONGEST + " days, found " + days);
      return Optional.empty();
    }
    return Optional.of(days.intValueExact());
  }

  private static Optional<Integer> spoken(YamlMap entry) {
    String expected = "a number with a unit beside it, or " + Timespan.PERIOD_EXPECTED;
    return entry
        .required("value")
        .value()
        .parsed(expected, Timespan::period)
        .map(
            span -> {
              int months = Math.toIntExact(span.toTotalMonths());
              return months / 12 * 366 + months % 12 * 31 + (int) span.get(ChronoUnit.DAYS);
            });
  }

  /** Months and years count their longest, so that nobody is overdue before the promise ends. */
  private static int hours(String unit) {
    return switch (unit) {
      case "h", "hour", "hours" -> 1;
      case "d", "day", "days" -> 24;
      case "w", "week", "weeks" -> 7 * 24;
      case "month", "months" -> 31 * 24;
      case "y", "yr", "year", "years" -> 366 * 24;
      default -> throw new IllegalArgumentException();
    };
  }
}
