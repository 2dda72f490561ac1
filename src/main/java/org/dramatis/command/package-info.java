/**
 * The commands: the one place that knows the machine.
 *
 * <p>Comes in: arguments, the conf folder, the environment, the time of day. Goes out: an exit
 * code, progress on standard output, one paragraph on standard error when it fails, and what a run
 * writes into the workspace. {@link org.dramatis.command.Derivation} calls the stages in the order
 * of the data; sessions and clocks are made here and passed in.
 */
package org.dramatis.command;
