package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.TestSegments;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.Prevalence.Of;
import org.dramatis.profile.figure.Prevalence.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 100 customers in A, 200 in B. Of A 60 visit ten times and 40 never, of B 30 and 170, so that the
 * mean is 3. Half of each has one child and the others have none or two by turns, so that the mean
 * is 1. One in four of A and one in two of B wants news. Of A nobody but 11 has an age.
 */
class BeyondMeanTest {
  private static final int A = 100;
  private static final int ALL = 300;
  private static final List<FeatureColumn> COLUMNS =
      List.of(
          Columns.column("visits", FeatureColumn.Type.NUMBER, "visits"),
          Columns.column("children", FeatureColumn.Type.NUMBER, "children"),
          Columns.column("news", FeatureColumn.Type.FLAG, ""),
          Columns.column("age", FeatureColumn.Type.NUMBER, "years"));
  private static List<SegmentProfile> profiles;

  @BeforeAll
  static void profileOnce() {
    StructType features = new StructType().add("customer_key", DataTypes.StringType);
    for (FeatureColumn column : COLUMNS) {
      features = features.add(column.name(), DataTypes.DoubleType);
    }
    StructType assigned =
        new StructType()
            .add("customer_key", DataTypes.StringType)
            .add("segment", DataTypes.StringType);
    profiles =
        Profiles.of(
            new FeatureTable(
                Town.rows(
                    features,
                    ALL,
                    i -> {
                      boolean isA = i < A;
                      int at = isA ? i : i - A;
                      return RowFactory.create(
                          "c" + i,
                          at < (isA ? 60 : 30) ? 10.0 : 0.0,
                          at % 4 < 2 ? 1.0 : at % 4 == 2 ? 0.0 : 2.0,
                          at % (isA ? 4 : 2) == 0 ? 1.0 : 0.0,
                          isA && at >= 11 ? null : (Double) (isA ? 70.0 : 30.0 + at % 2));
                    }),
                COLUMNS),
            new AssignmentTable(
                TestSegments.RUN,
                Town.rows(assigned, ALL, i -> RowFactory.create("c" + i, i < A ? "A" : "B"))),
            new ProfileTerms(
                Set.of(), Set.of(), Map.of(), Optional.empty(), new DisclosureControl(11, 10)));
  }

  private static FeatureFigure figure(int segment, String feature) {
    return profiles.get(segment).features().stream()
        .filter(f -> f.name().equals(feature))
        .findFirst()
        .orElseThrow();
  }

  private static Part part(double share) {
    return new Part(OptionalDouble.of(share), Disclosure.SHOWN, OptionalDouble.empty());
  }

  @Test
  void whoLiesAboveTheMeanIsCountedOfTheHigherSegment() {
    assertThat(figure(0, "visits").prevalence())
        .hasValue(new Prevalence(Of.ABOVE_AVERAGE, part(0.6), part(0.15)));
  }

  @Test
  void whoLiesBelowItIsCountedOfTheLowerOne() {
    assertThat(figure(1, "visits").prevalence())
        .hasValue(new Prevalence(Of.BELOW_AVERAGE, part(0.85), part(0.4)));
  }

  @Test
  void whoLiesOnItIsOnNeitherSide() {
    assertThat(figure(0, "children").prevalence().orElseThrow().inside()).isEqualTo(part(0.25));
  }

  @Test
  void ofAPropertyItIsTheShareItselfAndThatOfTheOthers() {
    assertThat(figure(0, "news").prevalence())
        .hasValue(new Prevalence(Of.PROPERTY, part(0.25), part(0.5)));
  }

  @Test
  void aStatementSaysHowManyAreSo() {
    Statement said =
        profiles.get(0).statements().stream()
            .filter(s -> s.claim().column().equals("visits"))
            .findFirst()
            .orElseThrow();
    assertThat(said.told())
        .isEqualTo(said.words() + " 60 in 100 of A are above average; of the others 15 in 100.");
  }

  @Test
  void whatIsKnownOfElevenInAHundredIsNotSaid() {
    assertThat(figure(0, "age").n()).hasValue(11);
    assertThat(figure(0, "age").effect().orElseThrow()).isGreaterThan(1);
    assertThat(profiles.get(0).statements())
        .extracting(s -> s.claim().column())
        .doesNotContain("age");
  }
}
