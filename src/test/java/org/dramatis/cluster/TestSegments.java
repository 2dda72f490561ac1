package org.dramatis.cluster;

import java.util.Arrays;
import java.util.List;

/** Segments of a run that never was. */
public final class TestSegments {
  /** The run. */
  public static final String RUN = "run";

  private TestSegments() {}

  /** Its segment with a letter. */
  public static SegmentRef segment(String letter) {
    return new SegmentRef(RUN, letter);
  }

  /** Several of them. */
  public static List<SegmentRef> segments(String... letters) {
    return Arrays.stream(letters).map(TestSegments::segment).toList();
  }
}
