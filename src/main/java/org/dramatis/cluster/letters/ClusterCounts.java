package org.dramatis.cluster.letters;

import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.identity.LinkedTable;

/**
 * How many customers are in each cluster, and where these were before.
 *
 * @param byLetter by position in the model, customers by the letter of their earlier segment; empty
 *     for those who had none
 */
public record ClusterCounts(Map<Integer, Map<Optional<String>, Long>> byLetter) {
  private static final String CLUSTER = "_cluster";

  /** What {@link #of} reads: a customer, and the position of its cluster in the model. */
  public static final StructType SCHEMA =
      new StructType()
          .add(LinkedTable.CUSTOMER_KEY, DataTypes.StringType, false)
          .add(CLUSTER, DataTypes.IntegerType, false);

  /**
   * Counts customers, in one pass. Pseudonyms of another key are other customers.
   *
   * @param clusters one row per customer, columns as in {@link #SCHEMA}
   */
  public static ClusterCounts of(Dataset<Row> clusters, Optional<EarlierSegments> earlier) {
    Dataset<Row> placed =
        earlier
            .map(known -> known.assignments().leftJoin(clusters))
            .orElseGet(() -> clusters.withColumn(AssignmentTable.JOINED, lit(null).cast("string")));
    Map<Integer, Map<Optional<String>, Long>> byLetter = new HashMap<>();
    placed
        .groupBy(CLUSTER, AssignmentTable.JOINED)
        .count()
        .collectAsList()
        .forEach(
            row ->
                byLetter
                    .computeIfAbsent(row.getInt(0), cluster -> new HashMap<>())
                    .put(Optional.ofNullable(row.getString(1)), row.getLong(2)));
    return new ClusterCounts(byLetter);
  }

  /** Customers by cluster; without clusters that nobody is in. */
  public Map<Integer, Long> sizes() {
    Map<Integer, Long> sizes = new HashMap<>();
    byLetter.forEach(
        (cluster, counts) ->
            sizes.put(cluster, counts.values().stream().mapToLong(Long::longValue).sum()));
    return sizes;
  }

  /** Customers of both runs, by cluster and by earlier segment, each in the order given. */
  long[][] common(List<Integer> clusters, List<String> letters) {
    return clusters.stream()
        .map(
            cluster ->
                letters.stream()
                    .mapToLong(
                        letter -> byLetter.get(cluster).getOrDefault(Optional.of(letter), 0L))
                    .toArray())
        .toArray(long[][]::new);
  }
}
