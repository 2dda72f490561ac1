package org.dramatis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
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

/** Every kind of report, printed once and read back sheet by sheet. */
@Tag("browser")
@ParameterizedClass
@EnumSource(ReportCase.class)
class ReportOnPaperTest {
  /** Sizes of text in points: of what is read, and of the smallest. */
  private static final double BODY = 10;

  private static final double SMALLEST = 8;

  /** A sheet with less on it, as a part of its height, is nearly empty. */
  private static final double HARDLY_FILLED = 0.2;

  /**
   * Names of 200 letters need a second sheet, lines with right-to-left letters are not read back as
   * they were written, and without figures a sheet is not filled.
   */
  private static final Set<ReportCase> MORE_OR_LESS_THAN_A_SHEET =
      Set.of(ReportCase.HOSTILE_TEXTS, ReportCase.TURNING_TEXTS, ReportCase.EVERY_FIGURE_WITHHELD);

  /** PDF files hold lines with right-to-left letters in the order of the paper, not of the text. */
  private static final Predicate<String> LEFT_TO_RIGHT =
      Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]").asPredicate().negate();

  @TempDir private static Path folder;
  private static OpenReport open;
  private static PrintedReport printed;

  @Parameter private ReportCase reportCase;

  @BeforeParameterizedClassInvocation
  static void open(ReportCase reportCase) throws IOException {
    open =
        OpenReport.of(
            reportCase.report(), Files.createDirectory(folder.resolve(reportCase.name())));
    printed = null;
  }

  @AfterParameterizedClassInvocation
  static void close() {
    if (open != null) {
      open.close();
    }
  }

  @Test
  void printsTextThatCanBeReadOnPaper() {
    SortedMap<Double, String> sizes = printed().sizes();
    assertThat(sizes.headMap(SMALLEST)).as("letters by size in points").isEmpty();
    int letters = sizes.values().stream().mapToInt(String::length).sum();
    int body = sizes.tailMap(BODY).values().stream().mapToInt(String::length).sum();
    assertThat(body).as("of %d letters", letters).isGreaterThan(letters / 3);
    double size = onPaperSize(".findings .says li, .questions li, .answer, .nobody p, .terms dd");
    assertThat(size).isEqualTo(BODY);
  }

  /** The size of the smallest text of some elements on paper, in points. */
  private static double onPaperSize(String elements) {
    open.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    try {
      Object pixels =
          open.page()
              .locator(elements)
              .evaluateAll(
                  "all => Math.min(...all.map(e => parseFloat(getComputedStyle(e).fontSize)))");
      return Math.round(((Number) pixels).doubleValue() * 7.5) / 10.0;
    } finally {
      open.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
    }
  }

  @Test
  void namesTheRunItsDayAndThePageOnEverySheet() {
    int sheets = printed().sheets().size();
    assertThat(printed().sheetsWith("Run " + reportCase.report().runId() + ", as of"))
        .hasSize(sheets);
    for (int sheet = 0; sheet < sheets; sheet++) {
      assertThat(printed().sheetsWith("page %d of %d".formatted(sheet + 1, sheets)))
          .contains(sheet);
    }
  }

  @Test
  void leavesNoSheetNearlyEmpty() {
    List<Double> filled = printed().filled();
    assertThat(filled.subList(0, filled.size() - 1)).allMatch(part -> part > HARDLY_FILLED);
  }

  @Test
  void printsOneSheetForEachSegment() {
    if (MORE_OR_LESS_THAN_A_SHEET.contains(reportCase)) {
      assertThat(printed().filled()).hasSizeGreaterThan(reportCase.report().profiles().size());
      return;
    }
    List<Integer> taken = new ArrayList<>();
    for (String segment : onPaper("printed-sheets.js")) {
      List<String> texts = segment.lines().toList();
      List<Integer> sheets = printed().sheetsWithEvery(texts);
      assertThat(sheets)
          .as("the sheet of %s; on no sheet at all: %s", texts.get(0), printed().lost(texts))
          .hasSize(1);
      taken.addAll(sheets);
    }
    assertThat(taken).hasSameSizeAs(reportCase.report().profiles()).doesNotHaveDuplicates();
  }

  @Test
  void cutsNoRowNoFigureAndNoStatementBetweenTwoSheets() {
    List<String> cut =
        onPaper("printed-units.js").stream()
            .filter(LEFT_TO_RIGHT)
            .filter(unit -> printed().sheetsWithEvery(unit.lines().toList()).isEmpty())
            .toList();
    assertThat(onPaper("printed-units.js").stream().filter(LEFT_TO_RIGHT)).hasSizeGreaterThan(20);
    assertThat(cut).isEmpty();
  }

  @Test
  void printsWhatIsFoldedOrSaysThatItIsLeftOut() {
    assertThat(printed().sheetsWith("Left out on paper: how the segments were found")).hasSize(1);
    assertThat(reportCase.report().profiles())
        .extracting(
            profile ->
                "Left out on paper: the other features of segment " + profile.segment().letter())
        .allSatisfy(left -> assertThat(printed().sheetsWith(left)).hasSize(1));
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
