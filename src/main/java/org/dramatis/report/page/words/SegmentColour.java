package org.dramatis.report.page.words;

import java.util.Locale;

/** A segment keeps its colour in every picture and in every run: it belongs to the letter. */
public final class SegmentColour {
  private static final int COLOURS = 26;

  private SegmentColour() {}

  /** The class {@code hue-a} to {@code hue-z}; letters beyond Z start over by their last one. */
  public static String of(String letter) {
    String lower = letter.toLowerCase(Locale.ROOT);
    char last = lower.isEmpty() ? 'a' : lower.charAt(lower.length() - 1);
    int index = Math.floorMod(last - 'a', COLOURS);
    return "hue-" + (char) ('a' + index);
  }
}
