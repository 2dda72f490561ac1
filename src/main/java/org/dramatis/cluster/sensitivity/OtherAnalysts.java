package org.dramatis.cluster.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;

/** Clusters the selection sample again with one choice made differently. */
public final class OtherAnalysts {
  private final OtherFits fits;
  private final long seed;

  /** Prepares the fits. */
  public OtherAnalysts(OtherFits fits, long seed) {
    this.fits = fits;
    this.seed = seed;
  }

  /**
   * What each would have found; only choices that change something.
   *
   * @param vectors of the selection sample
   * @param segments each row's published segment
   * @param k how many there are
   */
  public List<OtherAnalyst> of(OtherVectors vectors, int[] segments, int k) {
    List<Variation> variations = new ArrayList<>();
    List<OtherFits.Task> tasks = new ArrayList<>();
    for (Variation variation : Variation.values()) {
      Optional<Points> made = vectors.of(variation);
      if (made.isPresent()) {
        variations.add(variation);
        tasks.add(new OtherFits.Task(made.get(), k, StartSeeds.analyst(seed, variation)));
      }
    }
    List<int[]> found = fits.labels(tasks);
    List<OtherAnalyst> analysts = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      analysts.add(new OtherAnalyst(variations.get(i), Agreement.of(segments, found.get(i))));
    }
    return List.copyOf(analysts);
  }
}
