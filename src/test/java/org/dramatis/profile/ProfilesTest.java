package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.LocalSpark;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.TestSegments;
import org.dramatis.cluster.stability.SegmentStability.FeatureRange;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.figure.FigureKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 240 customers: A has 120, B 80, C 40. {@code visits} counts up within a segment, from 0, 10 and
 * 20; {@code spend} is 3 in A, 6 in B, -2 in C.
 */
class ProfilesTest {
  private static final List<FeatureColumn> COLUMNS =
      List.of(
          Columns.column("visits", FeatureColumn.Type.NUMBER, "visits"),
          Columns.column("spend", FeatureColumn.Type.NUMBER, "GBP"),
          Columns.column("member", FeatureColumn.Type.FLAG, ""),
          Columns.column("rare", FeatureColumn.Type.NUMBER, "share"),
          Columns.column("known", FeatureColumn.Type.NUMBER, "years"),
          Columns.column("nothing", FeatureColumn.Type.NUMBER, "years"),
          Columns.column("town", FeatureColumn.Type.TEXT, ""),
          Columns.column("blank", FeatureColumn.Type.TEXT, ""),
          Columns.column("weekday", FeatureColumn.Type.NUMBER, "days"),
          Columns.column("shop", FeatureColumn.Type.TEXT, ""));
  private static List<Row> rows;
  private static List<SegmentProfile> profiles;

  @BeforeAll
  static void profileOnce() {
    rows = customers();
    profiles = profiles(rows, 1, 3);
  }

  private static List<Row> customers() {
    return IntStream.range(0, 240).mapToObj(ProfilesTest::customer).toList();
  }

  /** The profiles of all of them. */
  static List<SegmentProfile> everyone() {
    return profiles(customers(), 1, 3);
  }

  private static String segment(int i) {
    return i < 120 ? "A" : i < 200 ? "B" : "C";
  }

  private static Row customer(int i) {
    String segment = segment(i);
    int at = i < 120 ? i : i < 200 ? i - 120 : i - 200;
    double start = segment.equals("A") ? 0 : segment.equals("B") ? 10 : 20;
    double spend = segment.equals("A") ? 3 : segment.equals("B") ? 6 : -2;
    double member = at % (segment.equals("C") ? 3 : 4) == 0 ? 1 : 0;
    double rare = at < (segment.equals("A") ? 5 : segment.equals("B") ? 40 : 20) ? 1 : 0;
    Double known = segment.equals("C") && at >= 4 ? null : (Double) (double) (at % 7);
    String town = at % 2 == 0 ? "Leeds" : segment.equals("C") ? "York" : rareTown(segment, at);
    String shop = at % (segment.equals("C") ? 3 : 2) == 0 ? "Briggate" : "Kirkgate";
    return RowFactory.create(
        "%04d".formatted(i),
        start + at % 10,
        spend,
        member,
        rare,
        known,
        null,
        town,
        null,
        (double) (at % 7),
        shop);
  }

  /** Seven in Wells, six in Ely. */
  private static String rareTown(String segment, int at) {
    return segment.equals("A") && at < 14 ? "Wells" : segment.equals("B") && at < 12 ? "Ely" : null;
  }

  private static List<SegmentProfile> profiles(List<Row> customers, int partitions, int split) {
    StructType features = new StructType().add("customer_key", DataTypes.StringType);
    for (FeatureColumn column : COLUMNS) {
      DataType type =
          column.type() == FeatureColumn.Type.TEXT ? DataTypes.StringType : DataTypes.DoubleType;
      features = features.add(column.name(), type);
    }
    StructType assigned =
        new StructType()
            .add("customer_key", DataTypes.StringType)
            .add("segment", DataTypes.StringType);
    List<Row> assignments =
        customers.stream()
            .map(r -> RowFactory.create(r.getString(0), segment(Integer.parseInt(r.getString(0)))))
            .toList();
    Dataset<Row> table = LocalSpark.session().createDataFrame(customers, features);
    return Profiles.of(
        new FeatureTable(table.repartition(partitions), COLUMNS),
        new AssignmentTable(
            TestSegments.RUN,
            LocalSpark.session().createDataFrame(assignments, assigned).repartition(split)),
        new ProfileTerms(
            Set.of("visits"),
            Set.of("spend", "member", "known", "town", "shop"),
            Map.of(TestSegments.segment("A"), List.of(new FeatureRange("visits", 4.25, 5.5))),
            Optional.of("spend"),
            new DisclosureControl(11, 10)));
  }

