package org.dramatis.report.page.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.charter.Noun;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.QuestionBase;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.junit.jupiter.api.Test;

/** A question that leaves out many customers is a doubt. */
class QuestionDoubtTest {
  private static final CouncilFindings KNOWN = ReportFixture.retailer().council();

  private static CouncilFindings asked(OptionalDouble unknown) {
    return asked("Who calls?", unknown);
  }

  private static CouncilFindings asked(String asks, OptionalDouble unknown) {
    MeasureFigures figures = KNOWN.answers().get(0).figures().orElseThrow();
    QuestionBase base = new QuestionBase("late > 0", "with a late parcel", unknown);
    MeasureFigures among =
        new MeasureFigures(
            figures.unit(),
            figures.kind(),
            Optional.of(base),
            figures.overallN(),
            figures.all(),
            figures.rounding(),
            figures.digits(),
            figures.segments(),
            figures.outside());
    return new CouncilFindings(
        KNOWN.members(),
        KNOWN.outside(),
        List.of(new CouncilFindings.Answer("O1", asks, "care", Optional.of(among))),
        KNOWN.deliveries(),
        KNOWN.beliefs(),
        KNOWN.crosswalk(),
        KNOWN.priorities(),
        List.of(
            new CouncilFindings.Step(
                "call",
                Optional.empty(),
                Optional.of(among),
                Optional.of(among),
                "calls",
                List.of())),
        KNOWN.year());
  }

  @Test
  void whoIsLeftOutIsSaidOncePerQuestion() {
    List<DataConcern> concerns =
        new QuestionDoubt(Noun.CUSTOMER).of(asked(OptionalDouble.of(0.07))).toList();
    assertThat(concerns).extracting(DataConcern::source).containsExactly("Care", "The way with us");
    assertThat(concerns.get(0).points())
        .containsExactly(
            "“Who calls?” looks at those with a late parcel. Of 7 in 100 customers it is not known"
                + " whether they are among them; they are left out.");
  }

  @Test
  void aSentenceInQuotationMarksEndsWithoutItsStop() {
    List<DataConcern> concerns =
        new QuestionDoubt(Noun.CUSTOMER)
            .of(asked("Customers call often.", OptionalDouble.of(0.07)))
            .toList();
    assertThat(concerns.get(0).points().get(0)).startsWith("“Customers call often” looks at those");
    assertThat(Phrases.withoutStop("Who calls …")).isEqualTo("Who calls …");
    assertThat(Phrases.withoutStop("Who calls...")).isEqualTo("Who calls...");
  }

  @Test
  void aQuestionInHebrewDoesNotTurnTheWordsBesideIt() {
    String asks = "\u05de\u05d9 7?";
    List<DataConcern> concerns =
        new QuestionDoubt(Noun.CUSTOMER).of(asked(asks, OptionalDouble.of(0.07))).toList();
    assertThat(concerns.get(0).points().get(0))
        .startsWith("“" + Isolates.BEGIN + asks + Isolates.END + "” looks at those");
  }

  @Test
  void aFewWhoAreLeftOutAreNoDoubt() {
    assertThat(new QuestionDoubt(Noun.CUSTOMER).of(asked(OptionalDouble.of(0.03)))).isEmpty();
    assertThat(new QuestionDoubt(Noun.CUSTOMER).of(asked(OptionalDouble.empty()))).isEmpty();
  }
}
