package org.dramatis.persona.registry;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Persona;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.Storage;
import org.dramatis.run.storage.WorkspaceException;

/**
 * Writes the registry, in this order: versions, each once; then the cast, in one step; then what is
 * made of it. Whoever is killed in between leaves the old cast or the new one.
 *
 * @param lease that this process holds on the registry
 */
public record Shelf(Registry registry, Lease lease) {

  /**
   * Puts a cast in the place of the one that holds.
   *
   * @param before the cast that it was made from; empty when there was none
   * @param fresh versions that the cast names and that are not published yet
   * @return what was put away, because a killed publication had left it, in words
   * @throws WorkspaceException when another cast holds by now, or a file cannot be written
   */
  public List<String> publish(Optional<Cast> before, Cast cast, List<Persona> fresh) {
    List<String> said = new ArrayList<>();
    for (Persona persona : fresh) {
      version(persona).ifPresent(said::add);
    }
    lease.requireHeld();
    if (!registry.cast().equals(before)) {
      throw new WorkspaceException(
          "%s was changed while this cast was put together, and stays as it is. Publish again."
              .formatted(registry.castFile()));
    }
    WorkspaceException.whenWriting(
        registry.castFile(), () -> storage().replace(registry.castFile(), Json.write(cast)));
    return List.copyOf(said);
  }

  private Storage storage() {
    return registry.workspace().storage();
  }

  private Optional<String> version(Persona persona) {
    Path file = registry.personaFile(persona.id(), persona.version());
    String text = Json.write(persona);
    Optional<String> found = registry.workspace().readText(file);
    if (found.filter(text::equals).isPresent()) {
      return Optional.of(
          "%s was left by a publication that did not end; it is what is published now."
              .formatted(file));
    }
    Optional<String> said = found.map(left -> putAway(file, left));
    WorkspaceException.whenWriting(
        file,
        () -> {
          storage().folder(file.getParent(), Access.DEFAULT);
          if (!storage().create(file, text, Access.DEFAULT)) {
            throw new IOException("another process wrote it meanwhile");
          }
        });
    return said;
  }

  /** What no cast ever named is no version; it is kept all the same. */
  private String putAway(Path file, String left) {
    Path place =
        new Path(
            registry.folder(),
            "unpublished/%s-%s-%s"
                .formatted(
                    file.getParent().getName(),
                    file.getName().replace(".json", ""),
                    FileDigest.ofText(left).substring(0, 8) + ".json"));
    WorkspaceException.whenWriting(
        place,
        () -> {
          storage().folder(place.getParent(), Access.DEFAULT);
          storage().replace(place, left);
          storage().delete(file);
        });
    return "%s was left by a publication that did not end; it lies in %s now."
        .formatted(file, place);
  }

  /** Puts away every version that no cast names; returns what was put away, in words. */
  public List<String> tidy(Cast cast) {
    List<String> said = new ArrayList<>();
    for (Path orphan : orphans(registry, Optional.of(cast))) {
      registry.workspace().readText(orphan).ifPresent(text -> said.add(putAway(orphan, text)));
    }
    return said;
  }

  /**
   * Writes what is made of a cast, and takes away what was made of an older one.
   *
   * @param pages by their paths in the registry's folder
   */
  public void render(Cast cast, SortedMap<String, RenderedFile> pages) {
    Optional<Rendering> before = Rendering.read(registry);
    SortedMap<String, String> digests = new TreeMap<>();
    pages.forEach(
        (path, page) -> {
          write(new Path(registry.folder(), path), page);
          digests.put(path, page.digest());
        });
    before.stream()
        .flatMap(old -> old.files().keySet().stream())
        .filter(path -> !digests.containsKey(path))
        .map(path -> new Path(registry.folder(), path))
        .forEach(old -> WorkspaceException.whenWriting(old, () -> storage().delete(old)));
    Path record = Rendering.file(registry);
    Rendering rendering = new Rendering(cast.number(), digests);
    registry.workspace().writeText(record, Json.write(rendering));
  }

  private void write(Path file, RenderedFile page) {
    WorkspaceException.whenWriting(
        file,
        () -> {
          storage().folder(file.getParent(), Access.DEFAULT);
          storage().replaceBytes(file, page.data());
        });
  }

  /** Versions in the registry's folder that no cast names: a publication did not end. */
  static List<Path> orphans(Registry registry, Optional<Cast> cast) {
    List<Path> orphans = new ArrayList<>();
    for (Path folder : list(registry, new Path(registry.folder(), "personas"))) {
      int last = last(cast, folder.getName());
      for (Path file : list(registry, folder)) {
        String name = file.getName();
        boolean isPublished =
            name.matches("v[1-9][0-9]{0,5}\\.json")
                && Integer.parseInt(name.substring(1, name.length() - 5)) <= last;
        if (!isPublished && !name.startsWith(".")) {
          orphans.add(file);
        }
      }
    }
    return orphans;
  }

  private static int last(Optional<Cast> cast, String id) {
    return cast.stream()
        .flatMap(
            held ->
                Stream.concat(
                    held.members().stream()
                        .filter(m -> m.persona().text().equals(id))
                        .map(Cast.Member::version),
                    held.retired().stream()
                        .filter(r -> r.persona().text().equals(id))
                        .map(Cast.Retired::version)))
        .max(Integer::compare)
        .orElse(0);
  }

  private static List<Path> list(Registry registry, Path folder) {
    List<Path> found = new ArrayList<>();
    try {
      for (FileStatus child : registry.workspace().fileSystem().listStatus(folder)) {
        found.add(child.getPath());
      }
      found.sort(null);
      return found;
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw WorkspaceException.of("Cannot list", folder, e, "Let this account read it.");
    }
  }
}
