/**
 * What people do: orders, visits, calls to customer care, month by month.
 *
 * <p>Comes in: a {@link org.dramatis.sample.people.Person}. Goes out: a {@link
 * org.dramatis.sample.life.Dossier} with the person's history.
 */
package org.dramatis.sample.life;
