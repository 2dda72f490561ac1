package org.dramatis.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.LocalSpark;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.catalog.Icons;
import org.dramatis.feature.catalog.StatementTemplates;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.feature.matrix.FeatureScaler;
import org.dramatis.feature.matrix.Standardization;

/** Customers with given values, and their vectors. */
public final class Given {
  public static final Standardization AS_IT_IS =
      new Standardization(
          Optional.empty(), Standardization.Scale.NONE, Standardization.Balance.NONE);
  public static final Standardization STANDARD =
      new Standardization(
          Optional.empty(), Standardization.Scale.STANDARD, Standardization.Balance.NONE);
  public static final Standardization BALANCED =
      new Standardization(
          Optional.of(new Standardization.Quantiles(0.005, 0.995)),
          Standardization.Scale.STANDARD,
          Standardization.Balance.FACTOR);

  private final FeatureColumn column;
  private final IntFunction<Object> values;

  private Given(FeatureColumn column, IntFunction<Object> values) {
    this.column = column;
    this.values = values;
  }

  /** The catalogue's column. */
  FeatureColumn column() {
    return column;
  }

  public static Given given(
      String name,
      String source,
      Transform transform,
      FeatureRole role,
      IntFunction<Object> values) {
    Feature feature =
        new Feature(
            name,
            "",
            source,
            "v",
            OptionalInt.empty(),
            Optional.empty(),
            transform,
            role,
            "",
            Map.of(),
            Optional.empty(),
            StatementTemplates.NOTHING,
            Icons.NONE,
            Optional.empty(),
            3);
    return new Given(FeatureColumn.of(feature, DataTypes.DoubleType), values);
  }

  public static Given given(String name, IntFunction<Object> values) {
    return given(name, "crm", Transform.NONE, FeatureRole.CLUSTER, values);
  }

  public static List<Row> rows(int customers, Given... given) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      int customer = i;
      Object[] values = new Object[given.length + 1];
      values[0] = "%06d".formatted(i);
      Arrays.setAll(values, c -> c == 0 ? values[0] : given[c - 1].values.apply(customer));
      rows.add(RowFactory.create(values));
    }
    return rows;
  }

  public static FeatureTable table(List<Row> rows, Given... given) {
    StructType schema = new StructType().add("customer_key", DataTypes.StringType);
    List<FeatureColumn> columns = new ArrayList<>();
    for (Given g : given) {
      schema = schema.add(g.column.name(), DataTypes.DoubleType);
      columns.add(g.column);
    }
    return new FeatureTable(LocalSpark.session().createDataFrame(rows, schema), columns);
  }

  public static FeatureTable table(int customers, Given... given) {
    return table(rows(customers, given), given);
  }

  public static FeatureCatalog catalog(Map<String, Double> weights) {
    return new FeatureCatalog(
        "features.yaml",
        365,
        weights,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  public static FeatureMatrix matrix(Standardization method, int customers, Given... given) {
    return FeatureScaler.of(table(customers, given), catalog(Map.of()), method, 1_000);
  }

  public static List<List<Double>> vectors(FeatureMatrix matrix) {
    return matrix.vectors().orderBy("customer_key").collectAsList().stream()
        .map(row -> row.<Double>getList(1))
        .toList();
  }

  public static double[] component(FeatureMatrix matrix, int index) {
    return vectors(matrix).stream().mapToDouble(v -> v.get(index)).toArray();
  }

  public static double[] random(int customers, long seed) {
    return new Random(seed).doubles(customers).toArray();
  }
}
