package org.dramatis.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.dramatis.LocalSpark;
import org.dramatis.contract.Contract;
import org.dramatis.extract.check.Pseudonym;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.find.Deliveries;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.run.key.PseudonymKey;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.manifest.ManifestInput;

/** A project folder and a workspace below a temporary folder, and the stage that reads them. */
public final class ExtractFixture {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path project;
  private final Path store;
  private final PseudonymKey key = PseudonymKey.publicSample();
  private final Map<String, String> environment = new HashMap<>();

  public ExtractFixture(Path folder) {
    this.project = folder.resolve("project");
    this.store = folder.resolve("extracts");
  }

  public Path project() {
    return project;
  }

  /** The same rows, computed once, as the program takes them from a file that it wrote. */
  public static Dataset<Row> held(Dataset<Row> rows) {
    return LocalSpark.session().createDataFrame(rows.collectAsList(), rows.schema());
  }

  /** Where the accepted rows of all files stand. */
  public Path store() {
    return store;
  }

  public ExtractFixture set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public ExtractFixture file(String path, String text) {
    return file(path, text, StandardCharsets.UTF_8);
  }

  public ExtractFixture file(String path, String text, Charset encoding) {
    return bytes(path, text.getBytes(encoding));
  }

  public ExtractFixture bytes(String path, byte[] bytes) {
    try {
      Files.createDirectories(project.resolve(path).getParent());
      Files.write(project.resolve(path), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes a table as one Parquet file. */
  public ExtractFixture parquet(String path, Dataset<Row> rows) {
    Path folder = project.resolveSibling("parquet-" + path.hashCode());
    rows.coalesce(1).write().mode("overwrite").parquet(folder.toString());
    try (var files = Files.list(folder)) {
      Path part = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      return bytes(path, Files.readAllBytes(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table from SQL. */
  public static Dataset<Row> table(String sql) {
    return spark().sql(sql);
  }

  static SparkSession spark() {
    return LocalSpark.session();
  }

  public Deliveries deliveries() {
    return new Deliveries(new Configuration(), project.toUri(), environment::get);
  }

  /** One source, read and held against its contract. */
  public SourceRows rows(ContractText contract) {
    return rows(contract.read(), Optional.empty());
  }

  public SourceRows rows(ContractText contract, String asOf) {
    return rows(contract.read(), Optional.of(LocalDate.parse(asOf)));
  }

  public SourceRows rows(Contract contract, Optional<LocalDate> asOf) {
    return rows(List.of(contract), asOf).get(0);
  }

  /** All sources of a project. */
  public List<SourceRows> rows(List<Contract> contracts, Optional<LocalDate> asOf) {
    Extractor extractor = extractor(contracts);
    ReadSources sources =
        extractor.sources(contracts.stream().map(c -> read(extractor, c, asOf)).toList());
    return contracts.stream().map(contract -> sources.rows(contract, asOf)).toList();
  }

  /** The stage itself. */
  public Extractor extractor(List<Contract> contracts) {
    return new Extractor(
        spark(),
        new org.apache.hadoop.fs.Path(store.toUri()),
        contracts,
        new Pseudonym(key),
        key.id());
  }

  /** Reads what was delivered of one source. */
  public SourceFiles read(Extractor extractor, Contract contract, Optional<LocalDate> asOf) {
    List<DeliveredFile> files = deliveries().of(contract, asOf);
    return extractor.read(contract, extractor.named(contract, files, digests(files)));
  }

  /** Reads files as they were found, with digests of what they may have been. */
  SourceFiles read(Contract contract, List<DeliveredFile> files) {
    Extractor extractor = extractor(List.of(contract));
    Map<String, String> digests = new HashMap<>();
    files.forEach(file -> digests.put(file.uri(), FileDigest.ofText(file.uri())));
    return extractor.read(contract, extractor.named(contract, files, digests));
  }

  private static Map<String, String> digests(List<DeliveredFile> files) {
    Map<String, String> digests = new HashMap<>();
    Configuration hadoop = new Configuration();
    for (DeliveredFile file : files) {
      try {
        var path = new org.apache.hadoop.fs.Path(file.uri());
        digests.put(file.uri(), FileDigest.of(path.getFileSystem(hadoop), path));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return digests;
  }

  /** What the program makes of an identifying value. */
  public String pseudonym(String value) {
    return new Pseudonym(key).of(value);
  }

  /** Rows as text, their columns joined by a bar, in alphabetical order. */
  public static List<String> texts(Dataset<Row> rows, String... columns) {
    var chosen =
        Arrays.stream(columns)
            .map(
                name -> functions.coalesce(functions.expr(name).cast("string"), functions.lit("-")))
            .toArray(org.apache.spark.sql.Column[]::new);
    return rows.select(functions.concat_ws("|", chosen)).collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  /** Rejected rows as {@code reason|column}. */
  public static List<String> rejects(SourceRows rows) {
    return texts(rows.rejects(), "reason", "column");
  }

  /** One field of the only rejected row. */
  static String rejectedField(SourceRows rows, String field) {
    try {
      String json = rows.rejects().select("row").collectAsList().get(0).getString(0);
      return JSON.readTree(json).path(field).asText();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Audit, file counts and tables of one source tell the same story. */
  static void assertThatAllRowsAreAccountedFor(SourceRows rows) {
    ExtractAudit audit = rows.audit();
    assertThat(audit.accepted() + audit.rejected() + audit.superseded())
        .isEqualTo(audit.rowsRead());
    assertThat(rows.accepted().count()).isEqualTo(audit.accepted());
    assertThat(rows.rejects().count()).isEqualTo(audit.rejected());
    assertThat(audit.reasons().stream().mapToLong(ReasonCount::rows).sum())
        .isEqualTo(audit.rejected());
    Map<String, Long> byFile = new HashMap<>();
    rows.accepted()
        .groupBy(ExtractTable.FILE)
        .count()
        .collectAsList()
        .forEach(row -> byFile.put(row.getString(0), row.getLong(1)));
    for (ManifestInput file : rows.files()) {
      assertThat(file.rowsAccepted() + file.rowsRejected() + file.rowsSuperseded())
          .as(file.path())
          .isEqualTo(file.rowsRead());
      if (file.rowsAccepted() > 0) {
        assertThat(byFile).containsEntry(file.fingerprint(), file.rowsAccepted());
      }
    }
  }
}
