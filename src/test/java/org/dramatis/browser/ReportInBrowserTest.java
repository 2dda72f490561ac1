package org.dramatis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of report, opened once and looked at from every side. */
@Tag("browser")
@ParameterizedClass
@EnumSource(ReportCase.class)
class ReportInBrowserTest {
  private static final int MEGABYTE = 1_000_000;
  private static final double SECOND = 1000;

  /** On a desk of 1280 by 800 pixels. */
  private static final double FIRST_SCREEN = 800;

  /** Every rule of WCAG 2.2 to level AA that a program can judge, and what axe advises besides. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @TempDir private static Path folder;
  private static OpenReport open;

  @Parameter private ReportCase reportCase;

  @BeforeParameterizedClassInvocation
  static void open(ReportCase reportCase) throws IOException {
    Path place = Files.createDirectory(folder.resolve(reportCase.name()));
    try (OpenReport warm = OpenReport.of(reportCase.report(), place)) {
      assertThat(warm.page().title()).isNotEmpty();
    }
    open = OpenReport.of(reportCase.report(), place);
  }

  @AfterParameterizedClassInvocation
  static void close() {
    if (open != null) {
      open.close();
    }
  }

  @Test
  void opensFromDiskWithoutAWordAndWithoutARequest() {
    assertThat(open.messages()).isEmpty();
    assertThat(open.requests()).containsExactly(open.file().toUri());
  }

  @Test
  void isSmallAndOpensWithinASecond() throws IOException {
    assertThat(Files.size(open.file())).isLessThan(MEGABYTE);
    Object loaded =
        open.page().evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd");
    assertThat(((Number) loaded).doubleValue()).isBetween(1.0, SECOND);
  }

  @Test
  void breaksNoRuleOfAccessibilityOnAnyScreen() {
    open.show(360, ColorScheme.LIGHT);
    assertThat(violations("tag", RULES)).as("a telephone in light").isEmpty();
    open.show(1440, ColorScheme.DARK);
    assertThat(violations("tag", RULES)).as("a desk in the dark").isEmpty();
    if (reportCase == ReportCase.RETAILER) {
      open.show(360, ColorScheme.DARK);
      assertThat(violations("tag", RULES)).as("a telephone in the dark").isEmpty();
      open.show(1440, ColorScheme.LIGHT);
      assertThat(violations("tag", RULES)).as("a desk in light").isEmpty();
    }
  }

  /** A table's later rows come from the same lines of a template as its first ones. */
  private static List<String> violations(String kind, List<String> rules) {
    AxeRunOnlyOptions only = new AxeRunOnlyOptions();
    only.setType(kind);
    only.setValues(rules);
    AxeRunOptions options = new AxeRunOptions();
    options.setRunOnly(only);
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(open.page())
            .options(options)
            .exclude("tbody tr:nth-child(n + 8)")
            .setLegacyMode(true)
            .analyze()
            .getViolations()
            .stream()
            .map(ReportInBrowserTest::violation)
            .toList();
  }

  private static String violation(Rule rule) {
    return "%s: %s %s"
        .formatted(
            rule.getId(),
            rule.getHelp(),
            rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList());
  }

  @Test
  void neverScrollsSidewaysAsAWhole() {
    for (int width : OpenReport.WIDTHS) {
      open.show(width, ColorScheme.LIGHT);
      assertThat(open.ask("too-wide.js")).as("%d px", width).isEmpty();
      assertThat(open.ask("unreachable.js")).as("%d px", width).isEmpty();
    }
  }

  @Test
  void cutsNoTextAndLetsNoneRunIntoAnother() {
    for (int width : OpenReport.WIDTHS) {
      open.show(width, ColorScheme.LIGHT);
      assertThat(open.ask("picture-texts.js")).as("%d px", width).isEmpty();
      assertThat(open.ask("page-texts.js")).as("%d px", width).isEmpty();
    }
  }

  @Test
  void keepsWordsAndFiguresInTheirPlaceWhateverStandsBesideThem() {
    for (int width : OpenReport.WIDTHS) {
      open.show(width, ColorScheme.LIGHT);
      assertThat(open.ask("turned-texts.js")).as("%d px", width).isEmpty();
    }
  }

