package org.dramatis.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.dramatis.attack.Attack.Finding;
import org.junit.jupiter.api.Test;

/** A hundred customers in A, fifty in B; questions take 4 of A for B and 20 of B for A. */
class TypingReaderTest {
  private static final int FEW = 11;
  private static final Map<String, BitSet> GROUPS = Map.of("A", from(0, 100), "B", from(100, 150));
  private static final Map<String, BitSet> MET =
      Map.of(
          "true",
          from(0, 150),
          taken("_found", "A"),
          takenForA(),
          taken("_found", "B"),
          without(takenForA()),
          taken("_fitted", "A"),
          takenForA(),
          taken("_fitted", "B"),
          without(takenForA()));

  private static final String HIDDEN =
      """
      {"rounding": 0.01, "right": {"low": 0, "high": 1}, "segments": [
        {"segment": "A", "customers": 100, "right": {"low": 0.89, "high": 1}, "precision": null,
          "taken_for": [
            {"segment": "A", "share": {"value": null, "disclosure": "above", "bound": 0.89}},
            {"segment": "B", "share": {"value": null, "disclosure": "below", "bound": 0.11}}]},
        {"segment": "B", "customers": 50, "right": {"low": 0.595, "high": 0.605}, "precision": null,
          "taken_for": [
            {"segment": "A", "share": {"value": 0.4, "disclosure": "shown", "bound": null}},
            {"segment": "B", "share": {"value": 0.6, "disclosure": "shown", "bound": null}}]}]}
      """;

  private static String taken(String column, String segment) {
    return "coalesce(" + column + " = '" + segment + "', false)";
  }

  private static BitSet from(int from, int to) {
    BitSet set = new BitSet();
    set.set(from, to);
    return set;
  }

  private static BitSet takenForA() {
    BitSet set = from(0, 96);
    set.set(100, 120);
    return set;
  }

  private static BitSet without(BitSet some) {
    BitSet set = from(0, 150);
    set.andNot(some);
    return set;
  }

  private static Attack attack(String crossValidated) throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(
                """
                {"procedure": {"fewest": 22}, "cross_validated": %s, "fitted": %s,
                  "tree": {"question": null, "segment": "A"}}
                """
                    .formatted(crossValidated, HIDDEN));
    return new Attack(TypingReader.read("typing.json", json), MET, GROUPS, FEW);
  }

  private static List<Finding> narrowed(String crossValidated) throws IOException {
    return Attack.narrowed(attack(crossValidated).findings());
  }

  @Test
  void boundsLeaveTheFewHidden() throws IOException {
    assertThat(attack(HIDDEN).misread()).isEmpty();
    assertThat(attack(HIDDEN).findings()).isNotEmpty();
    assertThat(narrowed(HIDDEN)).isEmpty();
  }

  @Test
  void theExactShareOfFewNarrowsThem() throws IOException {
    assertThat(
            narrowed(
                HIDDEN.replace(
                    "{\"value\": null, \"disclosure\": \"below\", \"bound\": 0.11}",
                    "{\"value\": 0.04, \"disclosure\": \"shown\", \"bound\": null}")))
        .isNotEmpty()
        .allMatch(finding -> finding.truly() == 4);
  }

  @Test
  void howOftenItIsRightNarrowsThemWhereItIsToldTooFinely() throws IOException {
    assertThat(
            narrowed(
                HIDDEN.replace("{\"low\": 0.89, \"high\": 1}", "{\"low\": 0.96, \"high\": 0.96}")))
        .isNotEmpty();
  }

  @Test
  void thePrecisionNarrowsThemWhereItIsToldTooFinely() throws IOException {
    String precise = "\"precision\": {\"low\": 0.827586, \"high\": 0.827587}, \"taken_for\": [";
    assertThat(narrowed(HIDDEN.replaceFirst("\"precision\": null,\\s+\"taken_for\": \\[", precise)))
        .isNotEmpty();
  }
}
