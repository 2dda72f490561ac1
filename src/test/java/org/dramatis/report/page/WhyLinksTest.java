package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Whoever doubts a sentence finds the figure that it rests on. */
class WhyLinksTest {
  private static final ParsedPage PAGE = ParsedPage.of(ReportFixture.retailer());
  private static final String WHY = "a[contains(@class, 'why')]";

  @Test
  void everySentenceOfASheetLeadsToItsRowAmongTheFeaturesOfThatSegment() {
    for (String letter : List.of("A", "B", "C", "D", "E")) {
      String sheet = "//section[@id = 'segment-" + letter + "']";
      List<Element> sentences =
          PAGE.all(sheet + "//ol[@class = 'says']/li | " + sheet + "//ul[@class = 'same']/li");
      assertThat(sentences).hasSizeGreaterThan(5);
      for (Element sentence : sentences) {
        String target = target(sentence);
        assertThat(PAGE.all(sheet + "//table[@class = 'features']//tr[@id = '" + target + "']"))
            .as(ParsedPage.text(sentence))
            .hasSize(1);
      }
    }
  }

  @Test
  void theRowIsThatOfTheFigureThatIsTold() {
    Element first = PAGE.all("//section[@id = 'segment-A']//ol[@class = 'says']/li").get(0);
    String row = PAGE.texts("//tr[@id = '" + target(first) + "']").get(0);
    assertThat(ParsedPage.text(first)).startsWith("Buys for others: 7 in 10 orders");
    assertThat(row).startsWith("Orders to another address").contains("71");
  }

  @Test
  void answersPromisesBeliefsAndStepsLeadToTheMeasuresOfTheExpert() {
    List<String> targets =
        PAGE.all("//section[@id = 'council']//p[@class = 'answer']/" + WHY).stream()
            .map(WhyLinksTest::href)
            .toList();
    assertThat(targets).containsExactly("asked-0", "promised-0", "believed-0", "believed-1");
    for (String target : targets) {
      assertThat(PAGE.all("//section[@id = 'expert']//tr[@id = '" + target + "']")).hasSize(1);
    }
    assertThat(PAGE.texts("//tr[@id = 'asked-0']").get(0)).contains("Who stops", "0.2", "withheld");
    assertThat(PAGE.all("//tr[starts-with(@id, 'step-')]")).isNotEmpty();
  }

  @Test
  void theVerdictLeadsToItsTestsAGroupToItsRowAndADoubtToItsSource() {
    assertThat(PAGE.all("//section[@class = 'first']//p[@class = 'whys']/" + WHY))
        .extracting(WhyLinksTest::href)
        .containsExactly("stability", "lines", "analysts");
    assertThat(PAGE.all("//p[@class = 'relied']/" + WHY))
        .extracting(WhyLinksTest::href)
        .containsExactly("stability-A", "stability-B", "stability-C", "stability-D", "stability-E");
    assertThat(PAGE.all("//div[@id = 'doubt']/p/" + WHY))
        .extracting(WhyLinksTest::href)
        .containsExactly("stability");
    List<Element> doubts = PAGE.all("//div[@id = 'doubt']/ul/li");
    assertThat(doubts).hasSizeGreaterThan(2);
    assertThat(ParsedPage.text(doubts.get(0))).startsWith("The lines between groups");
    assertThat(target(doubts.get(0))).isEqualTo("analysts");
    for (Element doubt : doubts.subList(1, doubts.size())) {
      String whose = ParsedPage.text((Element) doubt.getElementsByTagName("b").item(0));
      if (whose.equals("Missing values")) {
        assertThat(PAGE.texts("//h3[@id = '" + target(doubt) + "']"))
            .containsExactly("How features became comparable");
      } else {
        assertThat(PAGE.texts("//article[@id = '" + target(doubt) + "']/h3").get(0))
            .startsWith(whose);
      }
    }
  }

  @Test
  void whereATableIsCutItStillHoldsEveryFigureThatASentenceIsAbout() {
    RunReport many = ReportFixture.sized(26, 200);
    ParsedPage page = ParsedPage.of(many);
    for (Element link : page.all("//section[starts-with(@id, 'segment-')]//" + WHY)) {
      assertThat(page.all("//*[@id = '" + href(link) + "']")).hasSize(1);
    }
  }

  private static String target(Element sentence) {
    Element link = (Element) sentence.getElementsByTagName("a").item(0);
    assertThat(link).as(ParsedPage.text(sentence)).isNotNull();
    return href(link);
  }

  private static String href(Element link) {
    return link.getAttribute("href").substring(1);
  }
}
