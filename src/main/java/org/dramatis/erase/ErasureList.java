package org.dramatis.erase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dramatis.run.manifest.FileDigest;

/**
 * Who was ever erased from a workspace, as pseudonyms under its key. Entries, one per erasure, are
 * added in order and never removed: the list is applied again to whatever is read later.
 */
public record ErasureList(List<Entry> entries) {

  public ErasureList {
    entries = List.copyOf(entries);
  }

  /** The people of one erasure, as sorted pseudonyms, and when they were put on the list. */
  public record Entry(Instant at, List<String> customers) {
    public Entry {
      customers = List.copyOf(customers);
    }
  }

  /** Everybody on the list. */
  public Set<String> customers() {
    Set<String> all = new TreeSet<>();
    entries.forEach(entry -> all.addAll(entry.customers()));
    return all;
  }

  /**
   * Names the people on the list, in whatever order they came: SHA-256 over their pseudonyms, one a
   * line. Empty when there is nobody.
   */
  public Optional<String> digest() {
    Set<String> all = customers();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(FileDigest.ofText(String.join("\n", all) + "\n"));
  }

  /** The same list with whoever is not on it yet; the same list when everybody is. */
  ErasureList with(Instant at, Collection<String> people) {
    Set<String> fresh = new TreeSet<>(people);
    fresh.removeAll(customers());
    if (fresh.isEmpty()) {
      return this;
    }
    List<Entry> all = new ArrayList<>(entries);
    all.add(new Entry(at, List.copyOf(fresh)));
    return new ErasureList(all);
  }
}
