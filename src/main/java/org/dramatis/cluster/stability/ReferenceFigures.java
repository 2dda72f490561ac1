package org.dramatis.cluster.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dramatis.stat.FisherZ;

/**
 * What was found in populations without groups, for one number of segments. Populations are drawn
 * in batches, the same ones for every number.
 */
record ReferenceFigures(List<Batch> batches) {

  ReferenceFigures {
    batches = List.copyOf(batches);
  }

  /**
   * Populations that were drawn together. What is undefined is null.
   *
   * @param silhouettes one per population
   * @param agreements per population (outer) the adjusted Rand index of each pair of bootstrap
   *     models; no lists when pairs were not drawn
   */
  record Batch(List<Double> silhouettes, List<List<Double>> agreements) {

    /** The same populations with more pairs. */
    Batch with(List<List<Double>> pairs) {
      List<List<Double>> joined = new ArrayList<>();
      for (int i = 0; i < pairs.size(); i++) {
        List<Double> of = new ArrayList<>(agreements.isEmpty() ? List.of() : agreements.get(i));
        of.addAll(pairs.get(i));
        joined.add(of);
      }
      return new Batch(silhouettes, joined);
    }

    private List<Population> populations() {
      List<Population> populations = new ArrayList<>();
      for (int i = 0; i < silhouettes.size(); i++) {
        populations.add(
            new Population(
                silhouettes.get(i), agreements.isEmpty() ? null : mean(agreements.get(i))));
      }
      return populations;
    }

    private static Double mean(List<Double> values) {
      double sum = 0;
      int defined = 0;
      for (Double value : values) {
        sum += value == null ? 0 : value;
        defined += value == null ? 0 : 1;
      }
      return defined == 0 ? null : sum / defined;
    }
  }

  /** The figures of one population; null where undefined or not looked for. */
  private record Population(Double silhouette, Double stability) {}

  /** One more batch. */
  ReferenceFigures and(Batch batch) {
    List<Batch> more = new ArrayList<>(batches);
    more.add(batch);
    return new ReferenceFigures(more);
  }

  /** The last batch, with more pairs. */
  ReferenceFigures with(List<List<Double>> pairs) {
    List<Batch> same = new ArrayList<>(batches);
    same.set(same.size() - 1, same.get(same.size() - 1).with(pairs));
    return new ReferenceFigures(same);
  }

  /** Compares a solution with the populations that a redraw looks at. */
  ReferenceComparison compare(double silhouette, double stability, Redraw redraw) {
    List<Population> drawn =
        redraw.of(Redraw.Of.REFERENCES, batches.stream().map(Batch::populations).toList());
    List<Double> stabilities =
        drawn.stream().map(Population::stability).filter(Objects::nonNull).toList();
    return new ReferenceComparison(
        ReferenceComparison.Excess.of(
            silhouette,
            drawn.stream().map(Population::silhouette).filter(Objects::nonNull).toList()),
        stabilities.isEmpty()
            ? Optional.empty()
            : Optional.of(
                ReferenceComparison.Excess.of(
                    FisherZ.of(stability), stabilities.stream().map(FisherZ::of).toList())));
  }
}
