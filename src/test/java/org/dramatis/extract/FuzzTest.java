package org.dramatis.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ExtractFixture.assertThatAllRowsAreAccountedFor;
import static org.dramatis.extract.ExtractFixture.gzip;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.Effort;
import org.dramatis.contract.ContractException;
import org.dramatis.contract.odcs.ContractReader;
import org.dramatis.extract.check.RowsInProcess;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.read.CsvHeader;
import org.dramatis.extract.read.TextFile;
import org.dramatis.extract.read.TextStream;
import org.dramatis.extract.row.StoredFile;
import org.dramatis.run.manifest.ManifestInput;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of damaged inputs, by seed: each is read or refused in one clear paragraph, and no row
 * is lost or counted twice.
 */
class FuzzTest {
  private static final int INPUTS = Effort.of(600, 2_500);
  private static final int FILES = Effort.of(60, 300);
  private static final String LINES =
      """
      a,1.50,2025-06-30,one
      b,-2,,"two, ""2"" of"
      c,3.25,2025-01-01,
      d,0.10,2024-02-29,"drei"
      """;
  private static final String HEADER = "id,amount,day,note\n";
  private static final String OBJECTS =
      """
      {"id":"a","amount":1.5,"day":"2025-06-30","note":"one"}
      {"id":"b","amount":"2","more":{"x":[1,2]},"note":null}
      {"note":"\\u00e9 \\"q\\"","id":"c","amount":-3e1,"day":"2024-02-29"}
      """;

  /** A record by RFC 4180, where a quoted field may span lines. */
  private static final Pattern RECORD =
      Pattern.compile(
          "(?:F(?:,F)*+)(?=\\r\\n|\\n|\\r|\\z)"
              .replace("F", "(?:\"[^\"]*+(?:\"\"[^\"]*+)*+\" *+|(?!\")[^,\\r\\n]*+)"));

  private static final Pattern LINE = Pattern.compile("[^\\r\\n]*");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r");

  private static final TextStream STREAMS = new TextStream(new Configuration());

  @TempDir Path folder;

  private static ContractText orders() {
    return ContractText.of("orders", "events")
        .column("id", "string", "required: true", "logicalTypeOptions: {maxLength: 20}")
        .column("amount", "number", "physicalType: 'decimal(10,2)'")
        .column("day", "date")
        .column("note", "string");
  }

