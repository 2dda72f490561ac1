package org.dramatis.report.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.dramatis.report.SegmentsCsv;
import org.dramatis.report.SegmentsJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentsNotebookTest {
  @TempDir private Path run;

  static List<RunReport> everyKindOfRun() {
    return List.of(
        ReportFixture.retailer(),
        ReportFixture.hostile(),
        ReportFixture.sized(8, 200),
        ReportFixture.withEverythingSuppressed());
  }

  private static JsonNode parsed(String notebook) throws IOException {
    return new ObjectMapper().readTree(notebook);
  }

  /** A run's folder, as far as the notebook looks at it. */
  private Path written(RunReport report) throws IOException {
    Files.writeString(run.resolve("segments.csv"), SegmentsCsv.of(report));
    Files.writeString(run.resolve("segments.json"), SegmentsJson.of(report));
    Path folder = Files.createDirectories(run.resolve("notebook"));
    return Files.writeString(folder.resolve("segments.ipynb"), SegmentsNotebook.of(report));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void aRunFromTopToBottomGivesTheOutputsThatItHolds(RunReport report)
      throws IOException, InterruptedException {
    Jupyter.require();
    Path notebook = written(report);
    Jupyter.validate(notebook);
    List<JsonNode> held = Jupyter.outputs(Files.readString(notebook));
    List<JsonNode> found = Jupyter.outputs(Jupyter.executed(notebook));
    assertThat(held).hasSize(7);
    assertThat(found).hasSameSizeAs(held);
    for (int i = 0; i < held.size(); i++) {
      assertThat(found.get(i).toPrettyString()).isEqualTo(held.get(i).toPrettyString());
    }
  }

  @Test
  void theSameRunIsTheSameNotebook() {
    assertThat(SegmentsNotebook.of(ReportFixture.sized(8, 200)))
        .isEqualTo(SegmentsNotebook.of(ReportFixture.sized(8, 200)));
  }

  @Test
  void everyCellHasAnIdentityOfItsOwn() throws IOException {
    List<String> ids =
        parsed(SegmentsNotebook.of(ReportFixture.retailer())).get("cells").findValuesAsText("id");
    assertThat(ids).hasSize(14).allMatch(id -> id.matches("[a-z-]{1,64}"));
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
  }

  @Test
  void hostileNamesAreTextAndNoFormula() throws IOException {
    List<JsonNode> cells = Jupyter.outputs(SegmentsNotebook.of(ReportFixture.hostile()));
    List<String> shown = cells.stream().flatMap(c -> c.findValuesAsText("html").stream()).toList();
    assertThat(shown)
        .isNotEmpty()
        .noneMatch(text -> text.contains("<script"))
        .anyMatch(text -> text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        .anyMatch(text -> text.contains("<td>'=cmd|'/c calc'!A0"));
    assertThat(shown).noneMatch(text -> text.contains("<td>=") || text.contains("<th>="));
  }

  @Test
  void whatIsWithheldIsNotThere() throws IOException {
    JsonNode differences =
        Jupyter.outputs(SegmentsNotebook.of(ReportFixture.withEverythingSuppressed())).get(2);
    assertThat(differences.findValuesAsText("html").get(0)).contains("<tbody>\n  </tbody>");
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void itIsSmallAndNamesNothingOutside(RunReport report) {
    assertThat(SegmentsNotebook.of(report)).hasSizeLessThan(100_000).doesNotContain("http", "//");
  }
}
