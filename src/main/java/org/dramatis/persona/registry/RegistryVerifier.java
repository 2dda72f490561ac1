package org.dramatis.persona.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaId;
import org.dramatis.run.Finding;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.storage.WorkspaceException;

/** Whether the registry is what was published, and all of it. */
public final class RegistryVerifier {
  private final Registry registry;
  private final List<Finding> damage = new ArrayList<>();
  private final List<Finding> unfinished = new ArrayList<>();

  private RegistryVerifier(Registry registry) {
    this.registry = registry;
  }

  /**
   * What is not as it should be.
   *
   * @param damage what was published and is so no more: restore it from a copy
   * @param unfinished what a publication that did not end left behind: publish again
   */
  public record RegistryFindings(List<Finding> damage, List<Finding> unfinished) {
    public RegistryFindings {
      damage = List.copyOf(damage);
      unfinished = List.copyOf(unfinished);
    }

    /** Whether nothing is wrong. */
    public boolean isSound() {
      return damage.isEmpty() && unfinished.isEmpty();
    }
  }

  /** Reads every version, and every page by its digest; a registry that is not there is sound. */
  public static RegistryFindings verify(Registry registry) {
    return new RegistryVerifier(registry).verify();
  }

  private RegistryFindings verify() {
    Optional<Cast> cast = Optional.empty();
    try {
      cast = registry.cast();
      cast.ifPresent(this::versions);
      Shelf.orphans(registry, cast)
          .forEach(
              orphan ->
                  unfinished.add(
                      new Finding(
                          relative(orphan),
                          "no cast names it: a publication was killed before it ended. Publish"
                              + " again.")));
      cast.ifPresent(this::pages);
    } catch (WorkspaceException e) {
      damage.add(new Finding("registry/cast.json", e.getMessage()));
    }
    return new RegistryFindings(damage, unfinished);
  }

  private String relative(Path file) {
    return "registry/personas/" + file.getParent().getName() + "/" + file.getName();
  }

  private void versions(Cast cast) {
    for (Cast.Member member : cast.members()) {
      versions(member.persona(), member.version());
      registry
          .workspace()
          .readText(registry.personaFile(member.persona(), member.version()))
          .map(FileDigest::ofText)
          .filter(digest -> !digest.equals(member.digest()))
          .ifPresent(
              digest ->
                  damage.add(
                      new Finding(
                          relative(registry.personaFile(member.persona(), member.version())),
                          "was changed after it was published: its SHA-256 is %s, the cast says %s."
                              .formatted(digest, member.digest()))));
    }
    cast.retired().forEach(retired -> versions(retired.persona(), retired.version()));
  }

  private void versions(PersonaId id, int last) {
    for (int version = 1; version <= last; version++) {
      Path file = registry.personaFile(id, version);
      try {
        Persona persona = registry.persona(id, version);
        if (!persona.id().equals(id) || persona.version() != version) {
          damage.add(
              new Finding(
                  relative(file),
                  "holds %s version %d. Restore it from a copy."
                      .formatted(persona.id(), persona.version())));
        }
      } catch (WorkspaceException e) {
        damage.add(new Finding(relative(file), e.getMessage()));
      }
    }
  }

  /** Pages are no part of what was published: they are made of it, and can be made again. */
  private void pages(Cast cast) {
    Optional<Rendering> rendering = Rendering.read(registry);
    int rendered = rendering.map(Rendering::cast).orElse(0);
    if (rendered != cast.number()) {
      unfinished.add(
          new Finding(
              "registry/cards",
              "the pages and cards are %s, and cast %d holds. Publish again, which makes them."
                  .formatted(
                      rendered == 0 ? "not all there" : "of cast " + rendered, cast.number())));
      return;
    }
    for (Map.Entry<String, String> page : rendering.orElseThrow().files().entrySet()) {
      if (!isSound(new Path(registry.folder(), page.getKey()), page.getValue())) {
        unfinished.add(
            new Finding(
                "registry/" + page.getKey(),
                "is missing, or not as it was made. Publish again, which makes it anew."));
      }
    }
  }

  private boolean isSound(Path file, String digest) {
    try {
      return registry.workspace().fileSystem().exists(file)
          && FileDigest.of(registry.workspace().fileSystem(), file).equals(digest);
    } catch (IOException e) {
      throw WorkspaceException.of("Cannot read", file, e, "Let this account read it.");
    }
  }
}
