package org.dramatis.run.verify;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dramatis.run.ExpectedFiles;
import org.dramatis.run.Finding;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.manifest.FileDigest.ListedFile;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.manifest.Tombstone;
import org.dramatis.run.storage.WorkspaceException;

/** Re-checks a complete run: every hash in its manifest or tombstone, and every total. */
public final class RunVerifier {
  private final RunFolder folder;
  private final OutputHasher hasher;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> rewritten = new HashSet<>();

  private RunVerifier(RunFolder folder, OutputHasher hasher) {
    this.folder = folder;
    this.hasher = hasher;
  }

  /**
   * What a re-check of a run found.
   *
   * @param files how many files were compared with the manifest and the tombstone
   * @param bytes their size
   * @param erased people who were taken out after the run was finished
   * @param findings what is wrong; empty when the run is as it was published
   */
  public record RunVerification(
      RunId runId, int files, long bytes, long erased, List<Finding> findings) {

    public RunVerification {
      findings = List.copyOf(findings);
    }

    /** Whether nothing is wrong. */
    public boolean isSound() {
      return findings.isEmpty();
    }
  }

  /**
   * Compares a run folder with its manifest and tombstone, and the manifest, {@code audit.json} and
   * {@code segments.json} with each other.
   *
   * @throws WorkspaceException when there is no such run
   */
  public static RunVerification verify(RunFolder folder, OutputHasher hasher) {
    if (!folder.exists()) {
      throw new WorkspaceException(
          "There is no run %s in %s. Give the name of a folder below runs/ with --run-id."
              .formatted(folder.id(), folder.workspace()));
    }
    return new RunVerifier(folder, hasher).verify();
  }

  private RunVerification verify() {
    Optional<Manifest> manifest = Optional.empty();
    try {
      if (!folder.succeeded()) {
        find(RunOutput.STATUS.path(), "the run has not succeeded");
      }
      manifest = folder.manifest();
      if (manifest.isEmpty()) {
        find(RunOutput.MANIFEST.path(), "is missing, so nothing else can be checked");
      }
    } catch (WorkspaceException e) {
      find(RunOutput.MANIFEST.path(), "nothing else can be checked: " + e.getMessage());
    }
    if (manifest.isEmpty()) {
      return new RunVerification(folder.id(), 0, 0, 0, findings);
    }
    checkName(manifest.get());
    checkWithdrawal();
    Optional<Tombstone> tombstone = tombstone();
    tombstone.stream()
        .flatMap(t -> t.erasures().stream())
        .flatMap(erasure -> erasure.written().stream())
        .map(OutputFile::path)
        .filter(RunOutput::mayLoseRows)
        .forEach(rewritten::add);
    List<ListedFile> present = checkFiles(ExpectedFiles.of(manifest.get(), tombstone, findings));
    new RunTotals(folder, findings).check(manifest.get());
    long bytes = present.stream().mapToLong(ListedFile::bytes).sum();
    long erased = tombstone.map(Tombstone::customers).orElse(0L);
    return new RunVerification(folder.id(), present.size(), bytes, erased, findings);
  }

  private Optional<Tombstone> tombstone() {
    try {
      return folder.tombstone();
    } catch (WorkspaceException e) {
      find(RunOutput.TOMBSTONE.path(), e.getMessage());
      return Optional.empty();
    }
  }

  private void checkWithdrawal() {
    try {
      if (folder.withdrawal().isPresent() && folder.isPublished()) {
        find(
            RunOutput.WITHDRAWAL.path(),
            "says that the run was withdrawn, and readers still see it: a withdrawal was killed."
                + " Repeat it: dramatis publish --withdraw-run "
                + folder.id());
      }
    } catch (WorkspaceException e) {
      find(RunOutput.WITHDRAWAL.path(), e.getMessage());
    }
  }

  private void checkName(Manifest manifest) {
    if (!manifest.runId().equals(folder.id().value())) {
      find(
          RunOutput.MANIFEST.path(),
          "names run " + manifest.runId() + ", but the folder is " + folder.id());
    }
    String digest = manifest.ingredients().digest();
    if (!manifest.digest().equals(digest)) {
      find(
          RunOutput.MANIFEST.path(),
          "records digest " + manifest.digest() + ", but its ingredients give " + digest);
    }
  }

  // Returns the files that are listed and present.
  private List<ListedFile> checkFiles(Map<String, OutputFile> listed) {
    Map<String, ListedFile> found = new TreeMap<>();
    folder.files().forEach(file -> found.put(file.path(), file));
    found.keySet().stream()
        .filter(path -> !listed.containsKey(path))
        .forEach(path -> find(path, "is in the run folder, but the manifest does not list it"));
    List<ListedFile> sameSize = new ArrayList<>();
    List<ListedFile> present = new ArrayList<>();
    for (OutputFile output : listed.values()) {
      ListedFile file = found.get(output.path());
      if (file == null) {
        find(output.path(), "is missing");
        continue;
      }
      present.add(file);
      if (file.bytes() == output.bytes()) {
        sameSize.add(file);
      } else {
        find(
            output.path(),
            "has %s bytes, %s says %s"
                .formatted(file.bytes(), authority(output.path()), output.bytes()));
      }
    }
    checkHashes(sameSize, listed);
    return present;
  }

  private void checkHashes(List<ListedFile> files, Map<String, OutputFile> listed) {
    try {
      for (OutputFile hashed : hasher.hash(folder.path(), files)) {
        String expected = listed.get(hashed.path()).sha256();
        if (!hashed.sha256().equals(expected)) {
          find(
              hashed.path(),
              "has SHA-256 %s, %s says %s"
                  .formatted(hashed.sha256(), authority(hashed.path()), expected));
        }
      }
    } catch (UncheckedIOException e) {
      find(RunOutput.MANIFEST.path(), "files it lists cannot be hashed: " + e.getMessage());
    }
  }

  private String authority(String path) {
    return rewritten.contains(path) ? "the tombstone" : "the manifest";
  }

  private void find(String where, String message) {
    findings.add(new Finding(where, message));
  }
}
