/**
 * Who may change a workspace.
 *
 * <p>Comes in: a lock file and a clock. Goes out: a {@link org.dramatis.run.lock.Lease} that one
 * process holds at a time, renewed while it works, taken over after its holder has died.
 */
package org.dramatis.run.lock;
