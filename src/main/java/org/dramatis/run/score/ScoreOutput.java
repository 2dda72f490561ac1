package org.dramatis.run.score;

import java.util.Arrays;
import java.util.List;

/** Everything that a score leaves in its folder, each named once. */
public enum ScoreOutput {
  /** One row per customer, Parquet. */
  ASSIGNMENTS("assignments", true),
  /** The same rows as a table for people, sorted by persona. */
  TABLE("assignments.csv", true),
  /** Entries of the spine that are or may be one person. */
  DOUBLES("doubles", true),
  /** The figures that may be told. */
  SUMMARY("summary.json", false),
  /** What went in and came out. */
  MANIFEST("manifest.json", false);

  private final String path;
  private final boolean ofPeople;

  ScoreOutput(String path, boolean ofPeople) {
    this.path = path;
    this.ofPeople = ofPeople;
  }

  /** The file or folder, relative to the score's folder. */
  public String path() {
    return path;
  }

  /** The outputs with rows of people, which are for their owner alone. */
  public static List<ScoreOutput> ofPeople() {
    return Arrays.stream(values()).filter(output -> output.ofPeople).toList();
  }
}
