package org.dramatis.run.score;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dramatis.run.Finding;
import org.dramatis.run.manifest.FileDigest.ListedFile;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.run.storage.WorkspaceException;

/** Re-checks a score: every hash in its manifest. */
public final class ScoreVerifier {
  private final ScoreFolder folder;
  private final OutputHasher hasher;
  private final List<Finding> findings = new ArrayList<>();

  private ScoreVerifier(ScoreFolder folder, OutputHasher hasher) {
    this.folder = folder;
    this.hasher = hasher;
  }

  /**
   * What a re-check found.
   *
   * @param files how many were compared with the manifest
   * @param erased rows of people who were taken out since
   * @param findings what is wrong; empty when the score is as it was made
   */
  public record ScoreVerification(int files, long erased, List<Finding> findings) {
    public ScoreVerification {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Compares a score's folder with its manifest.
   *
   * @throws WorkspaceException when there is no such score
   */
  public static ScoreVerification verify(ScoreFolder folder, OutputHasher hasher) {
    if (!folder.exists()) {
      throw new WorkspaceException(
          "There is no score %s in %s. Give the name of a folder below scores/ with --score."
              .formatted(folder.id(), folder.workspace()));
    }
    return new ScoreVerifier(folder, hasher).verify();
  }

  private ScoreVerification verify() {
    ScoreManifest manifest = folder.requireManifest();
    if (!manifest.score().equals(folder.id().name())) {
      find(ScoreOutput.MANIFEST.path(), "names score " + manifest.score());
    }
    String digest = ScoreManifest.digest(manifest.ingredients(), manifest.previous());
    if (!manifest.digest().equals(digest)) {
      find(
          ScoreOutput.MANIFEST.path(),
          "records digest " + manifest.digest() + ", but its ingredients give " + digest);
    }
    Map<String, OutputFile> present = present();
    Map<String, OutputFile> extra = new TreeMap<>(present);
    for (OutputFile listed : manifest.outputs()) {
      OutputFile found = extra.remove(listed.path());
      if (found == null) {
        find(listed.path(), "is missing");
      } else if (!found.equals(listed)) {
        find(
            listed.path(),
            "has %s bytes and SHA-256 %s, the manifest says %s and %s"
                .formatted(found.bytes(), found.sha256(), listed.bytes(), listed.sha256()));
      }
    }
    extra.keySet().forEach(path -> find(path, "is there, but the manifest does not list it"));
    return new ScoreVerification(
        present.size(),
        manifest.erasures().stream().mapToLong(ScoreManifest.Erasure::customers).sum(),
        findings);
  }

  private Map<String, OutputFile> present() {
    List<ListedFile> files = folder.files();
    Map<String, OutputFile> present = new TreeMap<>();
    try {
      hasher.hash(folder.path(), files).forEach(file -> present.put(file.path(), file));
    } catch (UncheckedIOException e) {
      find(ScoreOutput.MANIFEST.path(), "files cannot be hashed: " + e.getMessage());
    }
    return present;
  }

  private void find(String where, String message) {
    findings.add(new Finding(where, message));
  }
}
