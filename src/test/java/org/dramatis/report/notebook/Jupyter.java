package org.dramatis.report.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** Debian's own Jupyter: validates a notebook, runs it from top to bottom, makes it a page. */
public final class Jupyter {
  private static final List<String> PACKAGES =
      List.of("python3-ipykernel", "python3-nbconvert", "python3-nbformat", "python3-pandas");

  /** Debian's, whatever other Python comes first in the path. */
  private static final String PYTHON = "/usr/bin/python3";

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>Segments</title>
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
      pre { overflow-x: auto; padding: .75rem; background: #f4f4f4; color: #222222 }
      table { border-collapse: collapse; font-size: .9rem }
      th, td { padding: .2rem .6rem; text-align: left }
      .jp-OutputArea, .output_area { overflow-x: auto }
      </style>
      </head>
      <body>
      """;

  private Jupyter() {}

  /** Skips the calling test where Jupyter is not installed. */
  public static void require() throws IOException, InterruptedException {
    boolean installed =
        Files.isExecutable(Path.of(PYTHON))
            && run(Path.of("."), "-c", "import ipykernel, nbconvert, nbformat, pandas").code() == 0;
    assumeTrue(
        installed,
        "skipped: " + PYTHON + " has no Jupyter; apt-get install " + String.join(" ", PACKAGES));
  }

  /** How a program ended, and what it wrote to each of its outputs. */
  private record Ended(int code, String output, String errors) {}

  /** Fails unless the notebook is one by nbformat's own schema. */
  public static void validate(Path notebook) throws IOException, InterruptedException {
    Ended ended =
        run(
            notebook.getParent(),
            "-c",
            "import nbformat, sys; n = nbformat.read(sys.argv[1], as_version=nbformat.NO_CONVERT);"
                + " nbformat.validate(n); print(n.nbformat, n.nbformat_minor)",
            notebook.toString());
    assertThat(ended.code()).as(ended.errors()).isZero();
    assertThat(ended.output().strip()).isEqualTo("4 5");
    assertThat(ended.errors()).isEmpty();
  }

  /**
   * Runs every cell in a new kernel; returns the notebook with the outputs that came, the same
   * bytes at every time.
   */
  public static String executed(Path notebook) throws IOException, InterruptedException {
    return convert(notebook, "notebook", "--execute", "--ExecutePreprocessor.record_timing=False");
  }

  /** The notebook with the outputs that it holds, as a page that needs nothing else. */
  public static String page(Path notebook) throws IOException, InterruptedException {
    return HEAD + convert(notebook, "html", "--template", "basic").strip() + "\n</body>\n</html>\n";
  }

  /** Of each code cell its code, its number and its outputs, texts joined. */
  public static List<JsonNode> outputs(String notebook) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> cells = new ArrayList<>();
    for (JsonNode cell : json.readTree(notebook).get("cells")) {
      if (cell.get("cell_type").asText().equals("code")) {
        var kept = json.createObjectNode();
        kept.put("source", joined(cell.get("source")));
        kept.set("execution_count", cell.get("execution_count"));
        var outputs = kept.putArray("outputs");
        for (JsonNode output : cell.get("outputs")) {
          var entry = outputs.addObject();
          entry.put("type", output.get("output_type").asText());
          entry.put("text", joined(output.path("text")));
          entry.put("html", joined(output.path("data").path("text/html")));
          entry.put("plain", joined(output.path("data").path("text/plain")));
        }
        cells.add(kept);
      }
    }
    return cells;
  }

  private static String joined(JsonNode lines) {
    if (lines.isTextual()) {
      return lines.asText();
    }
    return String.join(
        "", StreamSupport.stream(lines.spliterator(), false).map(JsonNode::asText).toList());
  }

  private static String convert(Path notebook, String to, String... more)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-m", "nbconvert", "--stdout", "--to", to));
    arguments.addAll(List.of(more));
    arguments.add(notebook.getFileName().toString());
    Ended ended = run(notebook.getParent(), arguments.toArray(String[]::new));
    assertThat(ended.code()).as(ended.errors()).isZero();
    return ended.output();
  }

  private static Ended run(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(PYTHON));
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile("jupyter", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(errors.toFile())
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(180, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end");
      }
      return new Ended(process.exitValue(), output, Files.readString(errors));
    } finally {
      Files.delete(errors);
    }
  }
}
