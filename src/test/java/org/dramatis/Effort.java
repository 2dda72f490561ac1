package org.dramatis;

/**
 * How much a test tries: a little in every build, and all under {@code -Pthorough}. Where counts
 * are expected, each effort has its own bound.
 */
public final class Effort {
  private static final boolean THOROUGH = Boolean.getBoolean("dramatis.thorough");

  private Effort() {}

  /**
   * A size or a bound.
   *
   * @param little in every build
   * @param all under {@code -Pthorough}
   */
  public static int of(int little, int all) {
    return THOROUGH ? all : little;
  }
}