  @Test
  void leavesFlowersFreeAndPicturesReadableOnATelephone() {
    for (int width : List.of(360, 390, 414, 1280)) {
      open.show(width, ColorScheme.LIGHT);
      assertThat(open.ask("covered-flowers.js")).as("%d px", width).isEmpty();
      assertThat(open.ask("small-chart-texts.js")).as("%d px", width).isEmpty();
      assertThat(open.ask("too-wide.js")).as("%d px", width).isEmpty();
    }
  }

  @Test
  void showsTheCastWithinTheFirstScreenAndAHalf() {
    open.showFolded(1280, ColorScheme.LIGHT);
    BoundingBox heading = open.page().locator("#cast h2").boundingBox();
    BoundingBox tile = open.page().locator(".tile").first().boundingBox();
    boolean isTold = reportCase != ReportCase.HOSTILE_TEXTS;
    assertThat(heading.y).isLessThan(isTold ? FIRST_SCREEN : FIRST_SCREEN * 1.5);
    assertThat(isTold ? tile.y + tile.height / 2 : 0).isLessThan(FIRST_SCREEN * 1.5);
  }

  @Test
  void leadsFromEverySentenceToItsFigure() {
    assertThat(open.ask("why-links.js")).as("links, and those that lead nowhere").hasSize(1);
    for (String from : List.of(".relied .why", ".verdict-and-doubt .why", ".doubt .why")) {
      try (OpenReport fresh = OpenReport.at(open.file())) {
        arrives(fresh, from);
      }
    }
  }

  @Test
  void unfoldsTheTableInWhichAFigureStands() {
    if (reportCase == ReportCase.EVERY_FIGURE_WITHHELD) {
      assertThat(open.page().locator("#segment-A .findings .says .why").count()).isZero();
      return;
    }
    try (OpenReport fresh = OpenReport.at(open.file())) {
      assertThat(fresh.page().locator("#segment-A table.features tr").first().isVisible())
          .isFalse();
      arrives(fresh, "#segment-A .findings .says .why");
      assertThat(fresh.page().locator("#segment-A tr:target").count()).isEqualTo(1);
      assertThat(fresh.messages()).isEmpty();
    }
  }

  /** Follows the first of such links; what it leads to is on the screen. */
  private static void arrives(OpenReport report, String from) {
    report.page().setViewportSize(1280, (int) FIRST_SCREEN);
    Locator link = report.page().locator(from).first();
    String target = "[id='" + link.getAttribute("href").substring(1) + "']";
    link.click();
    assertThat(report.page().locator(target).isVisible()).as(target).isTrue();
    assertThat(report.page().locator(target).boundingBox().y)
        .as(target)
        .isBetween(-1.0, FIRST_SCREEN);
  }

  @Test
  void leadsTheKeyboardEverywhereInTheOrderOfThePage() {
    open.showFolded(1440, ColorScheme.LIGHT);
    followTheKeyboard();
    open.show(1440, ColorScheme.LIGHT);
    followTheKeyboard();
  }

  private static void followTheKeyboard() {
    List<String> stops = open.ask("tab-stops.js");
    assertThat(stops.get(0)).startsWith("0 a Skip to the findings");
    List<String> visited = new ArrayList<>();
    for (String stop : stops) {
      open.page().keyboard().press("Tab");
      List<String> focus = open.ask("focus.js");
      assertThat(focus).as(stop).hasSize(3).endsWith("on screen", "ring");
      visited.add(focus.get(0));
    }
    assertThat(visited).isEqualTo(stops);
    open.page().keyboard().press("Tab");
    assertThat(open.ask("focus.js")).as("nothing holds the keyboard").isEmpty();
  }

  @Test
  void keepsItsPicturesWhereTheReaderChoosesTheColours() {
    open.show(1440, ColorScheme.LIGHT);
    open.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertThat(open.ask("faint-parts.js")).isEmpty();
  }
}
