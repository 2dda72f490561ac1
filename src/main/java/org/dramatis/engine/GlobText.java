package org.dramatis.engine;

/** Paths for programs that read them as patterns. */
public final class GlobText {
  private GlobText() {}

  /** A pattern that matches exactly this path. */
  public static String escaped(String path) {
    return path.replaceAll("[\\\\{}\\[\\]*?]", "\\\\$0");
  }
}
