package org.dramatis.cluster.kmeans;

import java.io.Serializable;

/** What k-means found: centres, and which of them each row belongs to. Immutable. */
public final class KMeansFit implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Centres centres;
  private final int[] labels;
  private final double sse;

  /** Takes the labels over: the caller must not write to them again. */
  KMeansFit(Centres centres, int[] labels, double sse) {
    this.centres = centres;
    this.labels = labels;
    this.sse = sse;
  }

  /** The centres; each is the mean of its rows, and each has at least one. */
  public Centres centres() {
    return centres;
  }

  /** How many clusters were found; fewer than were asked for when fewer rows are distinct. */
  public int k() {
    return centres.count();
  }

  /** Sum of squared distances of all rows to their centre; lower is better. */
  public double sse() {
    return sse;
  }

  /** The index of each row's centre, a fresh array. */
  public int[] labels() {
    return labels.clone();
  }

  /** How many rows belong to the centre of that index, at least 1. */
  public int size(int centre) {
    int size = 0;
    for (int label : labels) {
      size += label == centre ? 1 : 0;
    }
    return size;
  }
}
