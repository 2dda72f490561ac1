/**
 * A figure of a group of customers as it is told.
 *
 * <p>Comes in: what {@link org.dramatis.profile.disclosure.DisclosureControl} released of it. Goes
 * out: the figure, how far it lies from others, how many customers are so, and the words for it.
 */
package org.dramatis.profile.figure;
