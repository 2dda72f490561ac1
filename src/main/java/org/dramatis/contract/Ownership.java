package org.dramatis.contract;

import java.util.List;

/**
 * Whom the council asks about a source.
 *
 * @param owner the department or team that owns the source: {@code team.name}, else the member
 *     whose role is owner; empty when the contract names neither
 * @param people the names of those who are on its team now
 * @param contacts its people or channels, as the contract lists them
 * @param access which roles may read it and how, in words
 */
public record Ownership(
    String owner, List<String> people, List<String> contacts, List<String> access) {
  private static final int SHOWN_CONTACTS = 3;

  public Ownership {
    people = List.copyOf(people);
    contacts = List.copyOf(contacts);
    access = List.copyOf(access);
  }

  /** Whom to ask, for a message: the owner with the first contacts. */
  public String whom() {
    List<String> first = contacts.subList(0, Math.min(SHOWN_CONTACTS, contacts.size()));
    if (owner.isEmpty() && first.isEmpty()) {
      return "its owner (the contract names nobody under team)";
    }
    String people = String.join("; ", first);
    return owner.isEmpty() ? people : owner + (first.isEmpty() ? "" : " (" + people + ")");
  }
}