  @Test
  void contractsAreReadOrTheirProblemsListed() throws IOException {
    List<Path> contracts;
    try (Stream<Path> shipped = Files.list(Path.of("conf/contracts"))) {
      contracts = shipped.sorted().toList();
    }
    int sound = 0;
    for (int seed = 0; seed < INPUTS; seed++) {
      byte[] valid = Files.readAllBytes(contracts.get(seed % contracts.size()));
      String text = new String(new Mutation(seed).of(valid), UTF_8);
      Problems problems = new Problems();
      try {
        ContractReader.read("c.odcs.yaml", text, problems);
      } catch (ConfigurationException e) {
        assertThat(e.problems()).as("seed %d", seed).isNotEmpty();
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed, e);
      }
      sound += problems.all().isEmpty() ? 1 : 0;
      problems.all().forEach(p -> assertThat(p.message()).isNotBlank());
    }
    assertThat(sound).as("contracts whose damage is in a text").isBetween(INPUTS / 250, INPUTS / 2);
  }

  @Test
  void headersAreReadOrRefusedInOneParagraph() throws IOException {
    int read = 0;
    for (int seed = 0; seed < INPUTS; seed++) {
      byte[] bytes = new Mutation(seed).of((HEADER + LINES).getBytes(UTF_8));
      boolean spanning = seed % 2 == 0;
      ContractText contract = spanning ? orders().csv("multiLine: true") : orders();
      Path file = Files.write(folder.resolve("h.csv"), bytes);
      try {
        assertThat(CsvHeader.of(textFile(contract, file))).doesNotHaveDuplicates().isNotEmpty();
        read++;
      } catch (ContractException e) {
        assertThatItIsOneParagraph(e, seed);
      }
    }
    assertThat(read).isBetween(INPUTS / 3, INPUTS - INPUTS / 25);
  }

  @Test
  void archivesAreReadToTheirEndOrRefusedInOneParagraph() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    new java.util.Random(1).ints(300).forEach(i -> text.append(i).append(",1,,x\n"));
    byte[] whole = gzip(text.toString());
    int read = 0;
    for (int seed = 0; seed < INPUTS; seed++) {
      Path file = Files.write(folder.resolve("a.csv.gz"), new Mutation(seed).of(whole));
      try {
        String found = textFile(orders(), file).ask(FuzzTest::all);
        assertThat(found).as("seed %d", seed).isEqualTo(text.toString());
        read++;
      } catch (ContractException e) {
        assertThatItIsOneParagraph(e, seed);
      }
    }
    assertThat(read).as("archives whose damage changes no text").isLessThan(INPUTS / 10);
  }

  private static String all(java.io.Reader reader) {
    return new BufferedReader(reader).lines().collect(Collectors.joining("\n", "", "\n"));
  }

  private static TextFile textFile(ContractText contract, Path file) {
    DeliveredFile delivered =
        new DeliveredFile(
            "orders", "file:" + file, "in/" + file.getFileName(), 0, 0, Optional.empty(), "", "");
    return new TextFile(STREAMS, contract.read(), delivered);
  }

  private static void assertThatItIsOneParagraph(ContractException e, long seed) {
    assertThat(e.getMessage())
        .as("seed %d", seed)
        .startsWith("Source orders, ")
        .matches("[^\\p{Cntrl}]{40,2400} \\[[a-z_]+]");
  }

  @Test
  void everyLineOfDelimitedTextAndOfJsonIsOneRow() {
    RowsInProcess rows = new RowsInProcess(orders().read());
    for (int seed = 0; seed < INPUTS; seed++) {
      boolean json = seed % 2 == 0;
      byte[] valid = (json ? OBJECTS : LINES).getBytes(UTF_8);
      byte[] bytes = new Mutation(seed).of(valid);
      long expected =
          LINE_END.splitAsStream(new String(bytes, ISO_8859_1)).filter(l -> !isBlank(l)).count();
      StoredFile stored = json ? rows.json(bytes) : rows.lines(HEADER, bytes);
      assertThat(stored.rowsRead()).as("seed %d", seed).isEqualTo(expected);
      assertThat(stored.accepted() + stored.rejected()).isEqualTo(stored.rowsRead());
    }
  }

  private static boolean isBlank(String line) {
    return line.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\r');
  }

  @Test
  void everyRecordThatMaySpanLinesIsOneRow() {
    RowsInProcess rows = new RowsInProcess(orders().csv("multiLine: true").read());
    for (int seed = 0; seed < INPUTS; seed++) {
      String valid = LINES.replace("drei", "dr\n\nei,").replace("one", "\"o\"\"\nne\"");
      byte[] bytes = new Mutation(seed).of(valid.getBytes(UTF_8));
      StoredFile stored = rows.stream(HEADER, bytes);
      assertThat(stored.rowsRead())
          .as("seed %d", seed)
          .isEqualTo(records(new String(bytes, ISO_8859_1)));
      assertThat(stored.accepted() + stored.rejected()).isEqualTo(stored.rowsRead());
    }
  }

  /** Counts records by another way than the program: a regular expression over the whole text. */
  private static long records(String text) {
    Matcher record = RECORD.matcher(text);
    Matcher line = LINE.matcher(text);
    Matcher end = LINE_END.matcher(text);
    long count = 0;
    int at = 0;
    while (at < text.length()) {
      line.region(at, text.length()).lookingAt();
      boolean blank = isBlank(line.group());
      boolean whole = !blank && record.region(at, text.length()).lookingAt();
      at = whole ? record.end() : line.end();
      count += blank ? 0 : 1;
      at = end.region(at, text.length()).lookingAt() ? end.end() : at;
    }
    return count;
  }

  @Test
  void manyFilesEndToEnd() {
    ExtractFixture fixture = new ExtractFixture(folder);
    Map<String, Long> expected = new TreeMap<>();
    for (int seed = 0; seed < FILES; seed++) {
      String name = "in/%03d.csv".formatted(seed);
      boolean broken = seed % 10 == 0;
      byte[] body = new Mutation(seed).of(LINES.getBytes(UTF_8));
      byte[] head = HEADER.getBytes(UTF_8);
      byte[] start = broken ? new Mutation(seed).of(head) : head;
      String text = new String(start, ISO_8859_1) + new String(body, ISO_8859_1);
      boolean packed = seed % 60 == 7;
      byte[] bytes = text.getBytes(ISO_8859_1);
      fixture.bytes(
          packed ? name + ".gz" : name, packed ? new Mutation(seed).of(gzip(text)) : bytes);
      if (!broken && !packed) {
        expected.put(name, LINE_END.splitAsStream(text).filter(l -> !isBlank(l)).count() - 1);
      }
    }
    SourceRows rows = untilAllAreReadable(fixture);
    assertThatAllRowsAreAccountedFor(rows);
    Map<String, Long> read =
        rows.files().stream()
            .collect(Collectors.toMap(ManifestInput::path, ManifestInput::rowsRead));
    expected.keySet().removeIf(name -> !read.containsKey(name));
    assertThat(expected).hasSizeGreaterThan(FILES * 2 / 3);
    assertThat(read).containsAllEntriesOf(expected);
  }

  /** Takes away one file after another that is refused by name, as its owner would. */
  private static SourceRows untilAllAreReadable(ExtractFixture fixture) {
    for (int refused = 0; refused < FILES; refused++) {
      try {
        return fixture.rows(orders().path("in/*"));
      } catch (ContractException e) {
        assertThatItIsOneParagraph(e, refused);
        Matcher name = Pattern.compile("in/\\d{3}\\.csv(\\.gz)?").matcher(e.getMessage());
        assertThat(name.find()).as(e.getMessage()).isTrue();
        assertThat(fixture.project().resolve(name.group()).toFile().delete()).isTrue();
      }
    }
    throw new AssertionError("every file was refused");
  }
}
