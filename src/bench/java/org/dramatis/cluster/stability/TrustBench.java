package org.dramatis.cluster.stability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dramatis.cluster.Examples;
import org.dramatis.cluster.Selection;
import org.dramatis.cluster.Solution;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;

/**
 * The kernel beside its peers, on the same points, with as many starts and bootstrap models, each
 * on one thread: starts beside scikit-learn ({@code python3-sklearn}), stability beside {@code
 * fpc::clusterboot} ({@code r-cran-fpc}).
 */
public final class TrustBench {
  private static final int ROUNDS = 5;
  private static final int FIRST = 2;
  private static final int LAST = 8;
  private static final int STARTS = 20;
  private static final int PAIRS = 25;
  private static final int BOOTSTRAP_STARTS = 10;

  private TrustBench() {}

  /** Tasks one after the other, on this thread. */
  private static final class OneThread implements Workers {
    @Override
    public <S, T, R> List<R> run(S shared, List<T> tasks, Piece<S, T, R> piece) {
      return tasks.stream().map(task -> piece.of(shared, task)).toList();
    }
  }

  /** Prints a table of medians and ratios; above 1 the peer is slower. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.out.printf(
        Locale.ROOT, "k = %d to %d, one thread, medians of %d rounds%n", FIRST, LAST, ROUNDS);
    compare("mcdonalds", Examples.mcdonalds());
    compare("4,000 x 25", Examples.blobs(4000, 25, 5, 3, 1));
  }

  private static void compare(String name, Points points) throws IOException, InterruptedException {
    Path file = written(points);
    print(
        name + ", %d starts beside scikit-learn".formatted(STARTS),
        rounds(seed -> starts(points, seed)),
        peer("python3", "src/bench/python/starts.py", file, STARTS));
    List<Solution> solutions =
        Selection.solutions(new OneThread(), Examples.method(FIRST, LAST), points);
    print(
        name + ", %d bootstrap models beside clusterboot".formatted(2 * PAIRS),
        rounds(
            seed ->
                new StabilityTrial(new OneThread(), Examples.sample(points), PAIRS, seed)
                    .pairs(solutions, 0)),
        peer("Rscript", "src/bench/r/stability.R", file, BOOTSTRAP_STARTS, 2 * PAIRS));
    Files.delete(file);
  }

  private static void starts(Points points, long seed) {
    for (int k = FIRST; k <= LAST; k++) {
      KMeansKernel.bestOf(points, k, seed, STARTS);
    }
  }

  /** Work that a seed varies. */
  private interface Round {
    void run(long seed);
  }

  /** The first round warms up and does not count. */
  private static double rounds(Round work) {
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      long began = System.nanoTime();
      work.run(round);
      if (round > 0) {
        seconds.add((System.nanoTime() - began) / 1e9);
      }
    }
    return median(seconds);
  }

  private static double peer(String program, String script, Path points, int... numbers)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program, script, points.toString()));
    IntStream.concat(
            IntStream.concat(IntStream.of(FIRST, LAST), Arrays.stream(numbers)),
            IntStream.of(ROUNDS))
        .forEach(number -> command.add(String.valueOf(number)));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("OMP_NUM_THREADS", "1");
    builder.environment().put("OPENBLAS_NUM_THREADS", "1");
    Process process = builder.start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          program + " failed; install python3-sklearn and r-cran-fpc to run this measurement.");
    }
    return median(output.lines().map(Double::valueOf).toList());
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().toList().get(seconds.size() / 2);
  }

  private static Path written(Points points) throws IOException {
    int d = points.columns();
    List<String> lines =
        IntStream.range(0, points.rows())
            .mapToObj(
                row ->
                    Arrays.stream(points.values(), row * d, (row + 1) * d)
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(",")))
            .toList();
    return Files.write(Files.createTempFile("points", ".csv"), lines);
  }

  private static void print(String what, double ours, double theirs) {
    System.out.printf(
        Locale.ROOT,
        "%-55s %7.2f s  peer %7.2f s  ratio %5.1f%n",
        what,
        ours,
        theirs,
        theirs / ours);
  }
}
