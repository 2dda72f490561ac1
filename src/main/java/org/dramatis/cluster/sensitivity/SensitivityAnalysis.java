package org.dramatis.cluster.sensitivity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.KMeansFit;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;
import org.dramatis.feature.matrix.ScaledColumn;

/**
 * Clusters the selection sample again, with one choice made differently or without one source, into
 * as many segments as were published.
 *
 * @param restarts starts of each fit
 * @param seed the run's
 */
public record SensitivityAnalysis(Workers workers, int restarts, long seed) {

  /** Vectors that someone else would have made. */
  private record Refit(Points vectors, int k, long seed) implements Serializable {
    KMeansFit fit(int starts) {
      KMeansFit best = KMeansKernel.bestOf(vectors, k, seed, starts);
      return KMeansKernel.improve(vectors, best, StartSeeds.swaps(seed, k));
    }
  }

  /**
   * What other analysts would have found; only choices that change something.
   *
   * @param segments each row's published segment
   */
  public List<VariantAgreement> variants(AlternativePreprocessing vectors, int[] segments, int k) {
    List<AnalysisVariant> variants = new ArrayList<>();
    List<Refit> refits = new ArrayList<>();
    for (AnalysisVariant variant : AnalysisVariant.values()) {
      Optional<Points> made = vectors.of(variant);
      if (made.isPresent()) {
        variants.add(variant);
        refits.add(new Refit(made.get(), k, StartSeeds.analyst(seed, variant)));
      }
    }
    List<Agreement> found = agreements(refits, segments);
    return IntStream.range(0, found.size())
        .mapToObj(i -> new VariantAgreement(variants.get(i), found.get(i)))
        .toList();
  }

  /**
   * What each source would have left, so that it can be seen whose data matters. Its components are
   * left out; the others stay as they are, because sources are balanced one by one.
   *
   * @param segments each row's published segment
   * @return one per source that shapes segments, in the order of the columns; none where there is
   *     only one such source
   */
  public List<LeftOutSource> withoutSources(
      Points sample, List<ScaledColumn> columns, int[] segments, int k) {
    List<String> sources = columns.stream().map(ScaledColumn::source).distinct().toList();
    if (sources.size() < 2) {
      return List.of();
    }
    List<Refit> refits = new ArrayList<>();
    for (String source : sources) {
      List<double[]> others =
          IntStream.range(0, columns.size())
              .filter(c -> !columns.get(c).source().equals(source))
              .mapToObj(sample::column)
              .toList();
      refits.add(new Refit(Points.ofColumns(others), k, StartSeeds.source(seed, source)));
    }
    List<Agreement> found = agreements(refits, segments);
    return IntStream.range(0, found.size())
        .mapToObj(i -> new LeftOutSource(sources.get(i), found.get(i)))
        .toList();
  }

  private List<Agreement> agreements(List<Refit> refits, int[] published) {
    return workers.run(restarts, refits, (starts, refit) -> refit.fit(starts)).stream()
        .map(fit -> Agreement.of(published, fit.labels()))
        .toList();
  }
}
