package org.dramatis.profile;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.LocalSpark;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.TestSegments;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.figure.Overall;
import org.junit.jupiter.api.Test;

/**
 * 100 customers in two segments whose reach is 4; the first {@code far} of them lie at a distance
 * of 5 and spend 30, the others lie at 3 and spend 10.
 */
class UnfitProfileTest {
  private static Optional<SegmentProfile> unfit(int far) {
    return unfit(far, List.of());
  }

  private static Optional<SegmentProfile> unfit(int far, List<SegmentProfile> segments) {
    Dataset<Row> features =
        table(
            new StructType()
                .add("customer_key", DataTypes.StringType)
                .add("spend", DataTypes.DoubleType),
            i -> RowFactory.create("c" + i, i < far ? 30.0 : 10.0));
    Dataset<Row> assignments =
        table(
            new StructType()
                .add("customer_key", DataTypes.StringType)
                .add("segment", DataTypes.StringType)
                .add("distance", DataTypes.DoubleType),
            i -> RowFactory.create("c" + i, i % 2 == 0 ? "A" : "B", i < far ? 5.0 : 3.0));
    List<FeatureColumn> columns =
        List.of(Columns.column("spend", FeatureColumn.Type.NUMBER, "GBP"));
    return Profiles.ofUnfit(
        new FeatureTable(features, columns),
        new AssignmentTable(TestSegments.RUN, assignments),
        col("distance").gt(4),
        segments,
        new ProfileTerms(
            Set.of(),
            Set.of("spend"),
            Map.of(),
            Optional.of("spend"),
            new DisclosureControl(11, 10)));
  }

  private static Dataset<Row> table(
      StructType schema, java.util.function.IntFunction<Row> customer) {
    return LocalSpark.session()
        .createDataFrame(IntStream.range(0, 100).mapToObj(customer).toList(), schema);
  }

  @Test
  void customersBeyondTheReachOfTheirSegmentAreProfiledBesideAllOthers() {
    SegmentProfile unfit = unfit(20).orElseThrow();
    assertThat(unfit.group()).isEqualTo(Group.NoSegment.UNFIT);
    assertThat(unfit.size()).isEqualTo(20);
    assertThat(unfit.share()).isEqualTo(0.2);
    assertThat(unfit.revenueShare()).hasValue(600 / 1400.0);
    assertThat(unfit.features().get(0).value()).hasValue(30);
    assertThat(unfit.features().get(0).overall()).hasValue(14);
    assertThat(unfit.features().get(0).pAdjusted()).isEmpty();
  }

  @Test
  void everyonesFigureIsTheOneThatIsToldAlready() {
    SegmentProfile likeThem = unfit(20).orElseThrow();
    SegmentProfile told =
        new SegmentProfile(
            TestSegments.segment("A"),
            80,
            0.8,
            OptionalDouble.empty(),
            List.of(likeThem.features().get(0).beside(Overall.shown(13.5))),
            List.of());
    assertThat(unfit(20, List.of(told)).orElseThrow().features().get(0).overall()).hasValue(13.5);
  }

  @Test
  void fewOfThemHaveNoFigures() {
    assertThat(unfit(5).orElseThrow().features().get(0).disclosure())
        .isEqualTo(Disclosure.WITHHELD);
  }

  @Test
  void thereMayBeNone() {
    assertThat(unfit(0)).isEmpty();
  }
}
