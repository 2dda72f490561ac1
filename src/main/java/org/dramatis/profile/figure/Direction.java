package org.dramatis.profile.figure;

/** On which side of all other customers a group lies. */
public enum Direction {
  HIGHER,
  LOWER;

  /** Of an effect, or of a difference, that is not 0. */
  public static Direction of(double effect) {
    return effect > 0 ? HIGHER : LOWER;
  }
}
