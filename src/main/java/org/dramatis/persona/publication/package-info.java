/**
 * From drafts that passed every guard to the next cast.
 *
 * <p>Comes in: {@link org.dramatis.persona.guard.Draft}s, what the council decided, and the
 * registry. Goes out: an {@link org.dramatis.persona.publication.Edition}, the versions and the
 * cast that are to be published, and what changed, in words.
 */
package org.dramatis.persona.publication;
