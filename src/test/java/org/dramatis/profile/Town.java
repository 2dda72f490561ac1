package org.dramatis.profile;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.LocalSpark;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.TestSegments;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.yaml.SqlText;

/**
 * 400 customers, c0 to c399. Every fourth is a member; members spend 30 or 50, the others 10 or 30,
 * each by turns. Who has a number below 200 is in segment A, below 300 in B, the others are outside
 * the scope.
 */
public final class Town {
  /** How many customers there are. */
  public static final int CUSTOMERS = 400;

  /** How many of them are in scope. */
  public static final int IN_SCOPE = 300;

  private static final StructType FEATURES =
      features("number", "member", "spend").add("town", DataTypes.StringType);

  private Town() {}

  /** All customers. */
  public static FeatureTable everyone() {
    return table(CUSTOMERS);
  }

  /** The customers in scope. */
  public static FeatureTable inScope() {
    return table(IN_SCOPE);
  }

  private static FeatureTable table(int customers) {
    return new FeatureTable(
        rows(FEATURES, customers, Town::customer),
        List.of(
            Columns.column("number", FeatureColumn.Type.NUMBER, ""),
            Columns.column("member", FeatureColumn.Type.FLAG, ""),
            Columns.column("spend", FeatureColumn.Type.NUMBER, "GBP a year"),
            Columns.column("town", FeatureColumn.Type.TEXT, "")));
  }

  private static Row customer(int i) {
    boolean isMember = i % 4 == 0;
    double spend = (isMember ? 40.0 : 20.0) + (i / 4 % 2 == 0 ? 10 : -10);
    return RowFactory.create(
        "c" + i, (double) i, isMember ? 1.0 : 0.0, spend, i % 2 == 0 ? "Leith" : "York");
  }

  /** Where those in scope are. */
  public static AssignmentTable assignments() {
    return assignments(IN_SCOPE, i -> i < 200 ? "A" : "B");
  }

  /**
   * Where so many customers are, c0 and following.
   *
   * @param letter a customer's segment
   */
  public static AssignmentTable assignments(int customers, IntFunction<String> letter) {
    return new AssignmentTable(
        TestSegments.RUN,
        rows(
            new StructType()
                .add("customer_key", DataTypes.StringType)
                .add("segment", DataTypes.StringType),
            customers,
            i -> RowFactory.create("c" + i, letter.apply(i))));
  }

  /** Columns of a table of customers, each a number. */
  public static StructType features(String... names) {
    StructType features = new StructType().add("customer_key", DataTypes.StringType);
    for (String name : names) {
      features = features.add(name, DataTypes.DoubleType);
    }
    return features;
  }

  /** Rows made from numbers, 0 to one less than {@code rows}. */
  public static Dataset<Row> rows(StructType schema, int rows, IntFunction<Row> row) {
    return LocalSpark.session()
        .createDataFrame(IntStream.range(0, rows).mapToObj(row).toList(), schema);
  }

  /** An expression in a file that nobody has. */
  public static SqlText sql(String text) {
    return new SqlText("town.yaml", OptionalInt.of(1), "key", text);
  }
}
