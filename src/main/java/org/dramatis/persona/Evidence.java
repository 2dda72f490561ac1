package org.dramatis.persona;

import java.util.OptionalDouble;

/**
 * What a run tells of a claim. All of it may be published.
 *
 * @param label the subject in words
 * @param says the claim as a short sentence without figures: {@code Buys for others}
 * @param told the whole sentence, with figures and how many are so
 * @param unit what {@code value} and {@code overall} are counted in; may be empty
 * @param value the segment's figure; empty unless it is shown
 * @param overall everyone's; empty unless it is shown
 * @param apart how far the segment lies from all others, signed, on the scale of {@link
 *     org.dramatis.profile.figure.Strength}
 * @param inside the share of the segment's customers who are so, at least, 0 to 1, of those with a
 *     value; empty where that is not known
 * @param elsewhere the same of all others; empty where that is not told
 */
public record Evidence(
    ClaimRef claim,
    String label,
    String says,
    String told,
    String unit,
    OptionalDouble value,
    OptionalDouble overall,
    double apart,
    OptionalDouble inside,
    OptionalDouble elsewhere) {}
