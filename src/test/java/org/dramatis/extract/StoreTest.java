package org.dramatis.extract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dramatis.extract.ContractText.refersTo;
import static org.dramatis.extract.ContractText.sql;
import static org.dramatis.extract.ExtractFixture.assertThatAllRowsAreAccountedFor;
import static org.dramatis.extract.ExtractFixture.rejects;
import static org.dramatis.extract.ExtractFixture.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.dramatis.LocalSpark;
import org.dramatis.contract.Contract;
import org.dramatis.extract.check.Pseudonym;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.row.JoinKeys;
import org.dramatis.extract.row.KeptColumn;
import org.dramatis.extract.store.Fingerprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays on disk: nothing identifying, and enough to read no file twice. */
class StoreTest {
  private static ContractText crm() {
    return ContractText.of("crm", "spine")
        .restricted("customer_id", "primaryKey: true")
        .restricted("email", "logicalTypeOptions: {pattern: '[^@ ]+@[^@ ]+'}")
        .column("birth_date", "date", "physicalName: dob", "classification: restricted")
        .column(
            "birth_year",
            "integer",
            sql("year(try_cast(dob as date))"),
            "customProperties: [{property: dramatis.declassified, value: shared by many}]")
        .column("region", "string", "required: true");
  }

  private static ContractText orders() {
    return ContractText.of("orders", "events")
        .restricted("customer", refersTo("crm.customer_id"))
        .restricted("mail", refersTo("crm.email"))
        .column("amount", "number");
  }

  @TempDir Path folder;
  private ExtractFixture fixture;

  @BeforeEach
  void openFixture() {
    fixture = new ExtractFixture(folder);
  }

  private List<Path> stored() {
    try (Stream<Path> files = Files.walk(fixture.store())) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every byte below a folder, read also as the texts inside Parquet files. */
  private void assertThatNothingHolds(String... secrets) throws IOException {
    for (Path file : stored()) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      String rows =
          file.toString().endsWith(".parquet")
              ? String.join(
                  "\n",
                  LocalSpark.session().read().parquet(file.toString()).toJSON().collectAsList())
              : "";
      for (String secret : secrets) {
        assertThat(bytes + rows).as(file.toString()).doesNotContain(secret);
      }
    }
  }

  @Test
  void identifyingValuesAreNowhereInTheStoreNorInRejects() throws IOException {
    fixture
        .file(
            "crm.csv",
            """
            customer_id,email,dob,region
            C0000001,anna@secret.example,1984-05-06,North
            C0000002,bert-secret,1985-06-07,South
            C0000003,cara@secret.example,1986-13-08,South
            C0000004,dora@secret.example,1987-08-09,
            C0000005,emil@secret.example,1988-09-10
            C0000006,first@secret.example,1989-10-11,East
            C0000006,second@secret.example,1990-11-12,West
            """)
        .file(
            "orders.csv",
            """
            customer,mail,amount
            C0000001,,1
            ,anna@secret.example,2
            C0000002,x@secret.example,bad
            """);

    List<SourceRows> sources =
        fixture.rows(List.of(crm().read(), orders().read()), Optional.empty());

    assertThat(rejects(sources.get(0)))
        .containsExactly(
            "duplicate_key|customer_id",
            "duplicate_key|customer_id",
            "impossible_date|birth_date",
            "missing_value|region",
            "pattern_mismatch|email",
            "too_few_fields|");
    assertThat(texts(sources.get(0).accepted(), "customer_id", "email", "birth_year", "region"))
        .containsExactly(
            fixture.pseudonym("C0000001")
                + "|"
                + fixture.pseudonym("anna@secret.example")
                + "|1984|North");
    assertThat(sources.get(0).accepted().columns()).doesNotContain("birth_date");
    for (SourceRows source : sources) {
      assertThat(String.join("\n", source.rejects().toJSON().collectAsList()))
          .doesNotContain("C000000", "secret", "1986-13-08", "-0");
      assertThatAllRowsAreAccountedFor(source);
    }
    assertThatNothingHolds(
        "C000000", "secret", "1984-05-06", "1986-13-08", "1987-08-09", "1988-09-10");
  }

  @Test
  void aKeyHasTheSamePseudonymInEverySourceAndScale() {
    Contract spine =
        ContractText.of("crm", "spine")
            .path("a.csv")
            .column(
                "no",
                "number",
                "primaryKey: true",
                "classification: restricted",
                "physicalType: 'decimal(10,0)'")
            .read();
    Contract events =
        ContractText.of("web", "events")
            .path("b.csv")
            .column(
                "visitor",
                "number",
                "classification: restricted",
                "physicalType: 'decimal(18,4)'",
                refersTo("crm.no"))
            .read();
    fixture.file("a.csv", "no\n100\n7\n").file("b.csv", "visitor\n100.00\n 7\n");

    List<SourceRows> sources = fixture.rows(List.of(spine, events), Optional.empty());

    assertThat(texts(sources.get(0).accepted(), "no"))
        .hasSize(2)
        .isEqualTo(texts(sources.get(1).accepted(), "visitor"))
        .contains(fixture.pseudonym("7"), fixture.pseudonym("100"));
  }

