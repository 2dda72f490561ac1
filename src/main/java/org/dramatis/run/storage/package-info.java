/**
 * What file systems have in common.
 *
 * <p>Comes in: paths and texts. Goes out: files that are created, replaced in one step, made
 * private or opened, on local disks and on what Hadoop knows.
 */
package org.dramatis.run.storage;