  private static FeatureFigure figure(String segment, String name) {
    return profiles.stream()
        .filter(p -> p.segment().letter().equals(segment))
        .flatMap(p -> p.features().stream())
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void segmentsComeInTheOrderOfLettersWithTheirSizes() {
    assertThat(profiles).extracting(p -> p.segment().letter()).containsExactly("A", "B", "C");
    assertThat(profiles).extracting(SegmentProfile::size).containsExactly(120L, 80L, 40L);
    assertThat(profiles)
        .extracting(SegmentProfile::share)
        .containsExactly(120 / 240.0, 80 / 240.0, 40 / 240.0);
  }

  @Test
  void revenueSharesAddUpToOneAndMayPassIt() {
    double all = 360 + 480 - 80;
    assertThat(profiles)
        .extracting(p -> p.revenueShare().orElseThrow())
        .containsExactly(360 / all, 480 / all, -80 / all);
  }

  @Test
  void aMeanIsSetAgainstEveryonesAndTheRest() {
    FeatureFigure visits = figure("A", "visits");
    assertThat(visits.kind()).isEqualTo(FigureKind.MEAN);
    assertThat(visits.role()).isEqualTo(FeatureRole.CLUSTER);
    assertThat(visits.value()).hasValue(4.5);
    assertThat(visits.overall().orElseThrow())
        .isCloseTo((120 * 4.5 + 80 * 14.5 + 40 * 24.5) / 240, within(1e-12));
    // Digits 0 to 9 in equal numbers have a sum of squared deviations of 8.25 n.
    double within = 8.25 * 120;
    double restMean = (80 * 14.5 + 40 * 24.5) / 120;
    double rest =
        8.25 * 120 + 80 * Math.pow(14.5 - restMean, 2) + 40 * Math.pow(24.5 - restMean, 2);
    double pooled = Math.sqrt((within + rest) / 238);
    assertThat(visits.effect().orElseThrow()).isCloseTo((4.5 - restMean) / pooled, within(1e-12));
    assertThat(figure("A", "spend").role()).isEqualTo(FeatureRole.DESCRIBE);
  }

  @Test
  void aFlagIsAProportionWhoseEffectIsADifference() {
    FeatureFigure member = figure("A", "member");
    assertThat(member.kind()).isEqualTo(FigureKind.PROPORTION);
    assertThat(member.value()).hasValue(0.25);
    // 20 of B and 14 of C are members.
    assertThat(member.effect().orElseThrow()).isCloseTo(0.25 - 34 / 120.0, within(1e-12));
  }

  @Test
  void aSmallCellIsABoundAndItsRowIsRounded() {
    // 5 of 120, 40 of 80 and 20 of 40: in per cents or twentieths, 65 of 240 would narrow the 5.
    assertThat(figure("A", "rare"))
        .satisfies(
            f -> {
              assertThat(f.disclosure()).isEqualTo(Disclosure.BELOW);
              assertThat(f.figure().bound()).hasValue(0.1);
              assertThat(f.value()).isEmpty();
              assertThat(f.effect()).isEmpty();
              assertThat(f.overall()).hasValue(0.3);
              assertThat(f.rounding()).hasValue(0.1);
            });
    assertThat(figure("B", "rare").value()).hasValue(0.5);
    assertThat(figure("C", "rare").value()).hasValue(0.5);
    assertThat(figure("C", "rare").effect()).isEmpty();
  }

  @Test
  void aMeanOfTooFewIsWithheldAndItsRowHasTwoDigits() {
    // Of four customers 1.5; the exact means of A and B, 2.975 and 2.925, would give it back.
    assertThat(figure("C", "known").disclosure()).isEqualTo(Disclosure.WITHHELD);
    assertThat(figure("C", "known").n()).isEmpty();
    assertThat(figure("C", "known").overall()).hasValue(2.9);
    assertThat(figure("A", "known").value()).hasValue(3.0);
    assertThat(figure("B", "known").value()).hasValue(2.9);
    assertThat(figure("B", "known").effect()).isEmpty();
  }

  @Test
  void aFeatureThatNobodyHasIsShownAsEmpty() {
    assertThat(figure("A", "nothing"))
        .satisfies(
            f -> {
              assertThat(f.disclosure()).isEqualTo(Disclosure.SHOWN);
              assertThat(f.value()).isEmpty();
              assertThat(f.overall()).isEmpty();
              assertThat(f.effect()).isEmpty();
            });
  }

  @Test
  void aTextFeatureHasAFigurePerValue() {
    assertThat(figure("C", "shop = Briggate"))
        .satisfies(
            f -> {
              assertThat(f.label()).isEqualTo("shop: Briggate");
              assertThat(f.kind()).isEqualTo(FigureKind.PROPORTION);
              assertThat(f.value()).hasValue(14 / 40.0);
              assertThat(f.overall()).hasValue(114 / 240.0);
              assertThat(f.effect().orElseThrow()).isCloseTo(0.35 - 0.5, within(1e-12));
            });
  }

  @Test
  void whatIsLeftOfAGroupByItsValuesIsHiddenToo() {
    // In A, 60 from Leeds and seven from Wells, which is not listed: the seven would show. That
    // nobody of C is from elsewhere would show too, were 20 and 20 of its 40 told more finely.
    assertThat(figure("A", "town = Leeds").disclosure()).isEqualTo(Disclosure.ABOVE);
    for (String segment : List.of("A", "B", "C")) {
      FeatureFigure leeds = figure(segment, "town = Leeds");
      assertThat(leeds.rounding().orElseThrow()).isGreaterThanOrEqualTo(0.2);
      assertThat(leeds.effect()).isEmpty();
    }
  }

  @Test
  void aValueOfTooFewCustomersIsNotNamed() {
    assertThat(profiles.get(0).features())
        .extracting(FeatureFigure::name)
        .doesNotContain("town = Wells", "town = Ely")
        .contains("town = York");
  }

  @Test
  void figuresAreRankedByTheirStrength() {
    assertThat(profiles)
        .allSatisfy(
            p -> assertThat(strengths(p)).isSortedAccordingTo((a, b) -> Double.compare(b, a)));
    assertThat(profiles.get(2).features().get(0).name()).isEqualTo("spend");
  }

  private static List<Double> strengths(SegmentProfile profile) {
    return profile.features().stream().map(f -> Math.abs(f.apart())).toList();
  }

  @Test
  void theStrongestDifferencesAreSaid() {
    assertThat(profiles.get(2).statements().get(0).words()).startsWith("Low spend: ");
    assertThat(profiles.get(0).statements().get(0).words()).startsWith("Low visits: ");
  }

  @Test
  void noRowOrderAndNoPartitioningChangesAFigure() {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(1));
    assertThat(profiles(shuffled, 7, 1)).isEqualTo(profiles);
  }

  @Test
  void aRareFlagOfEveryoneIsABoundForEveryoneToo() {
    List<Row> few = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      Row row = rows.get(i);
      few.add(
          RowFactory.create(
              row.getString(0),
              row.get(1),
              row.get(2),
              i < 9 ? 1.0 : 0.0,
              row.get(4),
              null,
              null,
              null,
              null,
              null,
              null));
    }
    assertThat(profiles(few, 1, 1))
        .flatExtracting(SegmentProfile::features)
        .filteredOn(f -> f.name().equals("member"))
        .extracting(
            FeatureFigure::disclosure,
            f -> f.figure().bound().orElseThrow(),
            FeatureFigure::overall,
            f -> f.everyone().bound().orElseThrow())
        // Eleven of 120, 80, 40 and 240, in whole per cents, upwards.
        .containsExactly(
            tuple(Disclosure.BELOW, 0.1, OptionalDouble.empty(), 0.05),
            tuple(Disclosure.BELOW, 0.14, OptionalDouble.empty(), 0.05),
            tuple(Disclosure.BELOW, 0.28, OptionalDouble.empty(), 0.05));
  }
}
