package org.dramatis.profile.claim;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.profile.FigureKind;

/**
 * A belief and what the data says of it.
 *
 * @param label the feature in words
 * @param unit what the figures are counted in; may be empty
 * @param kind what the figures are
 * @param customers in scope whom it is about and whose value is known; empty when they are too few
 *     to be counted
 * @param value their figure; empty when withheld
 * @param others the figure of all other customers in scope; empty when withheld or when there are
 *     none
 * @param effect the difference, as {@link org.dramatis.profile.Strength#effect}; empty when
 *     withheld
 */
public record JudgedBelief(
    Belief belief,
    BeliefVerdict verdict,
    String label,
    String unit,
    FigureKind kind,
    OptionalLong customers,
    OptionalDouble value,
    OptionalDouble others,
    OptionalDouble effect) {}
