package org.dramatis.profile.claim;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.PublishedFigure;

/**
 * A belief and what the data says of it.
 *
 * @param label the feature in words
 * @param unit what the figures are counted in; may be empty
 * @param kind what the figures are
 * @param among whom the figures are of; empty means everyone in scope
 * @param unknown the share of those customers of whom it is not known whether the belief is about
 *     them, as {@link QuestionBase#unknown} is told
 * @param customers in scope whom it is about and whose value is known; empty when they are too few
 *     to be counted, or when their number would give back few customers elsewhere
 * @param own the figure of those whom it is about
 * @param others the figure of all other customers in scope
 * @param rounding what shares are rounded to; empty where they are not
 */
public record JudgedBelief(
    Belief belief,
    BeliefVerdict verdict,
    String label,
    String unit,
    FigureKind kind,
    Optional<QuestionBase> among,
    OptionalDouble unknown,
    OptionalLong customers,
    PublishedFigure own,
    PublishedFigure others,
    OptionalDouble rounding) {}
