package org.dramatis.extract;

/** Paths for programs that read them as patterns. */
final class GlobText {
  private GlobText() {}

  /** A pattern that matches exactly this path. */
  static String escaped(String path) {
    return path.replaceAll("[\\\\{}\\[\\]*?]", "\\\\$0");
  }
}
