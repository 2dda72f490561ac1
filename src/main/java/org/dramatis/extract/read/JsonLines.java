package org.dramatis.extract.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.dramatis.extract.row.Reason;

/**
 * One JSON object a line. A value arrives as it is written, numbers to their last digit; an object
 * or a list within a row arrives as its JSON.
 */
public final class JsonLines implements LineRows {
  private static final long serialVersionUID = 1L;
  private static final UTF8String MASK = UTF8String.fromString(RawRows.MASK);

  private final HashMap<String, Integer> positions = new HashMap<>();
  private final HashMap<String, String> fingerprints;
  private final TextEncoding encoding;
  private transient JsonFactory factory;
  private UTF8String fingerprint;

  /**
   * Reads one source.
   *
   * @param needed the columns that the contract reads
   * @param fingerprints by the file's location, as {@link FileNames} writes it
   */
  public JsonLines(List<String> needed, Map<String, String> fingerprints, TextEncoding encoding) {
    needed.forEach(name -> positions.put(name, positions.size()));
    this.fingerprints = new HashMap<>(fingerprints);
    this.encoding = encoding;
  }

  @Override
  public void begin(String location, long offset) {
    fingerprint = UTF8String.fromString(fingerprints.get(location));
  }

  @Override
  public InternalRow row(UTF8String text) {
    byte[] line = encoding.utf8(text);
    if (TextEncoding.isBlank(line)) {
      return null;
    }
    if (factory == null) {
      factory = new JsonFactory();
    }
    Object[] row = new Object[positions.size() + 3];
    row[positions.size() + 2] = fingerprint;
    try (JsonParser json = factory.createParser(line)) {
      return json.nextToken() == JsonToken.START_OBJECT
          ? object(json, line, row)
          : cut(row, Reason.NOT_AN_OBJECT);
    } catch (JsonProcessingException e) {
      return cut(row, reason(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InternalRow object(JsonParser json, byte[] line, Object[] row) throws IOException {
    boolean[] seen = new boolean[positions.size()];
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Integer position = positions.get(json.currentName());
      JsonToken value = json.nextToken();
      if (position == null) {
        json.skipChildren();
        continue;
      }
      if (seen[position]) {
        return cut(row, Reason.DUPLICATE_FIELD);
      }
      seen[position] = true;
      row[position] = text(json, value, line);
    }
    return json.nextToken() == null ? new GenericInternalRow(row) : cut(row, Reason.BROKEN_JSON);
  }

  private static UTF8String text(JsonParser json, JsonToken value, byte[] line) throws IOException {
    if (value == JsonToken.VALUE_NULL) {
      return null;
    }
    if (value == JsonToken.VALUE_STRING) {
      return string(json, line);
    }
    if (value.isScalarValue()) {
      return UTF8String.fromString(json.getText());
    }
    int start = (int) json.currentTokenLocation().getByteOffset();
    json.skipChildren();
    int end = (int) json.currentLocation().getByteOffset();
    return UTF8String.fromBytes(line, start, end - start);
  }

  /** A text without escapes stands in the line as it is; the parser checks it as it goes on. */
  private static UTF8String string(JsonParser json, byte[] line) throws IOException {
    int start = (int) json.currentTokenLocation().getByteOffset() + 1;
    int end = start;
    while (end < line.length && line[end] != '"' && line[end] != '\\') {
      end++;
    }
    return end < line.length && line[end] == '"'
        ? UTF8String.fromBytes(line, start, end - start)
        : UTF8String.fromString(json.getText());
  }

  private InternalRow cut(Object[] row, Reason reason) {
    Object[] cut = new Object[row.length];
    cut[positions.size()] = MASK;
    cut[positions.size() + 1] = UTF8String.fromString(reason.code());
    cut[positions.size() + 2] = fingerprint;
    return new GenericInternalRow(cut);
  }

  private static Reason reason(byte[] line) {
    UTF8String text = UTF8String.fromBytes(line);
    if (!text.isValid()) {
      return Reason.WRONG_ENCODING;
    }
    return text.toString().strip().startsWith("{") ? Reason.BROKEN_JSON : Reason.NOT_AN_OBJECT;
  }
}
