/**
 * What the council decided, who signed, and that nobody changed it afterwards.
 *
 * <p>Comes in: one decision at a time. Goes out: {@link org.dramatis.persona.decision.Decision}s in
 * their order, each chained to the one before.
 */
package org.dramatis.persona.decision;
