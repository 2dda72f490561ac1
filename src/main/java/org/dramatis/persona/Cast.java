package org.dramatis.persona;

import java.time.Instant;
import java.util.List;

/**
 * {@code registry/cast.json}: the personas that hold now, swapped as a whole.
 *
 * @param layout {@link #LAYOUT} of the version of the program that wrote it
 * @param number of this cast, from 1; each publication adds one
 * @param run whose segments the personas are bound to: the run that the council last signed
 * @param published when
 * @param log how far the council's decisions had come, by the number of the last and its digest
 * @param members one per persona that holds, by id
 * @param retired personas that no longer hold, by id
 */
public record Cast(
    int layout,
    int number,
    String run,
    Instant published,
    LogHead log,
    List<Member> members,
    List<Retired> retired) {
  /** Raised whenever a file of the old form would be read wrongly or not at all. */
  public static final int LAYOUT = 1;

  public Cast {
    members = List.copyOf(members);
    retired = List.copyOf(retired);
  }

  /** The newest of the council's decisions: its number, and the digest of its line. */
  public record LogHead(int decisions, String digest) {}

  /**
   * A persona that holds.
   *
   * @param segments letters of the segments whose customers it stands for
   * @param digest SHA-256 of the file of this version
   */
  public record Member(
      PersonaId persona,
      int version,
      String name,
      PersonaState state,
      List<String> segments,
      String digest) {
    public Member {
      segments = List.copyOf(segments);
    }
  }

  /**
   * A persona that no longer holds.
   *
   * @param version its last
   * @param name which rests for a year
   * @param at when it was retired
   * @param why in words
   */
  public record Retired(PersonaId persona, int version, String name, Instant at, String why) {}
}
