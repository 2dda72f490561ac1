package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.dramatis.profile.disclosure.DisclosureControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 120 customers in A and 120 in B. Two categories and two towns differ in one space only; A spends
 * on one of the categories and lives in one of the towns, B on and in the other.
 */
class DistinctLabelsTest {
  private static final List<FeatureColumn> COLUMNS =
      List.of(
          Columns.category("spent_paint_tools", "spent", "paint tools"),
          Columns.category("spent_paint_tools_2", "spent", "paint  tools"),
          Columns.category("spent_garden", "spent", "garden"),
          Columns.column("town", FeatureColumn.Type.TEXT, ""));
  private static List<SegmentProfile> profiles;

  @BeforeAll
  static void profileOnce() {
    StructType features = new StructType().add("customer_key", DataTypes.StringType);
    for (FeatureColumn column : COLUMNS) {
      boolean isText = column.type() == FeatureColumn.Type.TEXT;
      features = features.add(column.name(), isText ? DataTypes.StringType : DataTypes.DoubleType);
    }
    StructType assigned =
        new StructType()
            .add("customer_key", DataTypes.StringType)
            .add("segment", DataTypes.StringType);
    List<Row> customers = IntStream.range(0, 240).mapToObj(i -> customer(i, i < 120)).toList();
    List<Row> segments =
        IntStream.range(0, 240)
            .mapToObj(i -> RowFactory.create(String.valueOf(i), i < 120 ? "A" : "B"))
            .toList();
    Dataset<Row> table = LocalSpark.session().createDataFrame(customers, features);
    profiles =
        Profiles.of(
            new FeatureTable(table, COLUMNS),
            new AssignmentTable(
                TestSegments.RUN, LocalSpark.session().createDataFrame(segments, assigned)),
            new ProfileTerms(
                Set.of(), Set.of(), Map.of(), Optional.empty(), new DisclosureControl(11, 10)));
  }

  private static Row customer(int i, boolean isInA) {
    double noise = i % 5 / 50.0;
    return RowFactory.create(
        String.valueOf(i),
        (isInA ? 0.6 : 0.1) + noise,
        (isInA ? 0.1 : 0.6) + noise,
        0.2 + noise,
        isInA == (i % 4 > 0) ? "North End" : "North  End");
  }

  @Test
  void categoriesThatDifferInWhiteSpaceHaveLabelsThatDiffer() {
    assertThat(profiles.get(0).features())
        .filteredOn(f -> f.name().startsWith("spent"))
        .extracting(FeatureFigure::label)
        .containsExactlyInAnyOrder("spent: paint␣tools", "spent: paint␣␣tools", "spent: garden");
  }

  @Test
  void valuesOfATextDoTooAndKeepTheirNames() {
    assertThat(profiles.get(0).features())
        .filteredOn(f -> f.name().startsWith("town"))
        .extracting(FeatureFigure::name, FeatureFigure::label)
        .containsExactlyInAnyOrder(
            tuple("town = North End", "town: North␣End"),
            tuple("town = North  End", "town: North␣␣End"));
  }

  @Test
  void statementsNameTheOneThatIsMeant() {
    assertThat(profiles.get(0).statements())
        .extracting(Statement::says)
        .contains("High spent paint␣tools", "Low spent paint␣␣tools");
  }
}
