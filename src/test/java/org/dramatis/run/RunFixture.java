package org.dramatis.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.lock.LeaseHolder;
import org.dramatis.run.lock.LeaseTerms;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.manifest.FileDigest.ListedFile;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.Manifest.Versions;
import org.dramatis.run.manifest.ManifestInput;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.manifest.RunIngredients;
import org.dramatis.run.manifest.RunIngredients.InputDigest;

/** A small run, and leases whose heartbeat does not come by itself. */
public final class RunFixture {
  public static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
  public static final LeaseTerms TERMS =
      new LeaseTerms(Duration.ofSeconds(30), Duration.ofSeconds(90));
  public static final Versions VERSIONS = new Versions("0.1.0", "4.1.0", "3.4.2", "17");
  private static final String CRM = "c".repeat(64);
  private static final String PURCHASES = "d".repeat(64);

  private RunFixture() {}

  /** A holder of another machine, about which nothing is known. */
  public static LeaseHolder elsewhere(String token) {
    return new LeaseHolder(token, "derive", "far-away", "boot", "pid:[1]", 7, Optional.empty());
  }

  /** A holder of this machine and process. */
  public static LeaseHolder here(String token) {
    return LeaseHolder.thisProcess("derive", token);
  }

  /** A lease whose heartbeat does not come by itself. */
  public static Lease lease(Workspace workspace, LeaseHolder holder, Clock clock) {
    return workspace.lease(holder, TERMS, clock, () -> {});
  }

  public static RunIngredients ingredients(String day, String config) {
    return new RunIngredients(
        Optional.of(LocalDate.parse(day)),
        List.of(new InputDigest("crm", CRM), new InputDigest("purchases", PURCHASES)),
        config,
        "0123456789ab",
        VERSIONS.dramatis(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static List<ManifestInput> inputs() {
    return List.of(
        new ManifestInput("crm", "crm.csv", 10, "f1", CRM, 5, 4, 1, 0),
        new ManifestInput("purchases", "p.csv", 20, "f2", PURCHASES, 9, 6, 2, 1));
  }

  /** Writes the outputs of a small run, before it is sealed. */
  public static OpenRun open(Workspace workspace, RunId id, Lease lease) {
    OpenRun run = OpenRun.begin(workspace.run(id), lease, "extract");
    run.writeText(
        "audit.json",
        """
        {"extracts": [
          {"source": "crm", "rows_read": 5, "rows_accepted": 4, "rows_rejected": 1, "rows_superseded": 0,
           "reasons": {"missing": 1}},
          {"source": "purchases", "rows_read": 9, "rows_accepted": 6, "rows_rejected": 2, "rows_superseded": 1,
           "reasons": {"not_a_number": 2}}]}
        """);
    run.writeText(
        "segments.json",
        """
        {"scope": {"customers": 5, "in_scope": 4},
         "segments": [{"segment": "A", "size": 3, "share": 0.75},
                      {"segment": "B", "size": 1, "share": 0.25}]}
        """);
    run.writeText("assignments/part-00000.parquet", "microdata");
    return run;
  }

  /** Hashes one file after the other in the calling thread. */
  public static OutputHasher hasher(Workspace workspace) {
    return (root, files) ->
        files.stream().map(file -> hashed(workspace, new Path(root, file.path()), file)).toList();
  }

  private static OutputFile hashed(Workspace workspace, Path path, ListedFile file) {
    try {
      String sha256 = FileDigest.of(workspace.fileSystem(), path);
      return new OutputFile(file.path(), file.bytes(), sha256);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }

  public static Manifest manifest(OpenRun run, RunIngredients ingredients) {
    RunFolder folder = run.folder();
    OutputHasher hasher = hasher(folder.workspace());
    return Manifest.of(
        folder.id(),
        ingredients,
        NOON,
        inputs(),
        1,
        VERSIONS,
        hasher.hash(folder.path(), folder.files()));
  }

  public static RunStatus success() {
    return RunStatus.succeeded(DataAge.TIMELY, List.of(), Review.NOT_NEEDED);
  }

  /** A complete run, not yet published. */
  public static RunFolder sealed(Workspace workspace, RunIngredients ingredients, Lease lease) {
    OpenRun run = open(workspace, RunId.of(ingredients), lease);
    run.seal(manifest(run, ingredients), success());
    return run.folder();
  }

  /** A copy with one output replaced, removed or added, as somebody would who edits a manifest. */
  public static Manifest withOutputs(Manifest manifest, List<OutputFile> outputs) {
    return new Manifest(
        manifest.runId(),
        manifest.asOf(),
        manifest.createdAt(),
        manifest.reference(),
        manifest.registryHead(),
        manifest.erased(),
        manifest.inputs(),
        manifest.configSha256(),
        manifest.keyId(),
        manifest.seed(),
        manifest.versions(),
        manifest.digest(),
        new ArrayList<>(outputs));
  }
}
