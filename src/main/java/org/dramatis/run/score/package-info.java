/**
 * What a workspace keeps of scores: {@code scores/DATE/}, written in one step and never changed but
 * by an erasure.
 *
 * <p>Comes in: a workspace, and a lease for whoever writes. Goes out: a folder per score with its
 * manifest, the newest last.
 */
package org.dramatis.run.score;
