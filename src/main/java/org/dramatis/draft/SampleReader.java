package org.dramatis.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.sql.SparkSession;
import org.dramatis.contract.CsvDialect;
import org.dramatis.contract.FileFormat;
import org.dramatis.run.storage.Json;
import org.dramatis.yaml.ConfigurationException;

/**
 * Reads the beginning of a file of which nothing is known.
 *
 * @param file a path or URI
 * @param spark is asked only when the file is Parquet
 */
record SampleReader(String file, Configuration hadoop, Supplier<SparkSession> spark) {
  /** So many rows say what a column is. */
  static final int ROWS = 10_000;

  /** So many bytes of text are looked at, unpacked. */
  private static final int BYTES = 4_000_000;

  /** With what Parquet files begin. */
  private static final String PARQUET = "PAR1";

  /** The sample; refused when the file cannot be read or holds no columns. */
  FileSample read() {
    try {
      byte[] start = beginning();
      if (start.length == 0) {
        throw refused("is empty; name a file with a header and some rows");
      }
      if (new String(start, StandardCharsets.ISO_8859_1).startsWith(PARQUET)) {
        return ParquetSample.of(spark.get(), file);
      }
      FileSample.Extent extent =
          start.length > BYTES ? FileSample.Extent.BEGINNING : FileSample.Extent.WHOLE_FILE;
      SampleText text = SampleText.decode(start, extent);
      String first = text.text().stripLeading();
      if (first.startsWith("[")) {
        throw refused("is one JSON array; a JSON extract has one object on each line");
      }
      return first.startsWith("{") ? json(text) : CsvSample.of(text, this::refused);
    } catch (IOException e) {
      throw refused("cannot be read: " + e.getMessage());
    }
  }

  /** One byte more than is looked at shows that there are more. */
  private byte[] beginning() throws IOException {
    Path path = first(new Path(file));
    try (InputStream raw = new BufferedInputStream(path.getFileSystem(hadoop).open(path));
        InputStream unpacked = unpacked(path, raw)) {
      return unpacked.readNBytes(BYTES + 1);
    }
  }

  /** The file itself, or the first one of a folder that is somebody's delivery. */
  private Path first(Path path) throws IOException {
    FileSystem files = path.getFileSystem(hadoop);
    if (!files.getFileStatus(path).isDirectory()) {
      return path;
    }
    return Arrays.stream(files.listStatus(path))
        .filter(FileStatus::isFile)
        .map(FileStatus::getPath)
        .filter(p -> !p.getName().startsWith(".") && !p.getName().startsWith("_"))
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new IOException("the folder holds no file"));
  }

  private InputStream unpacked(Path path, InputStream raw) throws IOException {
    if (path.getName().endsWith(".zst")) {
      return new ZstdInputStream(raw);
    }
    CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(path);
    return codec == null ? raw : codec.createInputStream(raw);
  }

  private FileSample json(SampleText text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int rows = 0;
    for (String line : text.text().lines().limit(ROWS).toList()) {
      if (line.isBlank()) {
        continue;
      }
      try {
        for (Map.Entry<String, JsonNode> entry : Json.tree(line).properties()) {
          List<String> column = values.computeIfAbsent(entry.getKey(), k -> new ArrayList<>());
          JsonNode value = entry.getValue();
          String told = value.isValueNode() ? value.asText() : value.toString();
          if (!value.isNull() && !told.isBlank()) {
            column.add(told);
          }
        }
        rows++;
      } catch (JsonProcessingException e) {
        // The line is rejected when the file is read; the others say what the columns are.
      }
    }
    if (values.isEmpty()) {
      throw refused("holds no JSON object on a line of its own");
    }
    List<FileSample.Column> columns = new ArrayList<>();
    for (Map.Entry<String, List<String>> column : values.entrySet()) {
      columns.add(FileSample.Column.ofText(column.getKey(), column.getValue(), rows));
    }
    CsvDialect usual = CsvDialect.STANDARD;
    CsvDialect dialect =
        new CsvDialect(
            usual.delimiter(), usual.quote(), text.encoding(), usual.newlines(), usual.timeZone());
    return new FileSample(FileFormat.JSON, dialect, columns, rows, text.extent());
  }

  private ConfigurationException refused(String why) {
    return ConfigurationException.of("--draft " + file, "", why);
  }
}
