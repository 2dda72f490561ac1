package org.dramatis.run.manifest;

/**
 * What computed a run.
 *
 * @param dramatis the program
 * @param spark the engine
 * @param hadoop the file systems
 * @param java the virtual machine
 */
public record Versions(String dramatis, String spark, String hadoop, String java) {}
