package org.dramatis.persona.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaId;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;

/** The workspace's folder of published personas, as readers see it. */
public record Registry(Workspace workspace) {

  /**
   * The cast that holds now; empty before the first publication.
   *
   * @throws WorkspaceException when the file is damaged, or of a layout that this version does not
   *     read
   */
  public Optional<Cast> cast() {
    return head().map(Head::cast);
  }

  /**
   * The cast that holds now.
   *
   * @param digest SHA-256 of its file
   */
  public record Head(Cast cast, String digest) {

    /** Names the registry as it is, {@code NUMBER-DIGEST}; every publication changes it. */
    public String text() {
      return cast.number() + "-" + digest;
    }
  }

  /**
   * The cast that holds now, with the digest of its file; empty before the first publication.
   *
   * @throws WorkspaceException as {@link #cast}
   */
  public Optional<Head> head() {
    Optional<String> text = workspace.readText(castFile());
    return text.map(
        found -> new Head(read(castFile(), found, Cast.class), FileDigest.ofText(found)));
  }

  /**
   * A published version of a persona.
   *
   * @throws WorkspaceException when it is not there, damaged, or of a layout that this version does
   *     not read
   */
  public Persona persona(PersonaId id, int version) {
    Path file = personaFile(id, version);
    return read(file, Persona.class)
        .orElseThrow(
            () ->
                new WorkspaceException(
                    "%s is not there, but the cast names it. Restore the registry from a copy."
                        .formatted(file)));
  }

  Path folder() {
    return new Path(workspace.root(), "registry");
  }

  Path castFile() {
    return new Path(folder(), "cast.json");
  }

  Path personaFile(PersonaId id, int version) {
    return new Path(folder(), "personas/" + id + "/v" + version + ".json");
  }

  private <T> Optional<T> read(Path file, Class<T> type) {
    return workspace.readText(file).map(text -> read(file, text, type));
  }

  private static <T> T read(Path file, String text, Class<T> type) {
    try {
      return Json.read(text, type);
    } catch (JsonProcessingException e) {
      throw new WorkspaceException(
          "%s is damaged: %s. Restore the registry from a copy."
              .formatted(file, e.getOriginalMessage()));
    }
  }
}
