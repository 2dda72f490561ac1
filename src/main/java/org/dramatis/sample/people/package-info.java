/**
 * Who shops: types of customers, and everybody on the customer list.
 *
 * <p>Comes in: a seed and the table {@code behaviours.csv}. Goes out: {@link
 * org.dramatis.sample.people.Person}s, each a function of its position on the list.
 */
package org.dramatis.sample.people;
