package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.persona.standing.ClaimVerdict;
import org.dramatis.profile.figure.Direction;

/**
 * The shipped project's features, questions and claims, held against what DuckDB counts.
 *
 * @param figures of {@code segments.json}
 */
record ClaimRecount(PrevalenceRecount recount, JsonNode figures) {
  /** What the charter's objectives and promises average, and of whom. */
  private static final Map<String, List<PrevalenceRecount.Figure>> MEASURED =
      Map.of(
          "objectives",
          List.of(
              new PrevalenceRecount.Figure(
                  "case when orders_ever = 1 and days_since_order > 120 then 1.0 else 0.0 end",
                  "orders_ever > 0"),
              new PrevalenceRecount.Figure(
                  "case when gross_revenue > 800 and sent_back > 0.3 then 1.0"
                      + " when gross_revenue is null or (sent_back is null and gross_revenue > 800)"
                      + " then null else 0.0 end",
                  "segment is not null"),
              new PrevalenceRecount.Figure(
                  "searches_in_vain", "segment is not null and searches > 0"),
              new PrevalenceRecount.Figure(
                  "case when contacts > 0 then 1.0 when contacts is not null then 0.0 end",
                  "segment is not null and late_parcels > 0")),
          "metrics",
          List.of(
              new PrevalenceRecount.Figure("contacts", "segment is not null"),
              new PrevalenceRecount.Figure(
                  "searches_in_vain", "segment is not null and searches > 0")));

  /** A feature of the catalogue, or of several values one, of those in scope. */
  private static PrevalenceRecount.Figure figure(String feature) {
    int value = feature.indexOf(" = ");
    String name = "\"" + (value < 0 ? feature : feature.substring(0, value)) + "\"";
    String is =
        value < 0
            ? name
            : "case when %1$s is null then null when %1$s = '%2$s' then 1.0 else 0.0 end"
                .formatted(name, feature.substring(value + 3).replace("'", "''"));
    return new PrevalenceRecount.Figure(is, "segment is not null");
  }

  /** Compares how many are as every feature's figures say; how many shares were compared. */
  int ofFeatures() throws SQLException {
    int compared = 0;
    for (JsonNode segment : figures.get("segments")) {
      String letter = segment.get("segment").asText();
      for (JsonNode feature : segment.get("features")) {
        PrevalenceRecount.Figure figure = figure(feature.get("feature").asText());
        // Where a number stands for customers without a value, these have to be told apart first.
        boolean isPlain =
            feature.get("n").asDouble() == recount.count(figure, letter)
                && feature.get("prevalence").isObject();
        JsonNode prevalence = feature.get("prevalence");
        compared +=
            isPlain ? recount.compare(figure, letter, prevalence, feature.get("rounding")) : 0;
      }
    }
    return compared;
  }

  /** Compares how many are as the council's figures say; how many shares were compared. */
  int ofMeasures() throws SQLException {
    int compared = 0;
    for (String what : List.of("objectives", "metrics")) {
      for (int i = 0; i < figures.get(what).size(); i++) {
        JsonNode measure = figures.get(what).get(i).get("measure");
        for (JsonNode own : measure.get("segments")) {
          JsonNode prevalence = own.get("prevalence");
          String letter = own.get("segment").asText();
          compared +=
              prevalence.isObject()
                  ? recount.compare(
                      MEASURED.get(what).get(i), letter, prevalence, measure.get("rounding"))
                  : 0;
        }
      }
    }
    return compared;
  }

  /** Judges the claims of means of every candidate in every segment; how many of each verdict. */
  Map<ClaimVerdict, Integer> verdicts(Candidates candidates) throws SQLException {
    Map<ClaimVerdict, Integer> found = new EnumMap<>(ClaimVerdict.class);
    for (Candidate candidate : candidates.candidates()) {
      for (Candidate.Choice choice : candidate.statements()) {
        for (JsonNode segment : figures.get("segments")) {
          judged(choice.evidence(), candidate.segment().letter(), segment)
              .ifPresent(verdict -> found.merge(verdict, 1, Integer::sum));
        }
      }
    }
    return found;
  }

  private Optional<ClaimVerdict> judged(Evidence signed, String home, JsonNode segment)
      throws SQLException {
    JsonNode now = feature(segment, signed.claim().subject());
    String letter = segment.get("segment").asText();
    PrevalenceRecount.Figure figure = figure(signed.claim().subject());
    boolean isPlain =
        now.get("kind").asText().equals("mean")
            && now.get("effect").isNumber()
            && now.get("n").asDouble() == recount.count(figure, letter);
    if (!isPlain) {
      return Optional.empty();
    }
    double before = recount.apart(figure, home).orElseThrow();
    double apart = recount.apart(figure, letter).orElseThrow();
    assertThat(signed.apart()).isCloseTo(before, within(1e-4));
    ClaimVerdict verdict = ClaimVerdict.of(signed, OptionalDouble.of(now.get("effect").asDouble()));
    assertThat(verdict)
        .as("%s of %s in %s", signed.claim().text(), home, letter)
        .isEqualTo(verdict(signed, before, apart));
    return Optional.of(verdict);
  }

  private static JsonNode feature(JsonNode segment, String name) {
    for (JsonNode feature : segment.get("features")) {
      if (feature.get("feature").asText().equals(name)) {
        return feature;
      }
    }
    throw new AssertionError(name);
  }

  /** As the brief has it: gone or turned; less than half of what it was, or under small; or so. */
  private static ClaimVerdict verdict(Evidence signed, double before, double now) {
    double side = signed.claim().direction() == Direction.HIGHER ? now : -now;
    double small = 0.2;
    if (side <= 0) {
      return ClaimVerdict.BROKEN;
    }
    boolean isUnderSmall = side < small && Math.abs(before) >= small;
    return side < Math.abs(before) / 2 || isUnderSmall ? ClaimVerdict.WEAKENED : ClaimVerdict.HOLDS;
  }
}
