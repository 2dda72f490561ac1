package org.dramatis.cluster.letters;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.mllib.clustering.KMeansModel;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.identity.LinkedTable;

/** Customers whom two runs divided into segments. */
public final class CommonCustomers {
  private static final String CLUSTER = "_cluster";

  private static final StructType CLUSTERS =
      new StructType()
          .add(LinkedTable.CUSTOMER_KEY, DataTypes.StringType, false)
          .add(CLUSTER, DataTypes.IntegerType, false);

  private CommonCustomers() {}

  /**
   * Counts customers of both runs. Pseudonyms of another key are other customers.
   *
   * @param vectors of the new run's customers, as in {@link FeatureMatrix#vectors}
   * @param clusters positions in the model
   * @return by cluster, in that order, and by earlier segment, in the order of letters
   */
  public static long[][] count(
      EarlierSegments earlier, Dataset<Row> vectors, KMeansModel model, List<Integer> clusters) {
    JavaRDD<Row> now =
        vectors
            .select(LinkedTable.CUSTOMER_KEY, FeatureMatrix.VECTOR)
            .javaRDD()
            .map(row -> RowFactory.create(row.getString(0), model.predict(vector(row))));
    List<String> letters = earlier.letters();
    long[][] common = new long[clusters.size()][letters.size()];
    earlier
        .assignments()
        .join(vectors.sparkSession().createDataFrame(now, CLUSTERS))
        .groupBy(CLUSTER, AssignmentTable.JOINED)
        .count()
        .collectAsList()
        .forEach(
            row ->
                common[clusters.indexOf(row.getInt(0))][letters.indexOf(row.getString(1))] =
                    row.getLong(2));
    return common;
  }

  private static Vector vector(Row row) {
    return Vectors.dense(
        row.<Double>getList(1).stream().mapToDouble(Double::doubleValue).toArray());
  }
}
