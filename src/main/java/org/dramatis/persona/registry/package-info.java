/**
 * The published personas.
 *
 * <p>Comes in: personas that passed every guard. Goes out: immutable versions of each, one file a
 * version, and {@link org.dramatis.persona.Cast}, which names those that hold now.
 */
package org.dramatis.persona.registry;
