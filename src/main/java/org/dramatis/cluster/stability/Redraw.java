package org.dramatis.cluster.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dramatis.cluster.kmeans.StartSeeds;

/**
 * Which of the figures at hand are looked at: all of them, or, in a repetition of the decision, as
 * many drawn with replacement (Efron 1979). Batches are drawn from one by one, and all numbers of
 * segments draw the same: their figures come from the same samples and populations.
 */
@FunctionalInterface
interface Redraw {
  /** All figures, each once. */
  Redraw NONE =
      new Redraw() {
        @Override
        public <T> List<T> of(Of what, List<List<T>> batches) {
          return batches.stream().flatMap(List::stream).toList();
        }
      };

  /** What is drawn. */
  enum Of {
    PAIRS(0),
    REFERENCES(1);

    /** Part of the seed. */
    private final int number;

    Of(int number) {
      this.number = number;
    }
  }

  /** The figures that are looked at. */
  <T> List<T> of(Of what, List<List<T>> batches);

  /** The draw of one repetition, numbered from 0. */
  static Redraw repetition(long runSeed, int number) {
    return new Redraw() {
      @Override
      public <T> List<T> of(Of what, List<List<T>> batches) {
        List<T> drawn = new ArrayList<>();
        for (int i = 0; i < batches.size(); i++) {
          List<T> batch = batches.get(i);
          new SplittableRandom(StartSeeds.repetition(runSeed, number, what.number, i))
              .ints(batch.size(), 0, Math.max(1, batch.size()))
              .forEach(row -> drawn.add(batch.get(row)));
        }
        return drawn;
      }
    };
  }
}
