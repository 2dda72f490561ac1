package org.dramatis.pipeline.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.PersonaState;
import org.dramatis.profile.disclosure.Disclosure;

/**
 * {@code summary.json} of a score: its figures, as they may be told. The customers of all groups
 * together are those on the list, unless figures are rounded.
 *
 * @param layout {@link #LAYOUT} of the version of the program that wrote it
 * @param asOf the day that is described; empty when the data has no dates
 * @param run whose segments the personas stand for
 * @param cast the cast's number
 * @param customers on the list
 * @param rounding what numbers of customers are rounded to; empty where they are not
 * @param groups personas by id, then those that were retired and for whose segments nobody stands,
 *     by id, then those without a persona where a segment never had one, then those outside the
 *     scope where somebody is
 * @param newcomers whom the signed run did not have in any segment
 * @param beyondReach who resemble no segment; they are in the group of the nearest
 * @param missing whose rows of a source are missing, by source
 * @param imputed who lack a value that segments are drawn by
 * @param retired every persona that no longer holds
 */
public record ScoreSummary(
    int layout,
    String score,
    Optional<LocalDate> asOf,
    String run,
    int cast,
    long customers,
    OptionalDouble rounding,
    List<Group> groups,
    Figure newcomers,
    Figure beyondReach,
    List<Missing> missing,
    Figure imputed,
    List<Former> retired) {
  /** Raised whenever a file of the old form would be read wrongly or not at all. */
  public static final int LAYOUT = 1;

  public ScoreSummary {
    groups = List.copyOf(groups);
    missing = List.copyOf(missing);
    retired = List.copyOf(retired);
  }

  /**
   * How many customers are so.
   *
   * @param customers empty where their number is not told
   * @param share of those of whom it is said, 0 to 1; empty where it is not told
   * @param bound what the number, or where none is told the share, lies below or above; empty for
   *     other figures
   */
  public record Figure(
      OptionalLong customers, OptionalDouble share, Disclosure disclosure, OptionalDouble bound) {}

  /**
   * Customers who belong together.
   *
   * @param standing {@code persona}, {@code expired}, {@code retired}, {@code no_persona} or {@code
   *     outside_scope}
   * @param persona empty where it is none
   * @param segments letters of the segments that they are nearest to; none outside the scope
   * @param customers and their share of the list
   * @param newcomers those of them whom the signed run did not have in any segment
   */
  public record Group(
      Standing standing,
      Optional<PersonaId> persona,
      String name,
      Optional<PersonaState> state,
      List<String> segments,
      Figure customers,
      Figure newcomers) {
    public Group {
      segments = List.copyOf(segments);
    }
  }

  /** Whose rows of a source are missing, and whom to ask. */
  public record Missing(String source, String ask, Figure customers) {}

  /** A persona that no longer holds. */
  public record Former(PersonaId persona, String name) {}
}
