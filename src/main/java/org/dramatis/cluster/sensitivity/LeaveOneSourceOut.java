package org.dramatis.cluster.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;
import org.dramatis.feature.matrix.ScaledColumn;

/**
 * Clusters the selection sample again without each source in turn, so that it can be seen whose
 * data matters. A source's components are left out; those of the others stay as they are, because
 * sources are balanced one by one.
 */
public final class LeaveOneSourceOut {
  private final Refits fits;
  private final long seed;

  /** Prepares the fits. */
  public LeaveOneSourceOut(Refits fits, long seed) {
    this.fits = fits;
    this.seed = seed;
  }

  /**
   * What each would have left.
   *
   * @param sample the selection sample's vectors
   * @param columns what their components are
   * @param segments each row's published segment
   * @param k how many there are
   * @return one per source that shapes segments, in the order of the columns; none where there is
   *     only one such source
   */
  public List<LeftOutSource> of(Points sample, List<ScaledColumn> columns, int[] segments, int k) {
    List<String> sources = columns.stream().map(ScaledColumn::source).distinct().toList();
    if (sources.size() < 2) {
      return List.of();
    }
    List<Refits.Task> tasks =
        sources.stream()
            .map(
                source ->
                    new Refits.Task(
                        without(sample, columns, source), k, StartSeeds.source(seed, source)))
            .toList();
    List<int[]> found = fits.labels(tasks);
    List<LeftOutSource> rest = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      rest.add(new LeftOutSource(sources.get(i), Agreement.of(segments, found.get(i))));
    }
    return List.copyOf(rest);
  }

  private static Points without(Points sample, List<ScaledColumn> columns, String source) {
    int[] kept =
        IntStream.range(0, columns.size())
            .filter(c -> !columns.get(c).source().equals(source))
            .toArray();
    double[] values = new double[sample.rows() * kept.length];
    for (int row = 0; row < sample.rows(); row++) {
      for (int c = 0; c < kept.length; c++) {
        values[row * kept.length + c] = sample.value(row, kept[c]);
      }
    }
    return Points.of(values, kept.length);
  }
}
