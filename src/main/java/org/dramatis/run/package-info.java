/**
 * The workspace and the life of a run in it.
 *
 * <p>Comes in: the workspace's URI, the files that a run wrote, the figures about its inputs. Goes
 * out: a run id that names its ingredients, a lease that keeps other runs away, a run folder with
 * its manifest and status, and the pointer {@code current.json} that readers follow; for {@code
 * verify}, a list of findings about one run. The pseudonym key is chosen and guarded here too.
 *
 * <p>Works on every Hadoop file system; what is atomic differs, and {@link
 * org.dramatis.run.storage.Storage} hides it. Nothing here needs Spark.
 */
package org.dramatis.run;
