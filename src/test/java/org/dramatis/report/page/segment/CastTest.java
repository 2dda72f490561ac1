package org.dramatis.report.page.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.dramatis.report.page.source.DataConcern;
import org.dramatis.report.page.source.SourceImportanceView;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.yaml.Bound;
import org.junit.jupiter.api.Test;

/** The pictures, questions and doubts that stand beside a segment's figures. */
class CastTest {
  private static final RunReport RETAILER = ReportFixture.retailer();

  private static SegmentProfile first() {
    return RETAILER.profiles().get(0);
  }

  private static SegmentSheet sheet(int position) {
    return SegmentSheet.of(RETAILER).get(position);
  }

  private static long petals(String svg, String style) {
    return Pattern.compile("<path class=\"" + style + "\"").matcher(svg).results().count();
  }

  @Test
  void everyFlowerHasAPetalForTheSameTwelveFeatures() {
    Flowers flowers = Flowers.of(RETAILER.profiles());
    for (SegmentProfile profile : RETAILER.profiles()) {
      String svg = flowers.of(profile, "flower");
      assertThat(petals(svg, "petal") + petals(svg, "petal beyond")).isEqualTo(12);
      long higher = FeatureRow.readable(profile).stream().filter(row -> row.scaled() > 0).count();
      assertThat(petals(svg, "petal beyond")).isPositive().isLessThanOrEqualTo(higher);
    }
    assertThat(flowers.key()).startsWith("Each group has its flower").endsWith(".");
  }

  @Test
  void aWithheldFigureIsAGapAndNotAPetalOfEveryone() {
    SegmentProfile profile = first();
    FeatureFigure withheld = ReportFixture.suppressed(profile.features().get(0));
    List<FeatureFigure> figures = new ArrayList<>(profile.features());
    figures.set(0, withheld);
    SegmentProfile other =
        new SegmentProfile(
            profile.group(),
            profile.size(),
            profile.share(),
            profile.revenueShare(),
            figures,
            profile.statements());
    String svg = Flowers.of(RETAILER.profiles()).of(other, "flower");
    assertThat(petals(svg, "petal") + petals(svg, "petal beyond")).isEqualTo(11);
    assertThat(svg).doesNotContain(new FeatureRow(withheld, 1).label() + " (");
  }

  @Test
  void aFlowerNamesItsLongestPetals() {
    SegmentProfile profile = first();
    String longest =
        FeatureRow.strongestFirst(profile).stream()
            .limit(1)
            .map(row -> row.label() + " (" + row.difference() + ")")
            .findFirst()
            .orElseThrow();
    assertThat(Flowers.of(RETAILER.profiles()).of(profile, "flower"))
        .contains("The longest, compared with everyone: " + longest);
  }

  @Test
  void withoutFiguresThereAreNoPetals() {
    RunReport suppressed = ReportFixture.withEverythingSuppressed();
    Flowers flowers = Flowers.of(suppressed.profiles());
    assertThat(flowers.key()).isEmpty();
    assertThat(flowers.of(suppressed.profiles().get(0), "flower"))
        .contains("No petal")
        .doesNotContain("<path");
  }

  @Test
  void aTileLeadsWithItsTitleAndSaysItOnce() {
    SegmentSheet tile = sheet(0);
    assertThat(tile.title())
        .map(Statement.Wording::words)
        .hasValue(first().statements().get(0).words());
    assertThat(tile.atAGlance().sentences())
        .extracting(Sentence::words)
        .containsExactly(first().statements().get(1).told(), first().statements().get(2).told());
  }

  @Test
  void eachFunctionIsAskedOnce() {
    List<SegmentQuestion> questions = SegmentQuestion.of(first(), RETAILER.council());
    assertThat(questions)
        .extracting(SegmentQuestion::function)
        .containsExactly("Marketing", "Sales", "Care", "UX");
    assertThat(questions.get(0).asks())
        .matches("Who stops after the first order, and why\\? Here .+, everyone .+\\?");
    assertThat(questions.get(1).asks())
        .isEqualTo("“" + first().statements().get(0).says() + "”: what follows from it for you?");
    assertThat(questions.get(3).asks()).contains(first().statements().get(1).says());
  }

  @Test
  void aMissedPromiseIsTheFirstQuestion() {
    CouncilFindings asked = RETAILER.council();
    assertThat(care(asked))
        .as("missed by a hair, it is asked before a difference that nobody promised anything of")
        .isEqualTo(
            "Customers seldom need help: we promised less than 0.3 contacts per year, and just"
                + " missed it here with 0.3 contacts per year. What would it take?");
    CouncilFindings.Delivery kept = asked.deliveries().get(0);
    CouncilFindings missed =
        new CouncilFindings(
            asked.members(),
            asked.outside(),
            asked.answers(),
            List.of(
                CouncilFindings.Delivery.of(
                    kept.function(), kept.says(), Bound.of("< 0.01"), kept.figures())),
            asked.beliefs(),
            asked.crosswalk(),
            asked.priorities(),
            asked.steps(),
            asked.year());
    assertThat(care(missed))
        .matches(
            "Customers seldom need help: we promised less than 0.01 contacts per year, here it is"
                + " .+ contacts per year\\. What would it take\\?");
  }

  private static String care(CouncilFindings council) {
    return SegmentQuestion.of(first(), council).stream()
        .filter(q -> q.function().equals("Care"))
        .findFirst()
        .orElseThrow()
        .asks();
  }

  @Test
  void withoutACouncilNobodyIsAsked() {
    assertThat(SegmentQuestion.of(first(), ReportFixture.NO_COUNCIL)).isEmpty();
    assertThat(new SourceImportanceView(ReportFixture.withoutRevenue()).unrepresented()).isEmpty();
  }

  @Test
  void ownersWithoutASeatAreNamed() {
    assertThat(new SourceImportanceView(RETAILER).unrepresented())
        .hasValue(
            "Finance owns “Order lines”; IT owns “Web visits”. None of them has a seat on the council.");
  }

  @Test
  void aDoubtSaysWhatItWeakens() {
    DataConcern web =
        DataConcern.worstFirst(RETAILER).stream()
            .filter(d -> d.source().equals("Web visits") && d.points().size() > 1)
            .findFirst()
            .orElseThrow();
    assertThat(web.points().get(web.points().size() - 1))
        .startsWith("This weakens “")
        .endsWith(".");
  }

  @Test
  void theMiddleAndTheUnexpectedAreWorded() {
    assertThat(sheet(0).typical()).hasSize(4).allMatch(s -> s.words().matches(".+: .+ to .+"));
    assertThat(sheet(0).unexpected())
        .extracting(Sentence::words)
        .singleElement()
        .asString()
        .matches("“Is like that” often goes with “Is like this”, but not here: .+, everyone .+\\.");
    assertThat(sheet(1).unexpected())
        .extracting(Sentence::words)
        .singleElement()
        .asString()
        .contains("; here it is the other way round: ");
  }
}
