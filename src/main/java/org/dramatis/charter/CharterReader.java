package org.dramatis.charter;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dramatis.contract.SpecialCategory;
import org.dramatis.yaml.Bound;
import org.dramatis.yaml.NameRule;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.SqlText;
import org.dramatis.yaml.Timespan;
import org.dramatis.yaml.YamlMap;
import org.dramatis.yaml.YamlValue;

/** Reads {@code charter.yaml}; every key has a default. */
public final class CharterReader {
  private static final String CHAIR = "chair";
  private static final String MEMBER = "member";
  private static final String UNREADABLE = "";
  private static final double SUM_TOLERANCE = 1e-9;
  private static final Charter.Priority PRIORITY = new Charter.Priority(0.5, 0.3, 0.2);
  private static final Charter.Cadence CADENCE =
      new Charter.Cadence(Period.ofMonths(1), Period.ofDays(14), Period.ofYears(1));
  private static final Charter.Privacy PRIVACY =
      new Charter.Privacy(11, 10, Set.of(), Optional.empty());

  private CharterReader() {}

  /** Reads the file's root; what is wrong goes to the problems of its document. */
  public static Charter read(YamlMap charter) {
    List<Charter.Objective> objectives =
        charter.optional("objectives").list(CharterReader::objective);
    List<Charter.Member> members = charter.optional("members").list(CharterReader::member);
    List<String> quorum = charter.optional("quorum").texts();
    charter.refuseRepeated("objectives", objectives.stream().map(Charter.Objective::id).toList());
    charter.refuseRepeated("quorum", quorum);
    checkMembers(charter, members, quorum);
    return new Charter(
        charter.optional("noun").map(CharterReader::noun).orElse(Noun.CUSTOMER),
        objectives,
        members,
        quorum,
        charter.optional("metrics").list(CharterReader::metric),
        charter.optional("scope").sql(),
        charter.optional("outside").text(),
        charter.optional("minimum_segment").integer(1, Integer.MAX_VALUE).orElse(50),
        charter.optional("priority").map(CharterReader::priority).orElse(PRIORITY),
        charter.optional("cadence").map(CharterReader::cadence).orElse(CADENCE),
        charter.optional("material_change").number(0, 1).orElse(0.02),
        charter.optional("privacy").map(CharterReader::privacy).orElse(PRIVACY),
        charter.optional("journey").list(CharterReader::step));
  }

  private static Noun noun(YamlMap noun) {
    return new Noun(noun.required("one").text(), noun.required("many").text());
  }

  private static Charter.Objective objective(YamlMap objective) {
    Optional<SqlText> measure = objective.optional("measure").sql();
    YamlValue among = objective.optional("among");
    YamlValue scope = objective.optional("scope");
    Optional<String> says = objective.optional("says").text();
    if (measure.isEmpty() && says.isPresent()) {
      objective.problem("says", "says what is so where the measure is high; add a measure");
    }
    if (measure.isEmpty() && (among.isPresent() || scope.isPresent())) {
      objective.problem("among and scope say whose measure is asked for; add a measure");
    }
    return new Charter.Objective(
        objective.required("id").name(NameRule.FILE),
        objective.required("asks").text(),
        says,
        objective.required("owner").text(),
        measure,
        objective.optional("unit").text(),
        Among.read(among),
        scope.oneOf(Population.class).orElse(Population.IN_SCOPE));
  }

  private static Charter.Member member(YamlMap member) {
    YamlValue role = member.optional("role");
    return new Charter.Member(
        member.required("function").text(),
        member.required("name").text(),
        role.isPresent() ? role.oneOf(List.of(CHAIR, MEMBER)).orElse(UNREADABLE) : MEMBER);
  }

  private static Charter.Metric metric(YamlMap metric) {
    return new Charter.Metric(
        metric.required("function").text(),
        metric.optional("says").text(),
        metric.required("measure").sql(),
        metric.optional("unit").text(),
        Among.read(metric.optional("among")),
        metric.required("target").parsed(Bound.EXPECTED, Bound::of, Bound.STAND_IN));
  }

  private static Charter.Step step(YamlMap step) {
    Optional<SqlText> taken = step.optional("taken").sql();
    Optional<SqlText> trouble = step.optional("trouble").sql();
    YamlValue among = step.optional("among");
    if (taken.isEmpty() && trouble.isEmpty() && among.isPresent()) {
      step.problem("among", "says whose figures are meant; add taken, or trouble and says");
    }
    Optional<String> says = step.optional("says").text();
    if (trouble.isPresent() != says.isPresent()) {
      step.problem("trouble and says belong together: a figure, and in words what goes wrong");
    }
    Optional<String> does = step.optional("does").text();
    if (does.isPresent() && taken.isEmpty()) {
      step.problem("does", "says in words what is counted by taken; add taken");
    }
    return new Charter.Step(
        step.required("step").text(),
        Among.read(among),
        does,
        taken,
        trouble,
        says,
        step.required("touchpoints").list(CharterReader::touchpoint));
  }

  private static Charter.Touchpoint touchpoint(YamlMap touchpoint) {
    return new Charter.Touchpoint(
        touchpoint.required("name").text(), touchpoint.optional("source").text());
  }

  private static Charter.Priority priority(YamlMap priority) {
    Charter.Priority weights =
        new Charter.Priority(
            priority.required("value").number(0, 1),
            priority.required("growth").number(0, 1),
            priority.required("reach").number(0, 1));
    double sum = weights.value() + weights.growth() + weights.reach();
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      priority.problem("expected weights with a sum of 1, found a sum of " + (float) sum);
    }
    return weights;
  }

  private static Charter.Cadence cadence(YamlMap cadence) {
    return new Charter.Cadence(
        span(cadence, "derive", CADENCE.derive()),
        span(cadence, "review_within", CADENCE.reviewWithin()),
        span(cadence, "redraw", CADENCE.redraw()));
  }

  private static Period span(YamlMap cadence, String key, Period usual) {
    return cadence.optional(key).parsed(Timespan.PERIOD_EXPECTED, Timespan::period).orElse(usual);
  }

  private static Charter.Privacy privacy(YamlMap privacy) {
    return new Charter.Privacy(
        privacy.optional("minimum_cell").integer(1, 10_000).orElse(PRIVACY.minimumCell()),
        privacy.optional("dominance").number(0, 100).orElse(PRIVACY.dominance()),
        privacy.optional("special_categories").items().stream()
            .flatMap(item -> item.oneOf(SpecialCategory.class).stream())
            .collect(Collectors.toSet()),
        privacy.optional("activation").map(CharterReader::activation));
  }

  private static Charter.Activation activation(YamlMap activation) {
    return new Charter.Activation(
        activation.required("purpose").text(),
        activation.required("approved_by").text(),
        activation
            .required("date")
            .parsed("a day such as 2026-06-30", CharterReader::day, LocalDate.EPOCH));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("it is no day of the calendar", e);
    }
  }

  private static void checkMembers(
      YamlMap charter, List<Charter.Member> members, List<String> quorum) {
    List<String> roles = members.stream().map(Charter.Member::role).toList();
    int chairs = Collections.frequency(roles, CHAIR);
    if (!members.isEmpty() && chairs != 1 && !roles.contains(UNREADABLE)) {
      charter.problem("members", "expected exactly one member with role: chair, found " + chairs);
    }
    List<String> functions = members.stream().map(Charter.Member::function).distinct().toList();
    for (String function : quorum) {
      if (!functions.contains(function)) {
        charter.problem(
            "quorum",
            "no member has the function \"%s\"; %s"
                .formatted(function, Nearest.hint(function, functions)));
      }
    }
  }
}
