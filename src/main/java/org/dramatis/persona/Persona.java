package org.dramatis.persona;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A published version of a persona; it never changes.
 *
 * @param layout {@link #LAYOUT} of the version of the program that wrote it
 * @param version from 1
 * @param run whose segments it is bound to
 * @param asOf the day that its figures describe
 * @param customers in its segments, when it was published
 * @param share of the customers in scope, 0 to 1
 * @param revenueShare of the revenue of customers in scope; empty where it is not told
 * @param stage of the customers' life, in words; empty where nothing tells
 * @param title what sets its customers apart, in words
 * @param icons of its drawing, names of objects, the strongest statement's first
 * @param colour its place in the palette, from 0, kept from version to version
 * @param picture what the council supplied; empty where the drawing stands
 * @param numbers against everyone; at most six
 * @param claims of its measured lines, as they were when it was signed
 * @param expires the day after which it has to be looked at again
 */
public record Persona(
    int layout,
    PersonaId id,
    int version,
    PersonaState state,
    String run,
    Optional<LocalDate> asOf,
    PersonaContent content,
    Rank rank,
    long customers,
    double share,
    OptionalDouble revenueShare,
    String stage,
    String title,
    List<String> icons,
    int colour,
    Optional<Picture> picture,
    List<KeyFigure> numbers,
    List<Evidence> claims,
    List<Signature> signatures,
    LocalDate published,
    LocalDate expires) {
  /** Raised whenever a file of the old form would be read wrongly or not at all. */
  public static final int LAYOUT = 1;

  public Persona {
    icons = List.copyOf(icons);
    numbers = List.copyOf(numbers);
    claims = List.copyOf(claims);
    signatures = List.copyOf(signatures);
  }
}
