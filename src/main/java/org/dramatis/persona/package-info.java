/**
 * What the council decides.
 *
 * <p>Comes in: the charter's YAML text. Goes out: a {@link org.dramatis.persona.Charter}.
 */
package org.dramatis.persona;
