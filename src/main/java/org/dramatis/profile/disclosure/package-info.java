/**
 * The one door through which figures of people leave.
 *
 * <p>Comes in: how many customers stand behind the cells of a figure. Goes out: a {@link
 * org.dramatis.profile.disclosure.Release} that says which cells, totals and differences may be
 * told, decided together, so that none gives back what another one withholds.
 */
package org.dramatis.profile.disclosure;
