package org.dramatis.cluster.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.dramatis.cluster.ThreadWorkers;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.junit.jupiter.api.Test;

class InnerSplitTrialTest {
  private static List<InnerSplit> splits(Points points, int[] labels, String... letters) {
    return new InnerSplitTrial(new ThreadWorkers(), points, 1).of(labels, segments(letters));
  }

  private static List<InnerSplit> splits(Points points) {
    return splits(points, new int[points.rows()], "A");
  }

  private static Points rows(int rows, Supplier<double[]> row) {
    return Points.ofRows(IntStream.range(0, rows).mapToObj(i -> row.get()).toList());
  }

  /** Three in ten lie so many standard deviations from the others in three of eight columns. */
  private static Points twoCrowds(double apart, int rows, long seed) {
    Random random = new Random(seed);
    return rows(
        rows,
        () -> {
          double shift = random.nextDouble() < 0.3 ? apart / Math.sqrt(3) : 0;
          return IntStream.range(0, 8)
              .mapToDouble(c -> random.nextGaussian() + (c < 3 ? shift : 0))
              .toArray();
        });
  }

  @Test
  void twoCrowdsInOneSegmentAreFoundAndAreThoseThatWerePlanted() {
    List<InnerSplit> found = splits(twoCrowds(5, 600, 1));
    assertThat(found).hasSize(1);
    List<List<Double>> centres = found.get(0).centres();
    for (int c = 0; c < 3; c++) {
      assertThat(centres.get(1).get(c) - centres.get(0).get(c)).isBetween(2.5, 3.3);
    }
    for (int c = 3; c < 8; c++) {
      assertThat(centres.get(1).get(c) - centres.get(0).get(c)).isBetween(-0.4, 0.4);
    }
  }

  @Test
  void onlyTheSegmentThatIsTwoCrowdsIsNamed() {
    Points crowds = twoCrowds(5, 400, 2);
    Random random = new Random(3);
    List<double[]> rows =
        IntStream.range(0, 800)
            .mapToObj(
                i ->
                    i < 400
                        ? IntStream.range(0, 8).mapToDouble(c -> crowds.value(i, c)).toArray()
                        : random.doubles(8, 19, 20).toArray())
            .toList();
    int[] labels = IntStream.range(0, 800).map(i -> i < 400 ? 1 : 0).toArray();
    assertThat(splits(Points.ofRows(rows), labels, "A", "B"))
        .extracting(split -> split.segment().letter())
        .containsExactly("B");
  }

  @Test
  void theSameSampleAndSeedGiveTheSameSplit() {
    assertThat(splits(twoCrowds(5, 300, 4))).isEqualTo(splits(twoCrowds(5, 300, 4)));
  }

  @Test
  void tooFewCustomersAreNoCrowd() {
    assertThat(splits(twoCrowds(6, 59, 5))).isEmpty();
  }

  @Test
  void whatIsFoundCrossesMachines() throws IOException, ClassNotFoundException {
    List<InnerSplit> found = splits(twoCrowds(5, 300, 4));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(found);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(found);
    }
  }

  @Test
  void plantedCrowdsAreFoundAndOneCrowdHardlyEverIsTwo() {
    int found = 0;
    for (int seed = 0; seed < 10; seed++) {
      found += splits(twoCrowds(5, 300, 100 + seed)).size();
    }
    assertThat(found).isGreaterThanOrEqualTo(9);
    for (Shape shape : Shape.values()) {
      int called = 0;
      for (int seed = 0; seed < 10; seed++) {
        called += splits(shape.draw(new Random(200 + seed))).size();
      }
      assertThat(called).as(shape.name()).isZero();
    }
  }

  /**
   * The 112 pieces into which k-means cuts populations without groups are no two crowds either: one
   * in fifty may be called so.
   */
  @Test
  void piecesOfWhatHasNoGroupsAreOneCrowdEach() {
    int called = 0;
    for (int seed = 0; seed < 4; seed++) {
      for (Shape shape : Shape.values()) {
        Points points = shape.draw(new Random(300 + seed));
        int[] labels = KMeansKernel.bestOf(points, 4, seed, 10).labels();
        called += splits(points, labels, "A", "B", "C", "D").size();
      }
    }
    assertThat(called).isLessThanOrEqualTo(2);
  }

  /** What one crowd may look like. */
  private enum Shape {
    BALL {
      @Override
      double[] row(Random random) {
        return DoubleStream.generate(random::nextGaussian).limit(12).toArray();
      }
    },
    LADDER {
      @Override
      double[] row(Random random) {
        double factor = random.nextGaussian();
        return DoubleStream.generate(() -> factor + 0.6 * random.nextGaussian()).limit(8).toArray();
      }
    },
    EVENLY_FILLED {
      @Override
      double[] row(Random random) {
        double place = random.nextDouble() * 5;
        return DoubleStream.generate(() -> place + 0.5 * random.nextGaussian()).limit(5).toArray();
      }
    },
    SKEWED {
      @Override
      double[] row(Random random) {
        return DoubleStream.generate(() -> Math.log1p(-3 * Math.log(1 - random.nextDouble())))
            .limit(8)
            .toArray();
      }
    },
    EXPONENTIAL {
      @Override
      double[] row(Random random) {
        return DoubleStream.generate(() -> -Math.log(1 - random.nextDouble()))
            .map(x -> Math.min(3, x))
            .limit(6)
            .toArray();
      }
    },
    WITH_A_FLAG {
      @Override
      double[] row(Random random) {
        double[] row = BALL.row(random);
        row[0] = random.nextDouble() < 0.4 ? 1.2 : -0.8;
        return row;
      }
    },
    MANY_ZEROS {
      @Override
      double[] row(Random random) {
        double factor = random.nextGaussian();
        return Arrays.stream(BALL.row(random))
            .map(x -> Math.max(0, 0.6 * factor + 0.8 * x))
            .limit(6)
            .toArray();
      }
    };

    abstract double[] row(Random random);

    Points draw(Random random) {
      return rows(400, () -> row(random));
    }
  }
}
