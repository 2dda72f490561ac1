package org.dramatis.report.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Noun;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.dramatis.report.document.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentsNotebookTest {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 6, 30));

  @TempDir private Path run;

  static List<RunReport> everyKindOfRun() {
    return List.of(
        ReportFixture.retailer(),
        ReportFixture.hostile(),
        ReportFixture.sized(8, 200),
        ReportFixture.withEverythingSuppressed());
  }

  private static JsonNode cells(String notebook) throws IOException {
    return new ObjectMapper().readTree(notebook).get("cells");
  }

  /** What the cells show when they run beside a report's figures. */
  private List<JsonNode> executed(RunReport report) throws IOException, InterruptedException {
    Jupyter.require();
    Files.writeString(run.resolve("segments.csv"), Written.table(report));
    Files.writeString(run.resolve("segments.json"), Written.segments(report));
    Path folder = Files.createDirectories(run.resolve("notebook"));
    Path notebook = folder.resolve("segments.ipynb");
    Files.writeString(notebook, SegmentsNotebook.of(report.asOf(), report.labels().noun()));
    Jupyter.validate(notebook);
    return Jupyter.outputs(Jupyter.executed(notebook));
  }

  private static String html(List<JsonNode> cells) {
    return String.join(
        "", cells.stream().flatMap(c -> c.findValuesAsText("html").stream()).toList());
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void aRunFromTopToBottomFindsTheFiguresOfBothFilesAlike(RunReport report)
      throws IOException, InterruptedException {
    List<JsonNode> cells = executed(report);
    int figures = report.profiles().stream().mapToInt(p -> p.features().size()).sum();
    int segments = report.profiles().size();
    assertThat(cells).hasSize(7);
    assertThat(cells.get(0).findValuesAsText("text"))
        .containsExactly("%d figures of %d segments.\n".formatted(figures, segments));
    assertThat(cells.get(1).findValuesAsText("text").get(0))
        .endsWith("; %d of %d shares are as published.\n".formatted(segments, segments));
    assertThat(cells.get(6).findValuesAsText("text"))
        .containsExactly(
            "%d of %d figures are those of segments.json, which has %d.\n"
                .formatted(figures, figures, figures));
  }

  @Test
  void hostileNamesAreTextAndNoFormula() throws IOException, InterruptedException {
    String shown = html(executed(ReportFixture.hostile()));
    assertThat(shown)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "<td>'=cmd|'/c calc'!A0")
        .doesNotContain("<script", "<td>=", "<th>=");
  }

  @Test
  void whatIsWithheldIsNotThere() throws IOException, InterruptedException {
    JsonNode differences = executed(ReportFixture.withEverythingSuppressed()).get(2);
    assertThat(html(List.of(differences))).contains("<tbody>\n  </tbody>");
  }

  @Test
  void noCellHasBeenExecuted() throws IOException {
    for (JsonNode cell : cells(SegmentsNotebook.of(DAY, Noun.CUSTOMER))) {
      boolean isCode = cell.get("cell_type").asText().equals("code");
      assertThat(cell.has("outputs")).isEqualTo(isCode);
      assertThat(cell.path("outputs")).isEmpty();
      assertThat(cell.path("execution_count").isNull()).isEqualTo(isCode);
    }
  }

  @Test
  void onlyADatedRunsFirstCellNamesTheDay() throws IOException {
    JsonNode dated = cells(SegmentsNotebook.of(DAY, Noun.CUSTOMER));
    JsonNode undated = cells(SegmentsNotebook.of(Optional.empty(), Noun.CUSTOMER));
    assertThat(dated.get(0).get("source").get(0).asText())
        .isEqualTo("# The segments as of 2026-06-30\n");
    assertThat(undated.get(0).get("source").get(0).asText()).isEqualTo("# The segments\n");
    assertThat(undated.get(1)).isEqualTo(dated.get(1));
  }

  @Test
  void itCallsCustomersAsTheCharterDoes() {
    String notebook = SegmentsNotebook.of(DAY, new Noun("guest", "our \"guests\""));
    assertThat(notebook).doesNotContainIgnoringCase("customer");
    assertThat(notebook)
        .contains(
            "from the other our \\\"guests\\\":", "MANY = \\\"our \\\\\\\"guests\\\\\\\"\\\"");
  }

  @Test
  void everyCellHasAnIdentityOfItsOwn() throws IOException {
    List<String> ids = cells(SegmentsNotebook.of(DAY, Noun.CUSTOMER)).findValuesAsText("id");
    assertThat(ids).hasSize(14).allMatch(id -> id.matches("[a-z-]{1,64}"));
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
  }

  @Test
  void itIsSmallAndNamesNothingOutside() {
    assertThat(SegmentsNotebook.of(DAY, Noun.CUSTOMER))
        .hasSizeLessThan(20_000)
        .doesNotContain("http", "//");
  }
}
