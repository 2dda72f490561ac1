package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.TestSegments;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 100 customers in A, who ordered 10 or 30 days ago, and 100 in B: 20 of them ordered 40 or 60 days
 * ago, the others never, for which 365 stands.
 */
class AbsentValuesTest {
  private static final int A = 100;
  private static final int ALL = 200;
  private static final List<FeatureColumn> COLUMNS =
      List.of(Columns.column("last_order", FeatureColumn.Type.NUMBER, "days ago"));
  private static List<SegmentProfile> profiles;

  @BeforeAll
  static void profileOnce() {
    StructType features =
        new StructType()
            .add("customer_key", DataTypes.StringType)
            .add("last_order", DataTypes.DoubleType)
            .add("last_order:absent", DataTypes.BooleanType);
    StructType assigned =
        new StructType()
            .add("customer_key", DataTypes.StringType)
            .add("segment", DataTypes.StringType);
    FeatureTable table =
        new FeatureTable(
            Town.rows(
                features,
                ALL,
                i -> {
                  boolean isAbsent = i >= A + 20;
                  double ago = (i < A ? 10.0 : 40.0) + 20 * (i % 2);
                  return RowFactory.create("c" + i, isAbsent ? 365.0 : ago, isAbsent);
                }),
            COLUMNS,
            Map.of(),
            Set.of("last_order"));
    AssignmentTable assignments =
        new AssignmentTable(
            TestSegments.RUN,
            Town.rows(assigned, ALL, i -> RowFactory.create("c" + i, i < A ? "A" : "B")));
    profiles =
        Profiles.of(
            table,
            assignments,
            new ProfileTerms(
                Set.of(), Set.of(), Map.of(), Optional.empty(), new DisclosureControl(11, 10)));
  }

  private static FeatureFigure figure(int segment) {
    return profiles.get(segment).features().get(0);
  }

  @Test
  void whatOnlyStandsForHavingNoneIsInNobodysFigure() {
    assertThat(figure(1).value()).hasValue(50);
    assertThat(figure(1).n()).hasValue(20);
    assertThat(figure(0).value()).hasValue(20);
    assertThat(figure(0).overall()).hasValue(25);
  }

  @Test
  void noSentenceTellsItOfASegmentMostOfWhomHaveNone() {
    assertThat(profiles.get(1).statements()).isEmpty();
    assertThat(profiles.get(0).statements())
        .extracting(Statement::words)
        .containsExactly("Low last_order: 20 days ago, everyone 25.");
  }
}