  @Test
  void whatWasReadIsNeverReadAgain() throws IOException {
    fixture.file("crm.csv", "customer_id,email,dob,region\nC1,a@b,1984-05-06,North\nC2,x,,\n");
    Contract contract = crm().read();
    Extractor extractor =
        new Extractor(
            LocalSpark.session(),
            new org.apache.hadoop.fs.Path(fixture.store().toUri()),
            List.of(contract),
            new Pseudonym(org.dramatis.run.key.PseudonymKey.publicSample()),
            "id");
    List<DeliveredFile> found = fixture.deliveries().of(contract, Optional.empty());
    List<DeliveredFile> files =
        extractor.named(contract, found, java.util.Map.of(found.get(0).uri(), "0".repeat(64)));
    SourceFiles first = extractor.read(contract, files);
    Files.delete(fixture.project().resolve("crm.csv"));
    List<Path> before = stored();

    SourceFiles second = extractor.read(contract, files);
    SourceRows rows = extractor.sources(List.of(second)).rows(second.contract(), Optional.empty());

    assertThat(second).isEqualTo(first);
    assertThat(stored()).isEqualTo(before);
    assertThat(rows.audit().accepted()).isEqualTo(1);
    assertThat(rejects(rows)).containsExactly("pattern_mismatch|email");
    assertThatAllRowsAreAccountedFor(rows);
  }

  @Test
  void anotherFileCostsItselfOnly() throws IOException {
    fixture.file("in/1.csv", "customer,mail,amount\nC1,,1\n");
    ContractText orders = orders().path("in");
    List<Contract> contracts = List.of(crm().read(), orders.read());
    fixture.file("crm.csv", "customer_id,email,dob,region\nC1,a@b,,North\n");
    fixture.rows(contracts, Optional.empty());
    List<Path> before = stored();
    fixture.file("in/2.csv", "customer,mail,amount\nC1,,2\nC1,,3\n");

    SourceRows rows = fixture.rows(contracts, Optional.empty()).get(1);

    assertThat(stored()).containsAll(before);
    assertThat(rows.audit().accepted()).isEqualTo(3);
    assertThatAllRowsAreAccountedFor(rows);
  }

  @Test
  void theRemainsOfAKilledRunAreDoneAgain() throws IOException {
    fixture.file("crm.csv", "customer_id,email,dob,region\nC1,a@b,1984-05-06,North\n");
    fixture.rows(crm());
    List<Path> summaries = stored().stream().filter(f -> f.endsWith("extract.json")).toList();
    assertThat(summaries).hasSize(1);
    Path summary = summaries.get(0);
    String whole = Files.readString(summary);

    for (String left : new String[] {null, "", whole.substring(0, whole.length() / 2)}) {
      Files.delete(summary);
      if (left != null) {
        Files.writeString(summary, left);
      }
      Files.writeString(summary.resolveSibling("junk.parquet"), "half a file");

      SourceRows rows = fixture.rows(crm());

      assertThat(rows.audit().accepted()).isEqualTo(1);
      assertThat(Files.readString(summary)).isEqualTo(whole);
      assertThat(summary.resolveSibling("junk.parquet")).doesNotExist();
      assertThatAllRowsAreAccountedFor(rows);
    }
  }

  @Test
  void aFailedReadLeavesNothingBehind() {
    fixture.bytes(
        "crm.csv.gz",
        java.util.Arrays.copyOf(
            ExtractFixture.gzip(
                "customer_id,email,dob,region\n"
                    + IntStream.range(0, 90_000)
                        .mapToObj(i -> i * 7919 + ",a,b,c\n")
                        .collect(joining())),
            100_000));

    assertThatThrownBy(
            () ->
                fixture.rows(
                    ContractText.of("crm", "spine")
                        .path("crm.csv.gz")
                        .restricted("customer_id", "primaryKey: true")))
        .hasMessageContaining("Source crm, ");
    assertThat(fixture.store().resolve("crm")).doesNotExist();
    assertThat(fixture.store().toFile().list()).isNullOrEmpty();
  }

  @Test
  void anotherContractOrKeyOrJoinReadsTheFileAnew() {
    List<KeptColumn> kept = JoinKeys.of(List.of(crm().read())).kept(crm().read());
    List<KeptColumn> joined =
        JoinKeys.of(List.of(crm().read(), orders().read())).kept(crm().read());
    Contract other =
        ContractText.of("crm", "spine").restricted("customer_id", "primaryKey: true").read();

    assertThat(
            List.of(
                Fingerprint.of("aa", Fingerprint.terms(crm().read(), kept, "key")),
                Fingerprint.of("ab", Fingerprint.terms(crm().read(), kept, "key")),
                Fingerprint.of("aa", Fingerprint.terms(crm().read(), kept, "other")),
                Fingerprint.of("aa", Fingerprint.terms(crm().read(), joined, "key")),
                Fingerprint.of("aa", Fingerprint.terms(other, kept, "key"))))
        .doesNotHaveDuplicates()
        .allMatch(f -> f.matches("[0-9a-f]{32}"));
    assertThat(Fingerprint.of("aa", Fingerprint.terms(crm().read(), kept, "key")))
        .isEqualTo(Fingerprint.of("aa", Fingerprint.terms(crm().read(), kept, "key")));
  }

  @Test
  void aCleanSourceCostsOnePassOverItsFilesAndOneOverItsRows() throws Exception {
    fixture.file("orders.csv", "customer,mail,amount\nC1,,1\nC2,,2\n");
    AtomicInteger jobs = new AtomicInteger();
    SparkListener counter =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
          }
        };
    Contract contract =
        ContractText.of("orders", "events")
            .column("customer", "string")
            .column("amount", "number")
            .read();
    var context = LocalSpark.session().sparkContext();
    context.listenerBus().waitUntilEmpty();
    context.addSparkListener(counter);
    try {
      fixture.rows(List.of(contract), Optional.empty());
      context.listenerBus().waitUntilEmpty();
    } finally {
      context.removeSparkListener(counter);
    }

    // The names of the files are broadcast, the rows are written, what was written is counted.
    assertThat(jobs.get()).isLessThanOrEqualTo(4);
  }
}
