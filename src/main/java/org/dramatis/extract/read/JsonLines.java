package org.dramatis.extract.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.dramatis.engine.RawTables.LineRows;
import org.dramatis.engine.SparkRow;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/**
 * One JSON object a line. A value arrives as it is written, numbers to their last digit; an object
 * or a list within a row arrives as its JSON.
 */
public final class JsonLines implements LineRows {
  private static final Utf8 MASK = Utf8.of(RawRows.MASK);

  private final HashMap<String, Integer> positions = new HashMap<>();
  private final TextEncoding encoding;
  private transient JsonFactory factory;
  private transient Utf8 file;

  /** Reads one source, of which the contract reads the {@code needed} columns. */
  public JsonLines(List<String> needed, TextEncoding encoding) {
    needed.forEach(name -> positions.put(name, positions.size()));
    this.encoding = encoding;
  }

  @Override
  public void begin(String fingerprint, long offset) {
    file = Utf8.of(fingerprint);
  }

  @Override
  public SparkRow row(byte[] text) {
    byte[] line = encoding.utf8(text);
    if (TextEncoding.isBlank(line)) {
      return null;
    }
    if (factory == null) {
      factory = new JsonFactory();
    }
    try (JsonParser json = factory.createParser(line)) {
      return json.nextToken() == JsonToken.START_OBJECT
          ? object(json, line)
          : cut(Reason.NOT_AN_OBJECT);
    } catch (JsonProcessingException e) {
      return cut(reason(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SparkRow object(JsonParser json, byte[] line) throws IOException {
    SparkRow row = row();
    boolean[] seen = new boolean[positions.size()];
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Integer position = positions.get(json.currentName());
      JsonToken value = json.nextToken();
      if (position == null) {
        json.skipChildren();
        continue;
      }
      if (seen[position]) {
        return cut(Reason.DUPLICATE_FIELD);
      }
      seen[position] = true;
      read(json, value, line, row, position);
    }
    return json.nextToken() == null ? row : cut(Reason.BROKEN_JSON);
  }

  private static void read(JsonParser json, JsonToken value, byte[] line, SparkRow row, int column)
      throws IOException {
    int start = (int) json.currentTokenLocation().getByteOffset();
    if (value == JsonToken.VALUE_STRING) {
      int end = plainEnd(line, start + 1);
      if (end < line.length && line[end] == '"') {
        row.set(column, line, start + 1, end - start - 1);
      } else {
        row.set(column, Utf8.of(json.getText()));
      }
    } else if (!value.isScalarValue()) {
      json.skipChildren();
      row.set(column, line, start, (int) json.currentLocation().getByteOffset() - start);
    } else if (value != JsonToken.VALUE_NULL) {
      row.set(column, Utf8.of(json.getText()));
    }
  }

  /** A text without escapes stands in the line as it is; the parser checks it as it goes on. */
  private static int plainEnd(byte[] line, int start) {
    int end = start;
    while (end < line.length && line[end] != '"' && line[end] != '\\') {
      end++;
    }
    return end;
  }

  private SparkRow cut(Reason reason) {
    SparkRow row = row();
    row.set(positions.size(), MASK);
    row.set(positions.size() + 1, Utf8.of(reason.code()));
    return row;
  }

  private SparkRow row() {
    SparkRow row = SparkRow.ofWidth(positions.size() + 3);
    row.set(positions.size() + 2, file);
    return row;
  }

  private static Reason reason(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    if (!Arrays.equals(line, text.getBytes(StandardCharsets.UTF_8))) {
      return Reason.WRONG_ENCODING;
    }
    return text.strip().startsWith("{") ? Reason.BROKEN_JSON : Reason.NOT_AN_OBJECT;
  }
}
