package org.dramatis.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Writes JSON that is the same bytes everywhere: keys in the order in which they are written, two
 * spaces of indentation, {@code \n} line ends, numbers with at most six significant digits, and
 * {@code null} for what is undefined.
 */
final class JsonText {
  private final JsonGenerator json;

  private JsonText(JsonGenerator json) {
    this.json = json;
  }

  /** A part of a document. */
  @FunctionalInterface
  interface Part {
    /** Writes the part. */
    void write(JsonText json) throws IOException;
  }

  /** One entry of an array. */
  @FunctionalInterface
  interface Entry<T> {
    /** Writes the members of the entry's object. */
    void write(JsonText json, T entry) throws IOException;
  }

  /** The text of one object, ended by a line feed. */
  static String document(Part members) {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      generator.setPrettyPrinter(printer);
      generator.writeStartObject();
      members.write(new JsonText(generator));
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return text.append('\n').toString();
  }

  void object(String name, Part members) throws IOException {
    json.writeObjectFieldStart(name);
    members.write(this);
    json.writeEndObject();
  }

  <T> void objects(String name, List<T> entries, Entry<T> members) throws IOException {
    json.writeArrayFieldStart(name);
    for (T entry : entries) {
      json.writeStartObject();
      members.write(this, entry);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  void text(String name, String value) throws IOException {
    json.writeStringField(name, value);
  }

  void count(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  void count(String name, OptionalLong value) throws IOException {
    if (value.isPresent()) {
      count(name, value.getAsLong());
    } else {
      nothing(name);
    }
  }

  void text(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      text(name, value.get());
    } else {
      nothing(name);
    }
  }

  void flag(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  void nothing(String name) throws IOException {
    json.writeNullField(name);
  }

  void figure(String name, double value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(PrintedFigure.of(value));
  }

  void figures(String name, List<OptionalDouble> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (OptionalDouble value : values) {
      if (value.isPresent()) {
        json.writeNumber(PrintedFigure.of(value.getAsDouble()));
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }

  void figure(String name, OptionalDouble value) throws IOException {
    if (value.isPresent()) {
      figure(name, value.getAsDouble());
    } else {
      nothing(name);
    }
  }
}
