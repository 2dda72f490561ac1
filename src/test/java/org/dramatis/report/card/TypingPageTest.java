package org.dramatis.report.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dramatis.cluster.TestSegments;
import org.dramatis.profile.typing.TypingFixture;
import org.dramatis.profile.typing.TypingTool;
import org.dramatis.profile.typing.TypingTool.ShareRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingPageTest {
  private static final List<List<Integer>> CONFUSED =
      List.of(
          List.of(500, 200, 150, 150),
          List.of(300, 300, 100, 100),
          List.of(150, 100, 150, 100),
          List.of(100, 100, 100, 100));

  private static String page(CardSet set) {
    return text(Cards.typing(set).orElseThrow());
  }

  private static String text(String html) {
    return html.replaceAll("(?s)<style>.*?</style>", "")
        .replaceAll("</?bdi[^>]*>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("[\\u2066-\\u2069]", "")
        .replaceAll("\\s+", " ");
  }

  private static String back(CardSet set, String id) {
    String card =
        Cards.of(set).stream()
            .filter(file -> file.name().equals(id + ".html"))
            .findFirst()
            .orElseThrow()
            .text();
    return text(card.substring(card.indexOf("class=\"page back\"")));
  }

  @Test
  void answersLeadFromQuestionToQuestionAndEndAtAPersonaOrAGroup() {
    assertThat(page(CastFixture.typed()))
        .contains("At most four questions.")
        .contains("1 How often do you order from us in a year? More than 6 orders → : question 2")
        .contains("6 orders or less → : question 4")
        .contains("No → : Robin Hale")
        .contains("30 years or less → : Group D no persona")
        .contains("Not known? Then it counts as “6 orders or less”.");
  }

  @Test
  void nothingIsAskedOfWhichBothAnswersLeadToTheSamePersona() {
    assertThat(page(CastFixture.typed())).doesNotContain("More than 45");
    CardSet alone =
        new CardSet(
            CastFixture.typed().noun(),
            CastFixture.typed().verdict(),
            List.of(CardSet.Member.asSigned(CastFixture.robin())),
            List.of(),
            CastFixture.typed().typing());
    assertThat(page(alone)).contains("More than 45 years → : Group A no persona");
  }

  @Test
  void itSaysHowOftenItIsRightAndOfWhatThatHoldsWithoutAQuestion() {
    assertThat(page(CastFixture.typed()))
        .contains("Of 100 guests these questions put 81 right.")
        .contains("always says “" + CastFixture.ARABIC + "” is right of 56.")
        .contains("Tried on 2,700 guests");
  }

  @Test
  void aCardHasTheWaysToItsPersonaAndWhatIsConfused() {
    assertThat(back(CastFixture.typed(), "P-004"))
        .contains(
            "How often do you order from us in a year? More than 6 orders. Of ten orders, how many"
                + " do you place in one of our shops? 3 of 10 or less. Would you like our"
                + " newsletter? No.")
        .contains("Of 10 guests whom these questions call Robin Hale, 8 are.")
        .contains(
            "Of 10 who are Robin Hale they find 8; the others they mostly take for "
                + CastFixture.ARABIC);
    assertThat(back(CastFixture.typed(), "P-005"))
        .contains("how many do you place in one of our shops? More than 3 of 10.")
        .containsPattern("more ways? leads? here; all of them stand in typing.html");
    assertThat(back(CastFixture.typed(), "P-002")).doesNotContain("like them?");
  }

  @Test
  void whereFourQuestionsDoNotReachSixInTenNobodyIsAskedThem() {
    CardSet set = CastFixture.typed(TypingFixture.tool(CONFUSED, List.of()));
    assertThat(page(set))
        .contains("No four questions tell our personas apart")
        .contains("fewer than 6 in 10 guests")
        .doesNotContain("question 2")
        .contains("How often it is right");
    assertThat(back(set, "P-004"))
        .contains("No four questions tell our personas apart")
        .doesNotContain("How often do you order");
  }

  @Test
  void aPersonaThatIsMostlySomebodyElseIsNotRecognisedByThem() {
    List<List<Integer>> taken =
        List.of(
            List.of(1500, 300, 60, 20),
            List.of(200, 250, 40, 30),
            List.of(150, 30, 600, 20),
            List.of(40, 30, 80, 250));
    assertThat(back(CastFixture.typed(TypingFixture.tool(taken, List.of())), "P-004"))
        .contains("No four questions tell this persona from the others.")
        .contains("whom these questions call Robin Hale, 4 are.")
        .doesNotContain("How often do you order");
    assertThat(page(CastFixture.typed(TypingFixture.tool(taken, List.of()))))
        .contains("Robin Hale often wrong");
  }

  @Test
  void whomTooFewAreOfIsNamed() {
    TypingTool tool = TypingFixture.tool(TypingFixture.TAKEN, List.of(TestSegments.segment("E")));
    assertThat(page(CastFixture.typed(tool)))
        .contains("Too few of Group E could be tried: no answers lead there.");
  }

  @Test
  void aRunWithoutQuestionsHasNoPage() {
    assertThat(Cards.typing(CastFixture.cast())).isEmpty();
    String cast =
        Cards.of(CastFixture.cast()).stream()
            .filter(file -> file.name().equals("cast.html"))
            .findFirst()
            .orElseThrow()
            .text();
    assertThat(cast).doesNotContain("typing.html");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, none",
    "0.01, 0.03, hardly any",
    "0.78, 0.82, 8",
    "0.72, 0.86, 7 to 9",
    "0.58, 0.58, fewer than 6",
    "0.6, 0.6, 6",
    "0.97, 0.99, nearly all",
    "1, 1, all"
  })
  void ofTenPeopleOneSaysSoMany(double low, double high, String words) {
    assertThat(TypingWords.ofTen(new ShareRange(low, high))).isEqualTo(words);
  }
}
