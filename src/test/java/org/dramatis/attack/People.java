package org.dramatis.attack;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Who the customers of a run truly are, from the tables that only its owner reads. What was asked
 * once is remembered, so that a forged copy of a run is attacked fast.
 */
public final class People {
  /** The group of those who are in no segment. */
  static final String OUTSIDE = "outside";

  /** The column with a customer's group. */
  static final String GROUP = "_group";

  /** The column with the segment that questions take a customer for who was not seen before. */
  static final String FOUND = "_found";

  /** The column with the segment that the published questions take a customer for. */
  static final String FITTED = "_fitted";

  /** The column with the distance from the middle of the segment. */
  static final String DISTANCE = "_distance";

  private final Dataset<Row> rows;
  private final Map<String, Boolean> flags = new TreeMap<>();
  private final Map<String, Double> means = new HashMap<>();
  private final Map<String, BitSet> met = new HashMap<>();

  private People(Dataset<Row> rows) {
    this.rows = rows;
  }

  /** Those of a run's folder, which has a typing tool. */
  public static People of(SparkSession session, Path run) throws IOException, SQLException {
    Dataset<Row> features = session.read().parquet(run.resolve("features").toString());
    Dataset<Row> segments =
        session
            .read()
            .parquet(run.resolve("assignments").toString())
            .select(
                col("customer_key"), col("segment").as("_segment"), col("distance").as(DISTANCE));
    Dataset<Row> told = told(session, run);
    return new People(
        features
            .join(
                segments,
                features.col("customer_key").equalTo(segments.col("customer_key")),
                "left")
            .withColumn(GROUP, coalesce(col("_segment"), lit(OUTSIDE)))
            .drop(segments.col("customer_key"))
            .join(told, features.col("customer_key").equalTo(told.col("_key")), "left")
            .orderBy("customer_key")
            .cache());
  }

  /** For which segment the questions take everybody: as they are, and as they were tried. */
  private static Dataset<Row> told(SparkSession session, Path run)
      throws IOException, SQLException {
    try (SqlTree tree = SqlTree.of(run)) {
      Map<String, String> fitted = tree.told("fitted");
      return session.createDataFrame(
          tree.told("found").entrySet().stream()
              .map(c -> RowFactory.create(c.getKey(), c.getValue(), fitted.get(c.getKey())))
              .toList(),
          new StructType()
              .add("_key", DataTypes.StringType)
              .add(FOUND, DataTypes.StringType)
              .add(FITTED, DataTypes.StringType));
    }
  }

  /** The mean of a feature over all in scope. */
  double mean(String feature) {
    return means.computeIfAbsent(
        feature,
        name ->
            rows.where("_segment is not null")
                .selectExpr("avg(" + Question.quoted(name) + ")")
                .head()
                .getDouble(0));
  }

  /** The mean of an expression over those of whom it is known. */
  double mean(String value, String known, boolean isOfOutside) {
    return rows.where(isOfOutside ? "true" : "_segment is not null")
        .where(known)
        .selectExpr("avg(" + value + ")")
        .head()
        .getDouble(0);
  }

  /** Which expressions are 0, 1 or unknown for every customer; others are told, too. */
  Map<String, Boolean> areFlags(Collection<String> expressions) {
    Set<String> asked = new TreeSet<>(expressions);
    asked.removeAll(flags.keySet());
    if (asked.isEmpty()) {
      return flags;
    }
    List<String> all = List.copyOf(asked);
    Column[] columns =
        all.stream()
            .map(e -> expr("coalesce(every(cast(" + e + " as double) in (0d, 1d)), true)"))
            .toArray(Column[]::new);
    Row row = rows.select(columns).head();
    for (int i = 0; i < all.size(); i++) {
      flags.put(all.get(i), row.getBoolean(i));
    }
    return flags;
  }

  /** Who meets each condition, as positions of customers; others are told, too. */
  Map<String, BitSet> whoMeets(Set<String> conditions) {
    Set<String> asked = new TreeSet<>(conditions);
    asked.removeAll(met.keySet());
    if (asked.isEmpty()) {
      return met;
    }
    List<String> all = List.copyOf(asked);
    all.forEach(condition -> met.put(condition, new BitSet()));
    Column[] columns =
        all.stream().map(c -> expr("coalesce(" + c + ", false)")).toArray(Column[]::new);
    List<Row> found = rows.select(columns).collectAsList();
    for (int customer = 0; customer < found.size(); customer++) {
      for (int i = 0; i < all.size(); i++) {
        met.get(all.get(i)).set(customer, found.get(customer).getBoolean(i));
      }
    }
    return met;
  }

  /** Who is in each group. */
  Map<String, BitSet> groups() {
    Map<String, BitSet> groups = new TreeMap<>();
    List<Row> found = rows.select(GROUP).collectAsList();
    for (int customer = 0; customer < found.size(); customer++) {
      groups.computeIfAbsent(found.get(customer).getString(0), g -> new BitSet()).set(customer);
    }
    return groups;
  }
}
