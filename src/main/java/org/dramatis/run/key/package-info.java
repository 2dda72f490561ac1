/**
 * The key of the pseudonyms.
 *
 * <p>Comes in: the environment, the workspace, where the inputs come from. Goes out: the one {@link
 * org.dramatis.run.key.PseudonymKey} that this workspace accepts, or a refusal.
 */
package org.dramatis.run.key;
