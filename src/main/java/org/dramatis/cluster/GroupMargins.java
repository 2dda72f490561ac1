package org.dramatis.cluster;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.feature.matrix.FeatureScaler;
import org.dramatis.identity.LinkedTable;

/**
 * How clearly customers belong to a group of segments rather than to any other: as {@link
 * AssignmentTable#MARGIN}, but against the nearest segment of another group.
 */
public final class GroupMargins {
  /** The margin, 0 to 1; 1 where there is no other group. */
  public static final String MARGIN = "group_margin";

  private static final StructType SCHEMA =
      new StructType()
          .add(LinkedTable.CUSTOMER_KEY, DataTypes.StringType, false)
          .add(MARGIN, DataTypes.DoubleType, false);

  private GroupMargins() {}

  /**
   * Computes them for the customers that {@link SegmentModel#assign} assigns.
   *
   * @param groups of segments, by their letters; a segment without one is a group of its own
   * @return one row per customer: {@link LinkedTable#CUSTOMER_KEY} and {@link #MARGIN}
   */
  public static Dataset<Row> of(
      SegmentModel model, FeatureTable customers, Map<String, String> groups) {
    Assignment assignment = new Assignment(model);
    List<String> ofSegments =
        model.segments().stream()
            .map(s -> s.segment().letter())
            .map(letter -> groups.getOrDefault(letter, letter))
            .toList();
    JavaRDD<Row> rows =
        FeatureScaler.vectors(customers, model.columns())
            .select(LinkedTable.CUSTOMER_KEY, FeatureMatrix.VECTOR)
            .javaRDD()
            .map(
                row ->
                    RowFactory.create(
                        row.getString(0),
                        assignment.groupMargin(Assignment.components(row, 1), ofSegments)));
    return customers.rows().sparkSession().createDataFrame(rows, SCHEMA);
  }
}
