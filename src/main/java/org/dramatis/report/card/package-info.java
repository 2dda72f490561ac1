/**
 * Personas on paper.
 *
 * <p>Comes in: a {@link org.dramatis.report.card.CardSet}, the published personas of a cast. Goes
 * out: {@link org.dramatis.report.card.CardFile}s for {@code registry/cards/}, whose names and
 * bytes depend on the cast alone.
 */
package org.dramatis.report.card;
