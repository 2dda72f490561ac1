/**
 * What the council has agreed on.
 *
 * <p>Comes in: the charter's YAML text. Goes out: a {@link org.dramatis.charter.Charter}.
 */
package org.dramatis.charter;
