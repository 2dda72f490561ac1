/**
 * The commands: the one place that knows the machine.
 *
 * <p>Comes in: arguments, the environment, the time of day. Goes out: an exit code, progress on
 * standard output, and one paragraph on standard error when a command fails. What a command does is
 * done by {@link org.dramatis.pipeline}; here its options are read and its results are told.
 */
package org.dramatis.command;
