package org.dramatis.profile.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.stability.InnerSplit;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.profile.Columns;
import org.dramatis.profile.ProfileTerms;
import org.dramatis.profile.Profiles;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Town;
import org.dramatis.profile.TwoCrowds;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.junit.jupiter.api.Test;

/**
 * 300 customers; who has a number below 200 is in A, the others are in B. The first sixty of A
 * spend 90 or 110, everybody else 10 or 30. Of A's sixty, {@code few} have a secret.
 */
class CrowdsTest {
  private static final DisclosureControl DISCLOSURE = new DisclosureControl(11, 10);

  private static List<SegmentProfile> profiles(int few) {
    FeatureTable table =
        new FeatureTable(
            Town.rows(
                Town.features("spend", "secret", "noise"),
                300,
                i ->
                    RowFactory.create(
                        "c" + i,
                        spend(i),
                        i < few || (i >= 60 && i < 75) || i >= 285 ? 1.0 : 0.0,
                        (double) (i % 7))),
            List.of(
                Columns.column("spend", FeatureColumn.Type.NUMBER, "GBP a year"),
                Columns.column("secret", FeatureColumn.Type.FLAG, ""),
                Columns.column("noise", FeatureColumn.Type.NUMBER, "")));
    return profiles(table);
  }

  private static List<SegmentProfile> profiles(FeatureTable table) {
    AssignmentTable assignments = Town.assignments(300, i -> i < 200 ? "A" : "B");
    Dataset<Row> vectors =
        Town.rows(
            new StructType()
                .add("customer_key", DataTypes.StringType)
                .add("vector", DataTypes.createArrayType(DataTypes.DoubleType)),
            300,
            i -> RowFactory.create("c" + i, List.of(spend(i))));
    ProfileTerms terms =
        new ProfileTerms(Set.of("spend"), Set.of(), Map.of(), Optional.of("spend"), DISCLOSURE);
    InnerSplit split =
        new InnerSplit(segment("A"), List.of(List.of(20.0), List.of(100.0)), 0.9, 0.9, 0.8, 0.4);
    return Crowds.of(
        table, assignments, vectors, List.of(split), Profiles.of(table, assignments, terms), terms);
  }

  private static double spend(int i) {
    return (i < 60 ? 100.0 : 20.0) + (i % 2 == 0 ? 10 : -10);
  }

  @Test
  void aSegmentThatIsTwoCrowdsSaysHowManyAreInEitherAndWhatTheyDifferIn() {
    List<SegmentProfile> profiles = profiles(20);
    TwoCrowds crowds = profiles.get(0).crowds().orElseThrow();
    assertThat(crowds.share()).isEqualTo(0.7);
    TwoCrowds.Difference first = crowds.differences().get(0);
    assertThat(first.feature()).isEqualTo("spend");
    assertThat(first.larger()).isEqualTo(20);
    assertThat(first.smaller()).isEqualTo(100);
    assertThat(crowds.differences())
        .extracting(TwoCrowds.Difference::feature)
        .containsExactly("spend", "secret");
    assertThat(profiles.get(1).crowds()).isEmpty();
  }

  /** Of those who spend little, every other one never ordered, for which 365 days stand. */
  @Test
  void aNumberThatStandsForHavingNoneIsInNoCrowdsFigure() {
    FeatureTable table =
        new FeatureTable(
            Town.rows(
                Town.features("spend", "ago").add("ago:absent", DataTypes.BooleanType),
                300,
                i -> {
                  boolean isAbsent = i >= 60 && i % 4 < 2;
                  double ago = (i < 60 ? 40.0 : 10.0) + i % 2;
                  return RowFactory.create("c" + i, spend(i), isAbsent ? 365.0 : ago, isAbsent);
                }),
            List.of(
                Columns.column("spend", FeatureColumn.Type.NUMBER, "GBP a year"),
                Columns.column("ago", FeatureColumn.Type.NUMBER, "days")),
            Map.of(),
            Set.of("ago"));
    assertThat(profiles(table).get(0).crowds().orElseThrow().differences())
        .filteredOn(difference -> difference.feature().equals("ago"))
        .singleElement()
        .satisfies(
            ago -> {
              assertThat(ago.larger()).isEqualTo(10.5);
              assertThat(ago.smaller()).isEqualTo(40.5);
            });
  }

  @Test
  void whatTooFewOfOneCrowdHaveIsNotTold() {
    assertThat(profiles(5).get(0).crowds().orElseThrow().differences())
        .extracting(TwoCrowds.Difference::feature)
        .containsExactly("spend");
  }
}
