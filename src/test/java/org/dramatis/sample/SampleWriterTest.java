package org.dramatis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;
import org.dramatis.run.key.SampleMarker;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.storage.Json;
import org.dramatis.sample.SampleSpec.Variant;
import org.dramatis.yaml.ConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWriterTest {
  private static final Path SHIPPED = Path.of("sample-data");
  private static final SampleSpec SMALL = new SampleSpec(7, 120, Variant.STANDARD);

  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void startSpark() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
  }

  @Test
  void theShippedSampleIsWhatTheCodeWrites() throws IOException {
    SampleWriter.write(spark, SampleSpec.SHIPPED, folder);
    SortedMap<String, String> written = contents(folder);
    SortedMap<String, String> shipped = contents(SHIPPED);
    assertThat(shipped.keySet()).isEqualTo(written.keySet());
    for (String path : written.keySet()) {
      assertThat(shipped.get(path).equals(written.get(path)))
          .as("%s differs: run the sample command with --out sample-data", path)
          .isTrue();
    }
  }

  @Test
  void theMarkerNamesTheShippedFiles() throws Exception {
    SampleMarker marker = marker(SHIPPED);
    assertThat(marker.seed()).isEqualTo(SampleSpec.SHIPPED_SEED);
    assertThat(marker.customers()).isEqualTo(SampleSpec.SHIPPED_CUSTOMERS);
    assertThat(marker.variant()).isEqualTo("standard");
    for (OutputFile file : marker.files()) {
      byte[] bytes = Files.readAllBytes(SHIPPED.resolve(file.path()));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(file.bytes()).isEqualTo(bytes.length);
      assertThat(file.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }
    assertThat(marker.files()).extracting(OutputFile::path).hasSize(15).isSorted();
    assertThat(SHIPPED.resolve(SampleMarker.NAME)).hasContent(Json.write(marker));
  }

  @Test
  void theShippedSampleIsSmall() throws IOException {
    long bytes = 0;
    try (var files = Files.walk(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    assertThat(bytes).isLessThan(10_000_000L);
  }

  @Test
  void theSameSpecificationGivesTheSameBytes() throws IOException {
    List<OutputFile> first = SampleWriter.write(spark, SMALL, folder.resolve("a"));
    List<OutputFile> second = SampleWriter.write(spark, SMALL, folder.resolve("b"));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void anotherSeedGivesOtherPeople() throws IOException {
    List<OutputFile> first = SampleWriter.write(spark, SMALL, folder.resolve("a"));
    SampleSpec other = new SampleSpec(8, 120, Variant.STANDARD);
    assertThat(SampleWriter.write(spark, other, folder.resolve("b"))).isNotEqualTo(first);
  }

  @Test
  void aCustomerIsTheSameInASampleOfAnySize() throws IOException {
    SampleWriter.write(spark, new SampleSpec(7, 60, Variant.STANDARD), folder.resolve("a"));
    SampleWriter.write(spark, SMALL, folder.resolve("b"));
    SortedMap<String, String> larger = contents(folder.resolve("b"));
    contents(folder.resolve("a"))
        .forEach((path, text) -> assertThat(larger.get(path)).as(path).startsWith(text));
  }

  @Test
  void aLargeSampleHasPartsThatContinueEachOther() throws IOException {
    SampleSpec large = new SampleSpec(7, 10_040, Variant.STANDARD);
    List<OutputFile> files = new SamplePart(large, 1, folder.toString()).write();
    assertThat(SamplePart.count(large)).isEqualTo(2);
    assertThat(files)
        .extracting(OutputFile::path)
        .contains("deliveries/2026-06-30/crm/customers-00001.csv.gz");
    String customers = contents(folder).get("deliveries/2026-09-30/crm/customers-00001.csv.gz");
    assertThat(customers).startsWith("customer_id,").contains("C0010001,", "C0010040,");
    assertThat(customers.lines()).hasSizeLessThanOrEqualTo(41);
  }

  @Test
  void aSampleThatStandsThereIsReplacedAndOtherFilesAreLeft() throws IOException {
    SampleWriter.write(spark, SMALL, folder);
    Path note = Files.writeString(folder.resolve("README.md"), "mine");
    SampleSpec easy = new SampleSpec(7, 40, Variant.EASY);
    SampleWriter.write(spark, easy, folder);
    assertThat(note).hasContent("mine");
    assertThat(marker(folder).variant()).isEqualTo("easy");
    assertThat(contents(folder).get("truth.csv").lines()).hasSize(41);
  }

  @Test
  void deliveriesThatNoSampleMadeAreLeftAlone() throws IOException {
    Path precious = folder.resolve("deliveries/2026-01-31/crm/customers.csv");
    Files.createDirectories(precious.getParent());
    Files.writeString(precious, "customer_id\n1\n");
    assertThatThrownBy(() -> SampleWriter.write(spark, SMALL, folder))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("no sample made")
        .hasMessageContaining("--out");
    assertThat(precious).hasContent("customer_id\n1\n");
    assertThat(folder.resolve(SampleMarker.NAME)).doesNotExist();
  }

  @Test
  void aFileThatIsNoMarkerIsLeftAlone() throws IOException {
    Path precious = Files.writeString(folder.resolve(SampleMarker.NAME), "{\"mine\": true}");
    assertThatThrownBy(() -> SampleWriter.write(spark, SMALL, folder))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("no sample's marker");
    assertThat(precious).hasContent("{\"mine\": true}");
    assertThat(folder.resolve("deliveries")).doesNotExist();
  }

  @Test
  void aSampleNeedsACustomer() {
    assertThatThrownBy(() -> new SampleSpec(1, 0, Variant.STANDARD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 to 10,000,000");
  }

  private static SampleMarker marker(Path root) throws IOException {
    return SampleMarker.of(
            FileSystem.getLocal(new Configuration()),
            new org.apache.hadoop.fs.Path(root.toAbsolutePath().toUri()))
        .orElseThrow();
  }

  /** Every data file's text by its path, unpacked; the marker and documentation are no data. */
  private static SortedMap<String, String> contents(Path root) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        if (!path.equals(SampleMarker.NAME) && !path.equals("README.md")) {
          contents.put(path, text(file));
        }
      }
    }
    return contents;
  }

  private static String text(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
