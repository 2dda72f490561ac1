package org.dramatis.persona.registry;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.storage.Json;

/**
 * {@code registry/rendered.json}: of which cast the pages and cards are, written when all of them
 * are.
 *
 * @param cast number of the cast
 * @param files their paths in the registry's folder, and the SHA-256 of each
 */
record Rendering(int cast, SortedMap<String, String> files) {
  Rendering {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  static Path file(Registry registry) {
    return new Path(registry.folder(), "rendered.json");
  }

  /** What was rendered last; empty when nothing was, or the record is damaged: render again. */
  static Optional<Rendering> read(Registry registry) {
    return registry
        .workspace()
        .readText(file(registry))
        .flatMap(text -> Json.readIfSound(text, Rendering.class));
  }
}
