package org.dramatis.erase;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.ExpectedFiles;
import org.dramatis.run.Finding;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.manifest.FileDigest.ListedFile;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.run.manifest.Tombstone;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;

/**
 * Takes rows out of a run that is finished. What remains of an output is written beside it, then
 * the tombstone, then the files change places. A process that is killed before the tombstone has
 * done nothing, one that is killed behind it is completed by {@link #settle}.
 */
record RunErasure(RunFolder folder, Lease lease) {
  private static final String STAGING = ".erasing";

  /** Where what remains of an output is written before {@link #commit}. */
  Path staging(RunOutput output) {
    return new Path(folder.path(STAGING), output.path());
  }

  /**
   * Removes all rows of people from a run that never came to its end. Its folder is cleared anyway
   * when it is derived again.
   */
  void clearUnfinished() {
    lease.requireHeld();
    folder.requireNotPublished();
    delete(folder.path(STAGING));
    RunOutput.ofPeople().forEach(output -> delete(folder.path(output)));
  }

  /** Completes an erasure that was killed, or clears what it left when it had not come far. */
  void settle() {
    lease.requireHeld();
    try {
      FileSystem files = files();
      if (!files.exists(folder.path(STAGING))) {
        return;
      }
      Optional<Tombstone.Erasure> last =
          folder.tombstone().map(t -> t.erasures().get(t.erasures().size() - 1));
      if (last.isPresent() && isUnderWay(last.get())) {
        change(last.get());
      }
      files.delete(folder.path(STAGING), true);
    } catch (IOException e) {
      throw WorkspaceException.cannotWrite(folder.path(), e);
    }
  }

  /**
   * Puts what was staged in the place of the outputs.
   *
   * @param erased digest of the list of people that was applied
   * @param customers people who are no longer in {@code features/}
   * @param rows the outputs that were staged, and the rows that each of them lost
   * @throws WorkspaceException when an output is not the one that was published: what somebody
   *     changed must not become right by being rewritten
   */
  void commit(
      Instant at,
      String erased,
      long customers,
      List<Tombstone.ErasedRows> rows,
      OutputHasher hasher) {
    List<OutputFile> removed = published(rows, hasher);
    lease.requireHeld();
    try {
      Path staging = folder.path(STAGING);
      List<OutputFile> written =
          hasher.hash(staging, FileDigest.list(files(), staging)).stream()
              .sorted(Comparator.comparing(OutputFile::path))
              .toList();
      Tombstone before =
          folder.tombstone().orElseGet(() -> new Tombstone(folder.id().value(), List.of()));
      Tombstone after =
          before.with(new Tombstone.Erasure(at, erased, customers, rows, removed, written));
      folder.workspace().writeText(folder.path(RunOutput.TOMBSTONE), Json.write(after));
    } catch (IOException e) {
      throw WorkspaceException.cannotWrite(folder.path(), e);
    }
    settle();
  }

  /** The files of some outputs as they should be, which is what they are. */
  private List<OutputFile> published(List<Tombstone.ErasedRows> rows, OutputHasher hasher) {
    Manifest manifest =
        folder.manifest().orElseThrow(() -> folder.damaged("its manifest.json is missing"));
    List<Finding> findings = new ArrayList<>();
    Map<String, OutputFile> expected = ExpectedFiles.of(manifest, folder.tombstone(), findings);
    Set<RunOutput> outputs =
        rows.stream().map(Tombstone.ErasedRows::output).collect(Collectors.toSet());
    expected.keySet().removeIf(path -> !isOf(outputs, path));
    List<ListedFile> found =
        folder.files().stream().filter(file -> isOf(outputs, file.path())).toList();
    Map<String, OutputFile> present = new TreeMap<>();
    hasher.hash(folder.path(), found).forEach(file -> present.put(file.path(), file));
    if (!findings.isEmpty() || !present.equals(expected)) {
      throw folder.damaged(
          "its "
              + outputs.stream().map(RunOutput::path).sorted().collect(Collectors.joining(", "))
              + " are not as they were published, so nobody was erased from it");
    }
    return List.copyOf(expected.values());
  }

  private static boolean isOf(Set<RunOutput> outputs, String path) {
    return RunOutput.at(path).filter(outputs::contains).isPresent();
  }

  private boolean isUnderWay(Tombstone.Erasure erasure) throws IOException {
    Set<Path> signs = new HashSet<>();
    erasure.written().forEach(file -> signs.add(new Path(folder.path(STAGING), file.path())));
    erasure.removed().forEach(file -> signs.add(folder.path(file.path())));
    for (Path sign : signs) {
      if (files().exists(sign)) {
        return true;
      }
    }
    return false;
  }

  private void change(Tombstone.Erasure erasure) throws IOException {
    FileSystem files = files();
    for (OutputFile gone : erasure.removed()) {
      files.delete(folder.path(gone.path()), false);
    }
    for (OutputFile fresh : erasure.written()) {
      Path staged = new Path(folder.path(STAGING), fresh.path());
      if (files.exists(staged) && !files.rename(staged, folder.path(fresh.path()))) {
        throw new IOException("the file system did not move " + staged);
      }
    }
    for (Tombstone.ErasedRows output : erasure.rows()) {
      if (output.output().isOwnersAlone()) {
        folder.workspace().restrict(folder.path(output.output()));
      }
    }
  }

  private void delete(Path path) {
    try {
      folder.workspace().storage().delete(path);
    } catch (IOException e) {
      throw WorkspaceException.cannotWrite(path, e);
    }
  }

  private FileSystem files() {
    return folder.workspace().fileSystem();
  }
}
