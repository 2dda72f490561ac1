package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dramatis.charter.Noun;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.document.Written;
import org.dramatis.report.notebook.Jupyter;
import org.dramatis.report.notebook.SegmentsNotebook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code notebooks-export/} holds the shipped sample's figures, the notebook as nbconvert executed
 * it beside them, and a page made of it; {@code -Dgolden=write} derives the sample and writes all
 * three anew. Deriving it takes minutes, so that without the flag the notebook is held against the
 * program's cells and against the figures beside it.
 */
class ShippedNotebookIT {
  private static final Path EXPORT = Path.of("notebooks-export").toAbsolutePath();
  private static final Path NOTEBOOK = EXPORT.resolve("notebook/segments.ipynb");
  private static final Path PAGE = EXPORT.resolve("segments.html");
  private static final Pattern OUTSIDE = Pattern.compile("https?:|[\"'(]//|@import|url\\(|<script");

  @TempDir private static Path folder;

  @BeforeAll
  static void writeAnewWhereAsked() throws IOException, InterruptedException {
    if ("write".equals(System.getProperty("golden"))) {
      Job job = new Job(Path.of("conf").toAbsolutePath(), folder.resolve("workspace"), "");
      job.derive();
      Files.createDirectories(NOTEBOOK.getParent());
      for (String file : List.of("segments.csv", "segments.json", "notebook/segments.ipynb")) {
        Files.writeString(EXPORT.resolve(file), job.publishedText(file));
      }
      Jupyter.require();
      Files.writeString(NOTEBOOK, Jupyter.executed(NOTEBOOK));
      Files.writeString(PAGE, Jupyter.page(NOTEBOOK));
    }
  }

  @Test
  void itsCellsAreThoseThatTheProgramWrites() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode shipped = json.readTree(NOTEBOOK.toFile());
    JsonNode written = json.readTree(SegmentsNotebook.of(Optional.empty(), Noun.CUSTOMER));
    // The first names the day.
    assertThat(sources(shipped).subList(1, 14)).isEqualTo(sources(written).subList(1, 14));
    assertThat(shipped.get("cells").findValuesAsText("id"))
        .isEqualTo(written.get("cells").findValuesAsText("id"));
    assertThat(shipped.get("metadata").get("kernelspec"))
        .isEqualTo(written.get("metadata").get("kernelspec"));
  }

  private static List<String> sources(JsonNode notebook) {
    List<String> sources = new ArrayList<>();
    notebook.get("cells").forEach(cell -> sources.add(cell.get("source").toString()));
    return sources;
  }

  @Test
  void itsOutputsAreThoseOfTheFiguresBesideIt() throws IOException, InterruptedException {
    String header = Written.table(ReportFixture.retailer()).lines().findFirst().orElseThrow();
    assertThat(Files.readAllLines(EXPORT.resolve("segments.csv")).get(0)).isEqualTo(header);
    Jupyter.require();
    Jupyter.validate(NOTEBOOK);
    assertThat(Jupyter.outputs(Jupyter.executed(NOTEBOOK)))
        .isEqualTo(Jupyter.outputs(Files.readString(NOTEBOOK)));
  }

  @Test
  void thePageIsThatNotebookAndNeedsNothingElse() throws IOException, InterruptedException {
    String page = Files.readString(PAGE);
    assertThat(page).hasSizeLessThan(200_000).startsWith("<!DOCTYPE html>");
    assertThat(OUTSIDE.matcher(page).find()).isFalse();
    Jupyter.require();
    assertThat(page).isEqualTo(Jupyter.page(NOTEBOOK));
  }
}
