package org.dramatis.run.key;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.Storage;
import org.dramatis.run.storage.WorkspaceException;

/**
 * What {@code sample.json} in a sample folder says: these files hold invented customers, so the
 * public key may pseudonymise them.
 *
 * @param version of the generator
 * @param seed of every random choice in it
 * @param customers how many it invented
 * @param variant of the sample, such as {@code standard}
 * @param files every extract that it wrote, relative to the sample folder
 */
public record SampleMarker(
    String version, long seed, long customers, String variant, List<OutputFile> files) {
  /** The marker's file name. */
  public static final String NAME = "sample.json";

  public SampleMarker {
    files = List.copyOf(files);
  }

  /** Whose data the input files with these digests are, from folders with these markers. */
  public static InputOrigin originOf(Collection<String> sha256s, Collection<SampleMarker> markers) {
    Set<String> invented =
        markers.stream()
            .flatMap(m -> m.files().stream())
            .map(OutputFile::sha256)
            .collect(Collectors.toSet());
    return !sha256s.isEmpty() && invented.containsAll(sha256s)
        ? InputOrigin.PUBLIC_SAMPLE
        : InputOrigin.PROJECT;
  }

  /** The marker of the innermost sample folder that a file lies in, if it lies in one. */
  public static Optional<SampleMarker> nearest(FileSystem system, Path file) {
    Path inner = system.makeQualified(file);
    try {
      Storage storage = Storage.of(system);
      for (Path at = inner.getParent(); at != null; at = at.getParent()) {
        Optional<SampleMarker> marker = in(storage, at);
        if (marker.isPresent()) {
          return marker;
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw WorkspaceException.of(
          "Cannot look for " + NAME + " above", inner, e, "Let this account read those folders.");
    }
  }

  /** The marker of a sample folder; empty when there is none, or a file that is no marker. */
  public static Optional<SampleMarker> of(FileSystem system, Path folder) {
    Path at = system.makeQualified(folder);
    try {
      return in(Storage.of(system), at);
    } catch (IOException e) {
      throw WorkspaceException.of(
          "Cannot read " + NAME + " in", at, e, "Let this account read that folder.");
    }
  }

  private static Optional<SampleMarker> in(Storage storage, Path folder) throws IOException {
    // A file of that name that somebody else wrote is no marker.
    return storage
        .read(new Path(folder, NAME))
        .flatMap(t -> Json.readIfSound(t, SampleMarker.class));
  }

  /** Writes the marker into the sample folder. */
  public void write(FileSystem system, Path folder) {
    Path file = new Path(system.makeQualified(folder), NAME);
    WorkspaceException.whenWriting(
        file,
        () -> {
          Storage storage = Storage.of(system);
          storage.folder(file.getParent(), Access.DEFAULT);
          storage.replace(file, Json.write(this));
        });
  }
}
