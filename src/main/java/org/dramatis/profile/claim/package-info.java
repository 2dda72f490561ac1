/**
 * What the council asked and believed, held against the figures.
 *
 * <p>Comes in: the features of customers in scope (one row each), their segments, the charter's
 * questions and the functions' beliefs. Goes out: a figure per question and segment, a verdict per
 * belief.
 */
package org.dramatis.profile.claim;
