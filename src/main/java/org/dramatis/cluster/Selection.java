package org.dramatis.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * Tries every number of segments on the selection sample. Starts, and then numbers, are independent
 * of each other: they run as Spark tasks over the broadcast sample, and each is a pure function of
 * the sample and the seed, so that neither cores nor executors change a result.
 */
final class Selection {
  private final JavaSparkContext spark;
  private final Method method;
  private final Points sample;

  Selection(SparkSession spark, Method method, Points sample) {
    this.spark = new JavaSparkContext(spark.sparkContext());
    this.method = method;
    this.sample = sample;
  }

  /** One start of one k. */
  private record Start(int k, int number) implements Serializable {}

  /** What a start found. */
  private record Found(Start start, KMeansFit fit) implements Serializable {}

  /** Ascending by k; fewer than asked for when the sample has fewer distinct customers. */
  List<Solution> solutions() {
    Broadcast<Points> points = spark.broadcast(sample);
    try {
      Map<Integer, List<Found>> byK = new TreeMap<>();
      starts(points)
          .forEach(f -> byK.computeIfAbsent(f.start().k(), k -> new ArrayList<>()).add(f));
      return improved(points, byK);
    } finally {
      points.destroy();
    }
  }

  private List<Found> starts(Broadcast<Points> points) {
    long seed = method.seed();
    List<Start> starts =
        IntStream.rangeClosed(method.k().from(), method.k().to())
            .boxed()
            // The slowest first, so that no core waits for a straggler.
            .sorted(Comparator.reverseOrder())
            .flatMap(k -> IntStream.range(0, method.restarts()).mapToObj(s -> new Start(k, s)))
            .toList();
    return spark
        .parallelize(starts, starts.size())
        .map(
            start ->
                new Found(
                    start,
                    KMeansKernel.fit(
                        points.value(),
                        start.k(),
                        StartSeeds.start(seed, start.k(), start.number()))))
        .collect();
  }

  private List<Solution> improved(Broadcast<Points> points, Map<Integer, List<Found>> byK) {
    long seed = method.seed();
    List<List<Found>> perK = new ArrayList<>(byK.values());
    java.util.Collections.reverse(perK);
    List<CandidateTrial> trials =
        spark
            .parallelize(perK, perK.size())
            .map(
                found ->
                    CandidateTrial.of(
                        points.value(),
                        found.stream().map(Found::fit).toList(),
                        StartSeeds.swaps(seed, found.get(0).start().k())))
            .collect();
    Map<Integer, Solution> distinct = new TreeMap<>();
    trials.stream()
        .map(CandidateTrial::solution)
        .forEach(s -> distinct.putIfAbsent(s.candidate().k(), s));
    return List.copyOf(distinct.values());
  }
}
