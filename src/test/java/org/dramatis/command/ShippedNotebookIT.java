package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.dramatis.report.notebook.Jupyter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code notebooks-export/} holds what the shipped sample gives; {@code -Dgolden=write} writes it
 * anew.
 */
class ShippedNotebookIT {
  private static final Path EXPORT = Path.of("notebooks-export");
  private static final List<String> FILES =
      List.of("segments.csv", "segments.json", "notebook/segments.ipynb");
  private static final Path PAGE = EXPORT.resolve("segments.html");
  private static final Pattern OUTSIDE = Pattern.compile("https?:|[\"'(]//|@import|url\\(|<script");

  @TempDir private static Path folder;

  private static Path run;

  @BeforeAll
  static void derive() throws IOException {
    Job job = new Job(Path.of("conf").toAbsolutePath(), folder.resolve("workspace"), "");
    job.derive(2);
    run = job.published();
    if (isToBeWritten()) {
      Files.createDirectories(EXPORT.resolve("notebook"));
      for (String file : FILES) {
        Files.writeString(EXPORT.resolve(file), Files.readString(run.resolve(file)));
      }
    }
  }

  private static boolean isToBeWritten() {
    return "write".equals(System.getProperty("golden"));
  }

  @Test
  void theShippedNotebookAndItsFiguresAreThoseOfTheSample() throws IOException {
    for (String file : FILES) {
      assertThat(EXPORT.resolve(file)).content().isEqualTo(Files.readString(run.resolve(file)));
    }
  }

  @Test
  void thePageIsThatNotebookAndNeedsNothingElse() throws IOException, InterruptedException {
    if (isToBeWritten()) {
      Jupyter.require();
      Files.writeString(PAGE, Jupyter.page(EXPORT.resolve("notebook/segments.ipynb").toAbsolutePath()));
    }
    String page = Files.readString(PAGE);
    assertThat(page).hasSizeLessThan(200_000).startsWith("<!DOCTYPE html>");
    assertThat(OUTSIDE.matcher(page).find()).isFalse();
    Jupyter.require();
    assertThat(page)
        .isEqualTo(Jupyter.page(EXPORT.resolve("notebook/segments.ipynb").toAbsolutePath()));
  }
}
