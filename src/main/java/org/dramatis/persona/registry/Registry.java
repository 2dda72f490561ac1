package org.dramatis.persona.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaId;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.LockFile;
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
        found -> new Head(parse(castFile(), found, Cast.class), FileDigest.ofText(found)));
  }

  /**
   * A published version of a persona.
   *
   * @throws WorkspaceException when it is not there, damaged, or of a layout that this version does
   *     not read
   */
  public Persona persona(PersonaId id, int version) {
    Path file = personaFile(id, version);
    return parse(file, text(id, version), Persona.class);
  }

  /** The file of a version as it stands. */
  String text(PersonaId id, int version) {
    Path file = personaFile(id, version);
    return workspace
        .readText(file)
        .orElseThrow(
            () ->
                new WorkspaceException(
                    "%s is not there, but it was published. Restore the registry from a copy."
                        .formatted(file)));
  }

  /** The personas that hold now, by id; none before the first publication. */
  public List<Persona> personas() {
    return cast().stream()
        .flatMap(cast -> cast.members().stream())
        .map(member -> persona(member.persona(), member.version()))
        .toList();
  }

  /** Every version of a persona until one of them, the first first. */
  public List<Persona> versions(PersonaId id, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(version -> persona(id, version)).toList();
  }

  /** Names that are no longer used: of personas that were retired, or that have another one. */
  public List<GivenUpName> formerNames() {
    List<GivenUpName> names = new ArrayList<>();
    cast()
        .ifPresent(
            cast -> {
              cast.members()
                  .forEach(
                      member ->
                          names.addAll(renamed(versions(member.persona(), member.version()))));
              for (Cast.Retired retired : cast.retired()) {
                names.addAll(renamed(versions(retired.persona(), retired.version())));
                LocalDate day = LocalDate.ofInstant(retired.at(), ZoneOffset.UTC);
                names.add(new GivenUpName(retired.persona(), retired.name(), day));
              }
            });
    return List.copyOf(names);
  }

  private static List<GivenUpName> renamed(List<Persona> versions) {
    List<GivenUpName> names = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      String before = versions.get(i - 1).content().name();
      if (!before.equals(versions.get(i).content().name())) {
        names.add(new GivenUpName(versions.get(i).id(), before, versions.get(i).published()));
      }
    }
    return names;
  }

  /** The folder, whether or not it is there. */
  public Path folder() {
    return new Path(workspace.root(), "registry");
  }

  /** Says who publishes. */
  public LockFile lock() {
    return new LockFile(new Path(folder(), "lock.json"), workspace.storage());
  }

  /** Where cards are, whether or not the folder is there. */
  public Path cards() {
    return new Path(folder(), "cards");
  }

  Path castFile() {
    return new Path(folder(), "cast.json");
  }

  Path personas(PersonaId id) {
    return new Path(folder(), "personas/" + id);
  }

  Path personaFile(PersonaId id, int version) {
    return new Path(personas(id), "v" + version + ".json");
  }

  /** A file's record. */
  static <T> T parse(Path file, String text, Class<T> type) {
    try {
      JsonNode tree = Json.tree(text);
      int supported = type.equals(Cast.class) ? Cast.LAYOUT : Persona.LAYOUT;
      int layout = tree.path("layout").asInt(0);
      if (layout > supported) {
        throw new WorkspaceException(
            ("%s is of layout %d, which a newer version of Dramatis wrote; this one reads up to"
                    + " layout %d. Use the newer version.")
                .formatted(file, layout, supported));
      }
      return Json.read(text, type);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      String reason =
          e instanceof JsonProcessingException json ? Json.reason(json) : e.getMessage();
      throw new WorkspaceException(
          "%s is damaged: %s. Restore the registry from a copy.".formatted(file, reason));
    }
  }
}
