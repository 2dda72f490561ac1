package org.dramatis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dramatis.report.card.CardFile;
import org.dramatis.report.card.CardSet;
import org.dramatis.report.card.Cards;
import org.dramatis.report.card.CastFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards on screens and on paper. */
@Tag("browser")
class CardsInBrowserTest {
  private static final double SMALLEST = 8;

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    write(folder, CastFixture.cast());
    Path typed = Files.createDirectories(folder.resolve("typed/cards"));
    write(typed, CastFixture.typed());
    Files.writeString(
        typed.resolveSibling("typing.html"), Cards.typing(CastFixture.typed()).orElseThrow());
  }

  private static void write(Path into, CardSet set) throws IOException {
    for (CardFile file : Cards.of(set)) {
      Files.write(into.resolve(file.name()), file.content());
    }
  }

  private static OpenReport open(String name) {
    return OpenReport.at(folder.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P-002",
        "P-004",
        "P-005",
        "P-006",
        "P-007",
        "P-008",
        "P-009",
        "cast",
        "desk",
        "typed/typing",
        "typed/cards/P-005"
      })
  void aPageAsksForNothingAndFitsEveryScreen(String name) {
    try (OpenReport page = open(name + ".html")) {
      assertThat(page.messages()).isEmpty();
      assertThat(page.requests()).containsExactly(page.file().toUri());
      for (int width : List.of(360, 390, 820, 1440)) {
        page.show(width, ColorScheme.LIGHT);
        assertThat(page.ask("too-wide.js")).as("%d px", width).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P-002",
        "P-004",
        "P-005",
        "P-006",
        "cast",
        "desk",
        "typed/typing",
        "typed/cards/P-005"
      })
  void aPageBreaksNoRuleOfAccessibility(String name) {
    try (OpenReport page = open(name + ".html")) {
      page.show(390, ColorScheme.LIGHT);
      assertThat(violations(page)).as("a telephone in light").isEmpty();
      page.show(1440, ColorScheme.DARK);
      assertThat(violations(page)).as("a desk in the dark").isEmpty();
    }
  }

  private static List<String> violations(OpenReport page) {
    AxeRunOnlyOptions only = new AxeRunOnlyOptions();
    only.setType("tag");
    only.setValues(RULES);
    AxeRunOptions options = new AxeRunOptions();
    options.setRunOnly(only);
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page.page())
        .options(options).setLegacyMode(true).analyze().getViolations().stream()
            .map(
                rule ->
                    rule.getId()
                        + rule.getNodes().stream().limit(2).map(node -> node.getHtml()).toList())
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "P-002, 2",
    "P-004, 2",
    "P-005, 2",
    "P-006, 2",
    "P-007, 2",
    "P-008, 2",
    "P-009, 2",
    "desk, 2",
    "typed/typing, 2",
    "typed/cards/P-004, 2",
    "typed/cards/P-005, 2"
  })
  void aPagePrintsToItsSheetsInLettersThatCanBeRead(String name, int sheets) {
    try (OpenReport page = open(name + ".html")) {
      PrintedReport printed = PrintedReport.of(page.page());
      assertThat(printed.sheets()).hasSize(sheets);
      assertThat(printed.sizes().headMap(SMALLEST)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-004", "P-007"})
  void whatStandsOnAFrontEndsAboveItsFoot(String name) {
    try (OpenReport page = open(name + ".html")) {
      page.show(1440, ColorScheme.LIGHT);
      double under = bottom(page, ".front .under");
      double foot = page.page().locator(".front .foot").boundingBox().y;
      assertThat(under).isLessThanOrEqualTo(foot);
      assertThat(bottom(page, ".back .plain"))
          .isLessThanOrEqualTo(page.page().locator(".back .foot").boundingBox().y);
    }
  }

  private static double bottom(OpenReport page, String element) {
    var box = page.page().locator(element).boundingBox();
    return box.y + box.height;
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-004", "P-005"})
  void questionsOnABackEndAboveItsFoot(String name) {
    try (OpenReport page = open("typed/cards/" + name + ".html")) {
      page.show(1440, ColorScheme.LIGHT);
      assertThat(bottom(page, ".back .reliability"))
          .isLessThanOrEqualTo(page.page().locator(".back .foot").boundingBox().y);
    }
  }

  @Test
  void aCastOfOneHasOneSheetForDesks() throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    write(one, CastFixture.set(List.of(CardSet.Member.asSigned(CastFixture.robin()))));
    try (OpenReport page = OpenReport.at(one.resolve("desk.html"))) {
      assertThat(PrintedReport.of(page.page()).sheets()).hasSize(1);
    }
  }
}
