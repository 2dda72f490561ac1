/**
 * Holds the documentation and the schedules to what the program does.
 *
 * <p>Comes in: README.md, src/site/markdown and jobs. Goes out: a failure wherever a command, link,
 * table or example disagrees with the code.
 */
package org.dramatis.docs;
