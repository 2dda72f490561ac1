package org.dramatis.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ContractText.refersTo;
import static org.dramatis.extract.ExtractFixture.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.LocalSpark;
import org.dramatis.contract.Contract;
import org.dramatis.extract.ContractText;
import org.dramatis.extract.ExtractFixture;
import org.dramatis.extract.Extractor;
import org.dramatis.extract.store.ErasedCount;
import org.dramatis.run.RunFixture;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.lock.LeaseHolder;
import org.dramatis.run.lock.LeaseTerms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an erasure does to extracts, on the day itself and when more is delivered. */
class ErasureTest {
  private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

  @TempDir Path folder;
  private ExtractFixture fixture;
  private Workspace workspace;
  private Lease lease;
  private ErasureFolder list;

  @BeforeEach
  void deliver() {
    fixture = new ExtractFixture(folder);
    workspace = Workspace.at(folder.toString(), new Configuration());
    lease =
        workspace.lease(
            LeaseHolder.thisProcess("erase", "token"),
            LeaseTerms.DEFAULT,
            Clock.fixed(NOON, ZoneOffset.UTC),
            () -> {});
    list = new ErasureFolder(workspace);
    fixture
        .file("crm.csv", "id\nC1\nC2\n")
        .file("logins/1.csv", "visitor,customer\nv1,C1\nv2,C2\n")
        .file("web/1.csv", "visitor,n\nv1,1\nv2,2\nv7,3\n");
    read();
  }

  @AfterEach
  void close() {
    lease.close();
  }

  private static Contract crm() {
    return ContractText.of("crm", "spine").restricted("id", "primaryKey: true").read();
  }

  private static Contract logins() {
    return ContractText.of("logins", "lookup")
        .path("logins")
        .restricted("visitor", "primaryKey: true")
        .restricted("customer", refersTo("crm.id"))
        .read();
  }

  private static Contract web() {
    return ContractText.of("web", "events")
        .path("web")
        .restricted("visitor", refersTo("logins.visitor"))
        .column("n", "integer")
        .read();
  }

  private static List<Contract> contracts() {
    return List.of(crm(), logins(), web());
  }

  private void read() {
    fixture.rows(contracts(), Optional.empty());
  }

  private Erasure erasure() {
    Extractor extractor = fixture.extractor(contracts());
    return new Erasure(
        LocalSpark.session(),
        workspace,
        extractor.held(),
        contracts(),
        RunFixture.hasher(workspace));
  }

  private Erasure.Found erase(String customer) {
    list.add(lease, NOON, List.of(fixture.pseudonym(customer)));
    return erasure().complete(lease, NOON);
  }

  private List<String> visits() {
    return texts(fixture.rows(contracts(), Optional.empty()).get(2).accepted(), "n");
  }

  @Test
  void extractsAreCountedBySource() {
    Erasure.Found found = erase("C1");

    assertThat(found.extracts())
        .containsExactlyInAnyOrder(
            new ErasedCount("crm", 1, 0, 1),
            new ErasedCount("logins", 1, 0, 1),
            new ErasedCount("web", 1, 0, 1));
    assertThat(visits()).containsExactly("2", "3");
    assertThat(erase("C1")).isEqualTo(Erasure.Found.NOTHING);
  }

  @Test
  void countingChangesNothing() {
    Erasure.Found counted = erasure().count(List.of(fixture.pseudonym("C1")));

    assertThat(visits()).containsExactly("1", "2", "3");
    assertThat(erase("C1").extracts()).containsExactlyInAnyOrderElementsOf(counted.extracts());
  }

  @Test
  void aNewDeliveryIsClearedAndNothingElseIsTouched() throws IOException {
    erase("C1");
    fixture.file("web/2.csv", "visitor,n\nv1,4\nv2,5\n");
    read();

    assertThat(erasure().clearExtracts())
        .as("nothing tells any more that the device was theirs")
        .isEmpty();
    fixture.file("logins/2.csv", "visitor,customer\nv1,C1\n");
    read();

    assertThat(erasure().clearExtracts())
        .containsExactlyInAnyOrder(
            new ErasedCount("logins", 1, 0, 1), new ErasedCount("web", 1, 0, 1));
    assertThat(visits()).containsExactly("2", "3", "5");
  }

  @Test
  void aLoginTellsWhoseEarlierVisitsWere() {
    erase("C1");
    assertThat(visits()).contains("3");
    fixture.file("logins/2.csv", "visitor,customer\nv7,C1\n");
    read();

    erasure().clearExtracts();

    assertThat(visits()).containsExactly("2");
  }

  @Test
  void whatIsClearedIsNotScannedAgain() throws Exception {
    erase("C1");
    int jobs =
        LocalSpark.jobs(
            () -> {
              assertThat(erasure().clearExtracts()).isEmpty();
              assertThat(erasure().complete(lease, NOON)).isEqualTo(Erasure.Found.NOTHING);
            });
    assertThat(jobs).isZero();
  }

  @Test
  void whatKilledProcessesLeftIsRemoved() throws IOException {
    Path staging = Files.createDirectories(fixture.store().resolve(".crm-1234"));
    Files.writeString(staging.resolve("part.parquet"), "half");
    Path half = Files.createDirectories(fixture.store().resolve("web/0123/_verdict=accepted"));
    Files.writeString(half.resolve("part.parquet"), "half");

    assertThat(erase("C2").unsearchable()).isEqualTo(1);

    assertThat(staging).doesNotExist();
    assertThat(half.getParent()).doesNotExist();
    assertThat(visits()).containsExactly("1", "3");
  }

  @Test
  void whoIsAnywhereIsPresent() {
    String unknown = fixture.pseudonym("C9");
    String known = fixture.pseudonym("C1");
    assertThat(erasure().present(List.of(unknown, known))).containsExactly(known);
  }
}
