package org.dramatis.cluster.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;

/** Clusters the selection sample again with one choice made differently. */
public final class SensitivityAnalysis {
  private final Refits fits;
  private final long seed;

  /** Prepares the fits. */
  public SensitivityAnalysis(Refits fits, long seed) {
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
  public List<VariantAgreement> of(AlternativePreprocessing vectors, int[] segments, int k) {
    List<AnalysisVariant> variations = new ArrayList<>();
    List<Refits.Task> tasks = new ArrayList<>();
    for (AnalysisVariant variation : AnalysisVariant.values()) {
      Optional<Points> made = vectors.of(variation);
      if (made.isPresent()) {
        variations.add(variation);
        tasks.add(new Refits.Task(made.get(), k, StartSeeds.analyst(seed, variation)));
      }
    }
    List<int[]> found = fits.labels(tasks);
    List<VariantAgreement> analysts = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      analysts.add(new VariantAgreement(variations.get(i), Agreement.of(segments, found.get(i))));
    }
    return List.copyOf(analysts);
  }
}
