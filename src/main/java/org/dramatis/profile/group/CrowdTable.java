package org.dramatis.profile.group;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.Group.NoSegment;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.stability.InnerSplit;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.identity.LinkedTable;
import org.dramatis.yaml.Spelling;

/** Who of a segment that is two crowds belongs to which. */
final class CrowdTable {
  private static final StructType SCHEMA =
      new StructType()
          .add(LinkedTable.CUSTOMER_KEY, DataTypes.StringType, false)
          .add(AssignmentTable.SEGMENT, DataTypes.StringType, false);

  private CrowdTable() {}

  /**
   * The crowds of one segment.
   *
   * @param vectors as in {@link FeatureMatrix#vectors}
   * @param assignments who is in which segment
   * @return one row per customer of the segment; {@link AssignmentTable#SEGMENT} is the word for
   *     {@link NoSegment#LARGER_CROWD} or {@link NoSegment#SMALLER_CROWD}
   */
  static AssignmentTable of(InnerSplit split, Dataset<Row> vectors, AssignmentTable assignments) {
    Centres centres = Centres.of(split.centres());
    List<String> names =
        List.of(Spelling.of(NoSegment.LARGER_CROWD), Spelling.of(NoSegment.SMALLER_CROWD));
    JavaRDD<Row> rows =
        assignments
            .join(vectors)
            .where(col(AssignmentTable.JOINED).equalTo(split.segment().letter()))
            .select(LinkedTable.CUSTOMER_KEY, FeatureMatrix.VECTOR)
            .javaRDD()
            .map(
                row ->
                    RowFactory.create(
                        row.getString(0), names.get(centres.nearest(components(row)).centre())));
    return assignments.over(vectors.sparkSession().createDataFrame(rows, SCHEMA));
  }

  private static double[] components(Row row) {
    return row.<Double>getList(1).stream().mapToDouble(Double::doubleValue).toArray();
  }
}
