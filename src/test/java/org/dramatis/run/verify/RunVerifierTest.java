package org.dramatis.run.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.run.Finding;
import org.dramatis.run.RunFixture;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunStatus;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.FileDigest.ListedFile;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;
import org.dramatis.run.verify.RunVerifier.RunVerification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages a complete run in every way that verification promises to see. */
class RunVerifierTest {
  @TempDir Path folder;
  private Workspace workspace;
  private Lease lease;
  private RunFolder run;
  private Path files;

  @BeforeEach
  void completeARun() {
    workspace = Workspace.at(folder.resolve("workspace").toString(), new Configuration());
    Clock noon = Clock.fixed(RunFixture.NOON, ZoneOffset.UTC);
    lease = RunFixture.lease(workspace, RunFixture.here("token"), noon);
    run = RunFixture.sealed(workspace, RunFixture.ingredients("2026-01-31", "config"), lease);
    files = Path.of(run.path().toUri());
  }

  @AfterEach
  void close() {
    lease.close();
  }

  private RunVerification verify() {
    return RunVerifier.verify(run, RunFixture.hasher(workspace));
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(files.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(files.resolve(file), text.replace(from, to));
  }

  // Changes an output and the manifest with it, so that only the totals can tell.
  private void rewrite(String file, String from, String to) throws IOException {
    edit(file, from, to);
    Manifest manifest = run.manifest().orElseThrow();
    List<OutputFile> outputs = RunFixture.hasher(workspace).hash(run.path(), run.files());
    workspace.writeText(
        run.path("manifest.json"), Json.write(RunFixture.withOutputs(manifest, outputs)));
  }

  private void expect(String where, String message) {
    RunVerification verification = verify();
    assertThat(verification.isSound()).isFalse();
    assertThat(verification.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.where()).isEqualTo(where);
              assertThat(finding.message()).contains(message);
            });
  }

  @Test
  void anUntouchedRunIsSound() {
    RunVerification verification = verify();
    assertThat(verification.isSound()).isTrue();
    assertThat(verification.files()).isEqualTo(3);
    assertThat(verification.bytes())
        .isEqualTo(run.files().stream().mapToLong(ListedFile::bytes).sum());
  }

  @Test
  void checksumFilesAndMarkersAreNoOutputs() throws IOException {
    Files.writeString(files.resolve("assignments/_SUCCESS"), "");
    Files.writeString(files.resolve("assignments/.part-00000.parquet.crc"), "crc");
    assertThat(verify().isSound()).isTrue();
  }

  @Test
  void aMissingFileIsFound() throws IOException {
    Files.delete(files.resolve("assignments/part-00000.parquet"));
    expect("assignments/part-00000.parquet", "is missing");
  }

  @Test
  void anAddedFileIsFound() throws IOException {
    Files.writeString(files.resolve("assignments/part-00001.parquet"), "more");
    expect("assignments/part-00001.parquet", "the manifest does not list it");
  }

  @Test
  void anotherSizeIsFound() throws IOException {
    Files.writeString(files.resolve("assignments/part-00000.parquet"), "short");
    expect("assignments/part-00000.parquet", "has 5 bytes, the manifest says 9");
  }

  @Test
  void otherBytesOfTheSameSizeAreFound() throws IOException {
    Files.writeString(files.resolve("assignments/part-00000.parquet"), "Microdata");
    expect("assignments/part-00000.parquet", "has SHA-256");
  }

  @Test
  void changedIngredientsAreFound() throws IOException {
    edit("manifest.json", "\"config_sha256\": \"config\"", "\"config_sha256\": \"other\"");
    expect("manifest.json", "its ingredients give");
  }

  @Test
  void anotherRunsManifestIsFound() throws IOException {
    edit("manifest.json", "\"run_id\": \"2026", "\"run_id\": \"2027");
    expect("manifest.json", "names run 2027");
  }

  @Test
  void aManifestThatIsGoneOrBrokenIsFound() throws IOException {
    Files.writeString(files.resolve("manifest.json"), "{\"run_id\": \"x\"}");
    expect("manifest.json", "is damaged");
    Files.delete(files.resolve("manifest.json"));
    expect("manifest.json", "is missing");
  }

  @Test
  void aRunThatHasNotSucceededIsFound() {
    workspace.writeText(run.path("status.json"), Json.write(RunStatus.running("report")));
    expect("status.json", "has not succeeded");
  }

  @Test
  void inputRowsThatDoNotAddUpAreFound() throws IOException {
    edit("manifest.json", "\"rows_read\": 9", "\"rows_read\": 10");
    assertThat(verify().findings())
        .extracting(Finding::message)
        .containsExactly(
            "p.csv does not add up: 10 read, 6 accepted, 2 rejected, 1 superseded",
            "purchases has 9 read, 6 accepted, 2 rejected, 1 superseded; the manifest's files have"
                + " 10 read, 6 accepted, 2 rejected, 1 superseded");
  }

  @Test
  void anAuditThatDiffersFromTheFilesIsFound() throws IOException {
    rewrite("audit.json", "\"rows_accepted\": 4", "\"rows_accepted\": 3");
    expect("audit.json", "crm has 5 read, 3 accepted");
  }

  @Test
  void reasonsThatDoNotSumToTheRejectsAreFound() throws IOException {
    rewrite("audit.json", "\"not_a_number\": 2", "\"not_a_number\": 1");
    expect("audit.json", "purchases rejects 2 rows, its reasons sum to 1");
  }

  @Test
  void segmentsThatDoNotCoverTheScopeAreFound() throws IOException {
    rewrite("segments.json", "\"size\": 3", "\"size\": 2");
    expect("segments.json", "have 3 customers, but 4 are in scope");
  }

  @Test
  void sharesThatDoNotSumToOneAreFound() throws IOException {
    rewrite("segments.json", "0.75", "0.74");
    expect("segments.json", "sum to 0.990000");
  }

  @Test
  void aRunThatDoesNotExistIsNamed() {
    assertThatThrownBy(
            () ->
                RunVerifier.verify(
                    workspace.run(new RunId("absent")), RunFixture.hasher(workspace)))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("There is no run absent");
  }
}
