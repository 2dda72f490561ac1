package org.dramatis.contract;

import java.util.List;

/**
 * Whom the council asks about a source.
 *
 * @param owner the department or team that owns the source: {@code team.name}, else the member
 *     whose role is owner; empty when the contract names neither
 * @param contacts its people or channels, as the contract lists them
 * @param access which roles may read it and how, in words
 */
public record Ownership(String owner, List<String> contacts, List<String> access) {

  public Ownership {
    contacts = List.copyOf(contacts);
    access = List.copyOf(access);
  }
}
