package org.dramatis.report.notebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes a notebook as nbformat 4.5 has it, with the indentation and the order of keys that Jupyter
 * itself writes, so that opening and saving one changes little. The same cells are the same bytes.
 */
final class NotebookText {
  private static final int FORMAT = 4;
  private static final int MINOR = 5;

  private final JsonGenerator json;
  private int executed;

  private NotebookText(JsonGenerator json) {
    this.json = json;
  }

  /** The text of a notebook, ended by a line feed. */
  static String of(List<Cell> cells) {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      generator.setPrettyPrinter(printer);
      new NotebookText(generator).write(cells);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return text.append('\n').toString();
  }

  private void write(List<Cell> cells) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("cells");
    for (Cell cell : cells) {
      write(cell);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("metadata");
    json.writeObjectFieldStart("kernelspec");
    json.writeStringField("display_name", "Python 3 (ipykernel)");
    json.writeStringField("language", "python");
    json.writeStringField("name", "python3");
    json.writeEndObject();
    json.writeObjectFieldStart("language_info");
    json.writeStringField("name", "python");
    json.writeEndObject();
    json.writeEndObject();
    json.writeNumberField("nbformat", FORMAT);
    json.writeNumberField("nbformat_minor", MINOR);
    json.writeEndObject();
  }

  private void write(Cell cell) throws IOException {
    json.writeStartObject();
    if (cell instanceof Cell.Code code) {
      executed++;
      json.writeStringField("cell_type", "code");
      json.writeNumberField("execution_count", executed);
      head(code);
      json.writeArrayFieldStart("outputs");
      for (Cell.Output output : code.outputs()) {
        write(output);
      }
      json.writeEndArray();
    } else {
      json.writeStringField("cell_type", "markdown");
      head(cell);
    }
    lines("source", cell.source());
    json.writeEndObject();
  }

  private void head(Cell cell) throws IOException {
    json.writeStringField("id", cell.id());
    json.writeObjectFieldStart("metadata");
    json.writeEndObject();
  }

  private void write(Cell.Output output) throws IOException {
    json.writeStartObject();
    if (output instanceof Cell.Html html) {
      json.writeObjectFieldStart("data");
      lines("text/html", html.text());
      lines("text/plain", "<IPython.core.display.HTML object>");
      json.writeEndObject();
      json.writeNumberField("execution_count", executed);
      json.writeObjectFieldStart("metadata");
      json.writeEndObject();
      json.writeStringField("output_type", "execute_result");
    } else if (output instanceof Cell.Printed printed) {
      json.writeStringField("name", "stdout");
      json.writeStringField("output_type", "stream");
      lines("text", printed.text());
    }
    json.writeEndObject();
  }

  /** A text as a list of lines, each but the last with its line feed. */
  private void lines(String name, String text) throws IOException {
    json.writeArrayFieldStart(name);
    int from = 0;
    while (from < text.length()) {
      int feed = text.indexOf('\n', from);
      int to = feed < 0 ? text.length() : feed + 1;
      json.writeString(text.substring(from, to));
      from = to;
    }
    json.writeEndArray();
  }
}
