package org.dramatis.cluster;

import java.util.List;

/**
 * A segment's centre.
 *
 * @param index its position among the clusters of the chosen solution, from which MLlib started
 * @param coordinates in the scaled space, one per matrix column
 */
public record Centre(SegmentRef segment, int index, List<Double> coordinates) {

  public Centre {
    coordinates = List.copyOf(coordinates);
  }
}
