package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What only statisticians say, wherever somebody reads who decides and knows no statistics. */
class LayWordsTest {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\bARI\\b|\\bRand index\\b|\\bjaccard\\b|\\bsilhouette|\\bcluster|\\bconstructed\\b"
              + "|\\bstatistical|\\bsignifican|\\bp[ -]?values?\\b|\\bp\\s*[<=>≤≥]"
              + "|\\bcram[ée]r|\\bchi-?squared?\\b|χ²|\\bwelch|\\bbenjamini|\\bwilson"
              + "|\\bconfidence interval|\\bquantile|\\bbootstrap|\\bk-means\\b|\\bSSE\\b"
              + "|\\bhypothes|\\bcentroid",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Single letters that name statistics; segments have capitals, too, so that V is special. */
  private static final Pattern LETTERS = Pattern.compile("(?<![\\w.’'])(?:p|V|k)(?![\\w’'])");

  static List<RunReport> everyKindOfRun() {
    return List.of(
        ReportFixture.retailer(),
        ReportFixture.sized(1, 3),
        ReportFixture.sized(8, 200),
        ReportFixture.withEverythingSuppressed(),
        ReportFixture.withoutRevenue(),
        ReportFixture.withoutDates(),
        ReportFixture.withUnlinkedWeb());
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void noLayPartOfThePageHasAWordOfStatistics(RunReport report) {
    ParsedPage page = ParsedPage.of(report);
    List<Element> lay =
        page.all("//body/*[not(self::main)] | //main/*[not(@id = 'expert')] | //head/title");
    assertThat(lay).hasSizeGreaterThan(8);
    for (Element part : lay) {
      String text = ParsedPage.text(part) + " " + attributes(page, part);
      assertThat(found(FORBIDDEN, text)).as(part.getAttribute("id")).isEmpty();
      assertThat(found(LETTERS, text)).as(part.getAttribute("id")).isEmpty();
    }
  }

  /** What screen readers say beside the text. */
  private static String attributes(ParsedPage page, Element part) {
    StringBuilder spoken = new StringBuilder();
    for (Element element : page.all("//*[@aria-label or @title or @alt]")) {
      boolean inside = (part.compareDocumentPosition(element) & 16) != 0;
      if (inside) {
        for (String name : List.of("aria-label", "title", "alt")) {
          spoken.append(element.getAttribute(name)).append(' ');
        }
      }
    }
    return spoken.toString();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(r -> r.group()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the ARI is high",
        "Jaccard similarity",
        "by silhouette",
        "p < 0.05",
        "a p-value of",
        "Cramér’s V of 0.3",
        "cluster 0",
        "statistically significant",
        "the χ² test",
      })
  void theListFindsWhatIsForbidden(String text) {
    assertThat(FORBIDDEN.matcher(text).find()).isTrue();
  }

  @Test
  void theListLeavesOrdinaryWordsAlone() {
    for (String text :
        List.of(
            "about 9 in 10 stay together", "A pattern, B, and C", "it's people’s pick, up 3 %")) {
      assertThat(FORBIDDEN.matcher(text).find()).isFalse();
      assertThat(LETTERS.matcher(text).find()).isFalse();
    }
    assertThat(LETTERS.matcher("V is .3").find()).isTrue();
    assertThat(LETTERS.matcher("with p below").find()).isTrue();
  }

  @Test
  void theExpertsPartKeepsItsTerms() {
    String expert =
        ParsedPage.of(ReportFixture.retailer()).texts("//section[@id = 'expert']").get(0);
    assertThat(found(FORBIDDEN, expert)).isNotEmpty();
    assertThat(expert).contains("Adjusted p");
  }
}
