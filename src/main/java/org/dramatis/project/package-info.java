/**
 * A project as its owners wrote it.
 *
 * <p>Comes in: a conf folder, and the settings of the command line. Goes out: a {@link
 * org.dramatis.project.Project}: charter, contracts, features, method, beliefs and the departments'
 * own personas as records; or every problem in every file at once.
 */
package org.dramatis.project;
