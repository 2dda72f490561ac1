package org.dramatis.run;

/** What is not as a run's manifest says, and in which file, relative to the run folder. */
public record Finding(String where, String message) {}
