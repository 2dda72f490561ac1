package org.dramatis.report.page.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;
import static org.dramatis.cluster.TestSegments.segments;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.cluster.stability.Separation;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.cluster.stability.Trust;
import org.dramatis.profile.Figures;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.report.ReportFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StabilityWordsTest {
  private static final Segmentation FOUND = ReportFixture.retailer().segmentation();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NATURAL      | Chance would not give such groups: redrawn from fresh samples, about 9 in 10 land in the same group. Use them for plans, budgets and offers, as well as for content, service and design.
          REPRODUCIBLE | This is a dependable way to divide our customers, though chance could give groups as clear as these: redrawn from fresh samples, about 9 in 10 land in the same group. Use it for content, service and design, not for prices or refusals.
          CONSTRUCTED  | The data does not dictate these lines; we drew them. Redrawn from fresh samples, about 9 in 10 land in the same group. Take the groups as working labels for three months.
          """)
  void eachVerdictHasItsVoice(StructureVerdict verdict, String voice) {
    assertThat(words(judged(verdict, FOUND.trust().separation())).get(0)).isEqualTo(voice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.02 | The groups stand apart: about 1 in 50 customers live near a border between two of them.
          0.10 | About 1 in 10 customers live near a border between two groups and could as well be in the other.
          0.60 | The groups shade into each other: about 3 in 5 customers live near a border between two groups and could as well be in the other. Do not treat those by their letter alone.
          """)
  void howFarApartGroupsLieFollowsTheBordersWhateverTheVerdict(double share, String words) {
    for (StructureVerdict verdict : StructureVerdict.values()) {
      List<String> sentences =
          StabilityWords.of(
              judged(verdict, FOUND.trust().separation()), shown(share), ReportFixture.LABELS);
      assertThat(sentences.get(1)).isEqualTo(words);
      assertThat(sentences.get(0)).doesNotContain("apart").doesNotContain("shade");
    }
  }

  @Test
  void fewNearABorderAreNotCounted() {
    assertThat(StabilityWords.of(FOUND, Figures.below(5_000, 0.01), ReportFixture.LABELS).get(1))
        .isEqualTo(
            "The groups stand apart: hardly any customer lives near a border between two of them.");
    assertThat(StabilityWords.of(FOUND, Figures.below(150, 0.08), ReportFixture.LABELS).get(1))
        .isEqualTo("Under 8 in 100 customers live near a border between two groups.");
    assertThat(StabilityWords.border(Figures.below(150, 0.08))).isEmpty();
    assertThat(StabilityWords.of(FOUND, Figures.withheld(), ReportFixture.LABELS))
        .noneMatch(sentence -> sentence.contains("border"));
  }

  @Test
  void anotherAnalystIsADoubtWithItsReason() {
    assertThat(StabilityWords.doubt(ReportFixture.retailer()))
        .hasValue(
            "An analyst who looks back half as far would put about 2 in 5 customers into another"
                + " group: what happened from 1 July 2025 to 30 December 2025, Christmas included,"
                + " then counts for nothing.");
    assertThat(words(FOUND)).noneMatch(sentence -> sentence.contains("nalyst"));
    assertThat(StabilityWords.doubt(ReportFixture.withoutDates()).orElseThrow())
        .endsWith("what happened earlier then counts for nothing.");
  }

  @ParameterizedTest
  @EnumSource(StructureVerdict.class)
  void noVoiceUsesTheExpertsWord(StructureVerdict verdict) {
    assertThat(words(judged(verdict, FOUND.trust().separation())))
        .noneMatch(sentence -> sentence.toLowerCase(java.util.Locale.ROOT).contains("constructed"));
  }

  @Test
  void aLadderIsToldWithItsSteps() {
    assertThat(words(FOUND).get(2))
        .isEqualTo("The groups are mostly steps of one scale, from light to heavy: A, B, C, D, E.");
    Separation.Ladder mixed = new Separation.Ladder(0.81, 0.6, segments("B", "A", "C"));
    assertThat(words(judged(StructureVerdict.NATURAL, separated(Optional.of(mixed)))).get(2))
        .isEqualTo("The groups are mostly steps of one scale, in this order: B, A, C.");
    Separation.Ladder weak = new Separation.Ladder(0.6, 0.9, segments("B", "A", "C"));
    assertThat(words(judged(StructureVerdict.NATURAL, separated(Optional.of(weak)))))
        .noneMatch(sentence -> sentence.contains("scale"));
  }

  @Test
  void theLinesHaveTheirSources() {
    assertThat(words(FOUND).get(3))
        .matches(
            "Of what sets the groups apart, 71.%.comes from “Order lines” and 29.%.comes from “Web visits”\\.");
    Separation one =
        new Separation(
            List.of(
                new Separation.SourceShare("web", 0.999), new Separation.SourceShare("crm", 0.001)),
            List.of(),
            Optional.empty());
    assertThat(words(judged(StructureVerdict.NATURAL, one)).get(2))
        .isEqualTo("Everything that sets the groups apart comes from “Web visits”.");
  }

  @Test
  void aSegmentSaysHowManyStayWhereOthersGoAndWhenNotToRelyOnIt() {
    assertThat(words(FOUND.trust(segment("A"))))
        .isEqualTo(
            "About 9 in 10 of these customers stay together when the groups are redrawn from fresh"
                + " samples; about 1 in 20 could as well be B.");
    assertThat(words(FOUND.trust(segment("C"))))
        .endsWith("There is a pattern here, but who belongs to it is doubtful.");
    assertThat(words(FOUND.trust(segment("D"))))
        .endsWith("Do not rely on this group: fresh samples seldom find it again.");
  }

  @Test
  void aNeighbourThatTakesHardlyAnybodyIsNotTold() {
    SegmentTrust a = FOUND.trust(segment("A"));
    SegmentTrust alone =
        new SegmentTrust(
            a.segment(),
            a.jaccard(),
            a.verdict(),
            a.dissolved(),
            a.together(),
            a.acrossSolutions(),
            Optional.of(new SegmentTrust.Neighbour(segment("B"), 0.01)),
            a.reach(),
            a.margin());
    assertThat(words(alone)).endsWith("fresh samples.");
  }

  private static List<String> words(Segmentation found) {
    return StabilityWords.of(found, shown(0.11), ReportFixture.LABELS);
  }

  private static PublishedFigure shown(double share) {
    return PublishedFigure.uncompared(
        OptionalLong.of(5_000), OptionalDouble.of(share), Disclosure.SHOWN, OptionalDouble.empty());
  }

  private static String words(SegmentTrust trust) {
    return StabilityWords.of(trust, Noun.CUSTOMER);
  }

  private static Separation separated(Optional<Separation.Ladder> ladder) {
    Separation separation = FOUND.trust().separation();
    return new Separation(separation.sources(), separation.features(), ladder);
  }

  private static Segmentation judged(StructureVerdict verdict, Separation separation) {
    Trust trust = FOUND.trust();
    List<CandidateTrust> candidates =
        trust.candidates().stream()
            .map(
                c ->
                    new CandidateTrust(
                        c.candidate(),
                        c.stability(),
                        c.acrossSolutions(),
                        c.references(),
                        verdict,
                        c.repetitions()))
            .toList();
    return new Segmentation(
        FOUND.scope(),
        FOUND.choice(),
        FOUND.candidates(),
        FOUND.sse(),
        FOUND.centres(),
        FOUND.lettering(),
        new Trust(
            candidates,
            trust.segments(),
            separation,
            trust.others(),
            trust.withoutSources(),
            trust.borders(),
            trust.splits()));
  }
}
