package org.dramatis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

  /** Every rule of WCAG 2.2 to level AA that a program can judge, and what axe advises besides. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** PDF files hold Arabic letters in the order of the paper, not of the text. */
  private static final Predicate<String> LEFT_TO_RIGHT =
      Pattern.compile("\\p{IsArabic}").asPredicate().negate();

  @TempDir private static Path folder;
  private static OpenReport open;
  private static PrintedReport printed;

  @Parameter private ReportCase reportCase;

  @BeforeParameterizedClassInvocation
  static void open(ReportCase reportCase) throws IOException {
    Path place = Files.createDirectory(folder.resolve(reportCase.name()));
    try (OpenReport warm = OpenReport.of(reportCase.report(), place)) {
      assertThat(warm.page().title()).isNotEmpty();
    }
    open = OpenReport.of(reportCase.report(), place);
    printed = null;
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

  @Test
  void printsOneSheetForEachSegment() {
    List<Integer> taken = new ArrayList<>();
    for (String segment : onPaper("printed-sheets.js")) {
      List<String> texts = leftToRight(segment);
      List<Integer> sheets = printed().sheetsWithEvery(texts);
      assertThat(sheets)
          .as("the sheet of %s; on no sheet at all: %s", texts.get(0), printed().lost(texts))
          .hasSize(1);
      taken.addAll(sheets);
    }
    assertThat(taken).hasSameSizeAs(reportCase.report().profiles()).doesNotHaveDuplicates();
  }

  private static List<String> leftToRight(String lines) {
    return lines.lines().filter(LEFT_TO_RIGHT).toList();
  }

  @Test
  void cutsNoRowNoFigureAndNoStatementBetweenTwoSheets() {
    assertThat(onPaper("printed-units.js"))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            unit -> assertThat(printed().sheetsWithEvery(leftToRight(unit))).as(unit).isNotEmpty());
  }

  @Test
  void printsWhatIsFoldedOrSaysThatItIsLeftOut() {
    assertThat(printed().sheetsWith("Left out on paper: how the segments were found")).hasSize(1);
    assertThat(printed().sheetsWith("Left out on paper: the other features"))
        .hasSameSizeAs(reportCase.report().profiles());
    assertThat(printed().sheetsWith("Rows rejected, by reason")).isNotEmpty();
    assertThat(printed().sheetsWith("Rules of its contract")).isNotEmpty();
  }

  /** The report on paper, printed by the first test that asks. */
  private static PrintedReport printed() {
    if (printed == null) {
      open.showFolded(1440, ColorScheme.LIGHT);
      printed = PrintedReport.of(open.page());
    }
    return printed;
  }

  private static List<String> onPaper(String script) {
    open.showFolded(1440, ColorScheme.LIGHT);
    open.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    try {
      return open.ask(script);
    } finally {
      open.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
    }
  }
}
