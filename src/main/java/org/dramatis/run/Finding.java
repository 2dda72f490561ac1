package org.dramatis.run;

/**
 * Something about a run that is not as its manifest says.
 *
 * @param where the file, relative to the run folder
 * @param message what is wrong, with the figures
 */
public record Finding(String where, String message) {}
