package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dramatis.report.Golden;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class ReportPageTest {
  private static final int MEGABYTE = 1_000_000;
  private static final Pattern OUTSIDE =
      Pattern.compile("https?:|[\"'(]//|@import|url\\(|<script|<link|<iframe|javascript:");
  private static final Pattern STATISTICS =
      Pattern.compile(
          "\\bARI\\b|jaccard|silhouette|p-value|cram[ée]r|cluster|statistically|"
              + "standard deviation|k-means|\\bSSE\\b|quantile|correlat|centroid|null",
          Pattern.CASE_INSENSITIVE);

  static List<RunReport> everyKindOfRun() {
    return List.of(
        ReportFixture.retailer(),
        ReportFixture.sized(1, 3),
        ReportFixture.sized(2, 25),
        ReportFixture.sized(8, 40),
        ReportFixture.hostile(),
        ReportFixture.turning(),
        ReportFixture.withEverythingSuppressed(),
        ReportFixture.withoutRevenue(),
        ReportFixture.withoutDates(),
        ReportFixture.withUnlinkedWeb());
  }

  @Test
  void theRetailersPageIsTheApprovedOne() {
    Golden.assertSame("index.html", ReportPage.of(ReportFixture.retailer()));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void thePageIsSmallAndNeedsNothingFromOutside(RunReport report) {
    ParsedPage page = ParsedPage.of(report);
    assertThat(page.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MEGABYTE);
    assertThat(OUTSIDE.matcher(page.html()).find()).isFalse();
    assertThat(page.all("//@src/.. | //*[@style] | //script | //link")).isEmpty();
    assertThat(page.all("//a")).allMatch(a -> a.getAttribute("href").startsWith("#"));
  }

  @Test
  void manySegmentsWithManyFeaturesStillFitIntoAMegabyte() {
    for (RunReport report : List.of(ReportFixture.sized(8, 200), ReportFixture.sized(26, 200))) {
      assertThat(ReportPage.of(report).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MEGABYTE);
    }
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void everyLinkAndEveryLabelLeadsSomewhere(RunReport report) {
    ParsedPage page = ParsedPage.of(report);
    List<String> ids = page.all("//*[@id]").stream().map(e -> e.getAttribute("id")).toList();
    Set<String> distinct = new HashSet<>(ids);
    assertThat(ids).hasSameSizeAs(distinct);
    List<String> targets = new ArrayList<>();
    page.all("//a").forEach(a -> targets.add(a.getAttribute("href").substring(1)));
    page.all("//*[@aria-labelledby]")
        .forEach(e -> targets.addAll(List.of(e.getAttribute("aria-labelledby").split(" "))));
    assertThat(targets).isNotEmpty().isSubsetOf(distinct);
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void everyPictureIsDescribedAndEveryTableHasACaptionAndHeads(RunReport report) {
    ParsedPage page = ParsedPage.of(report);
    assertThat(page.all("//svg")).isNotEmpty();
    assertThat(page.all("//svg[not(title) or not(desc) or title = '' or desc = '']")).isEmpty();
    assertThat(page.all("//table[not(caption)]")).isEmpty();
    assertThat(page.all("//th[not(@scope)]")).isEmpty();
    assertThat(page.all("//table[not(thead)]")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void headingsStepDownOneAtATime(RunReport report) {
    List<Integer> levels = new ArrayList<>();
    for (Element heading : ParsedPage.of(report).all("//h1|//h2|//h3|//h4|//h5|//h6")) {
      levels.add(heading.getTagName().charAt(1) - '0');
    }
    assertThat(levels.get(0)).isEqualTo(1);
    assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void statisticsAreOnlyForTheExpert(RunReport report) {
    ParsedPage page = ParsedPage.of(report);
    List<Element> lay = page.all("//main/section[not(@id = 'expert')] | //header | //footer");
    assertThat(lay).hasSizeGreaterThan(5);
    for (Element section : lay) {
      assertThat(STATISTICS.matcher(ParsedPage.text(section)).results().map(r -> r.group()))
          .as(section.getAttribute("id"))
          .isEmpty();
    }
    assertThat(page.texts("//section[@id = 'expert']").get(0)).containsIgnoringCase("silhouette");
  }

  @Test
  void thePolicyAllowsTheStyleSheetByItsHashAndNothingElse() {
    ParsedPage page = ParsedPage.of(ReportFixture.retailer());
    String policy =
        page.all("//meta[@http-equiv = 'Content-Security-Policy']").get(0).getAttribute("content");
    String style = page.all("//style").get(0).getTextContent();
    assertThat(policy).isEqualTo(new ReportPage.StyleSheet(style).policy());
    assertThat(policy).startsWith("default-src 'none'; ").doesNotContain("unsafe", "script", "*");
  }

  @Test
  void hostileTextsAreShownAsText() {
    ParsedPage page = ParsedPage.of(ReportFixture.hostile());
    assertThat(page.html()).doesNotContain("<script").contains("&lt;script&gt;alert(1)");
    assertThat(page.all("//*[@onmouseover]")).isEmpty();
    assertThat(page.texts("//section[@id = 'cast']").get(0)).contains("<script>alert(1)</script>");
  }

  @Test
  void aPictureNeverCarriesTextLongerThanItsLine() {
    ParsedPage page = ParsedPage.of(ReportFixture.hostile());
    assertThat(page.texts("//svg//text")).isNotEmpty().allMatch(text -> text.length() <= 60);
  }

  @Test
  void withoutRevenueNothingIsSaidAboutIt() {
    ParsedPage page = ParsedPage.of(ReportFixture.withoutRevenue());
    assertThat(page.texts("//p")).isNotEmpty().noneMatch(text -> text.contains("revenue"));
  }

  @Test
  void whereNothingMayBeShownThePageSaysSo() {
    ParsedPage page = ParsedPage.of(ReportFixture.withEverythingSuppressed());
    assertThat(page.texts("//section[@id = 'comparison']/p"))
        .containsExactly("No figure may be shown for the segments side by side.");
    assertThat(page.texts("//section[@id = 'segment-A']//tbody//td[1]"))
        .hasSize(25)
        .containsOnly("withheld");
    assertThat(page.texts("//section[@id = 'cast']").get(0)).contains("Too few customers stand");
    assertThat(page.all("//svg[contains(@class, 'diverging')]")).isEmpty();
  }

  @Test
  void aTableThatIsCutNamesWhereTheRestIs() {
    ParsedPage page = ParsedPage.of(ReportFixture.sized(26, 200));
    assertThat(page.all("//section[@id = 'segment-A']//table[@class = 'features']/tbody/tr"))
        .as("the 36 strongest, and two like everyone’s that the sheet names")
        .hasSize(38);
    assertThat(
            page.texts("//section[@id = 'segment-A']//table[@class = 'features']/caption").get(0))
        .contains("162 more features are in segments.csv");
  }

  @Test
  void templatesAreFoundWhateverTheCallersClassLoader() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader stranger = ClassLoader.getPlatformClassLoader();
    thread.setContextClassLoader(stranger);
    try {
      assertThat(ReportPage.of(ReportFixture.retailer())).contains("</html>");
      assertThat(thread.getContextClassLoader()).isSameAs(stranger);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void theSameRunIsTheSamePage() {
    assertThat(ReportPage.of(ReportFixture.sized(8, 200)))
        .isEqualTo(ReportPage.of(ReportFixture.sized(8, 200)));
  }
}
