package org.dramatis.profile.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.profile.Columns;
import org.dramatis.profile.ProfileTerms;
import org.dramatis.profile.Profiles;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Town;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.junit.jupiter.api.Test;

/**
 * The customers of {@link Town}, of whom the last hundred are outside the scope: sixty prospects
 * and forty who have lapsed. Four in five prospects want the newsletter, of the others every second
 * does.
 */
class OutsideProfilesTest {
  private static OutsideScope outside(Optional<String> lifecycle, IntFunction<String> stage) {
    FeatureTable everyone = table(Town.CUSTOMERS, stage);
    ProfileTerms terms =
        new ProfileTerms(
            Set.of(), Set.of(), Map.of(), Optional.empty(), new DisclosureControl(11, 10));
    List<SegmentProfile> profiles =
        Profiles.of(table(Town.IN_SCOPE, stage), Town.assignments(), terms);
    return OutsideProfiles.of(everyone, Town.assignments(), lifecycle, profiles, terms);
  }

  private static FeatureTable table(int customers, IntFunction<String> stage) {
    return new FeatureTable(
        Town.rows(
            new StructType()
                .add("customer_key", DataTypes.StringType)
                .add("newsletter", DataTypes.DoubleType)
                .add("rare", DataTypes.DoubleType)
                .add("stage", DataTypes.StringType),
            customers,
            i ->
                RowFactory.create(
                    "c" + i,
                    ((i >= 300 && i < 360) ? i % 5 > 0 : i % 2 == 0) ? 1.0 : 0.0,
                    (i % 100 == 7 || i >= 360) ? 1.0 : 0.0,
                    stage.apply(i))),
        List.of(
            Columns.column("newsletter", FeatureColumn.Type.FLAG, ""),
            Columns.column("rare", FeatureColumn.Type.FLAG, ""),
            stageColumn()));
  }

  /** The catalogue has a label for one of the stages. */
  private static FeatureColumn stageColumn() {
    FeatureColumn column = Columns.column("stage", FeatureColumn.Type.TEXT, "");
    Feature feature = column.feature();
    return new FeatureColumn(
        "stage",
        new Feature(
            feature.name(),
            feature.label(),
            feature.from(),
            feature.value(),
            feature.windowDays(),
            feature.breakdown(),
            feature.transform(),
            feature.role(),
            feature.unit(),
            Map.of("lapsed", "has stopped"),
            feature.absent(),
            feature.says(),
            feature.icons(),
            feature.ask(),
            feature.line()),
        Optional.empty(),
        FeatureColumn.Type.TEXT);
  }

  private static String stage(int i) {
    return i < 120 ? "first-time" : i < 300 ? "repeat" : i < 360 ? "prospect" : "lapsed";
  }

  @Test
  void prospectsAndLapsedCustomersAreCountedAndDescribedApart() {
    OutsideScope outside = outside(Optional.of("stage"), OutsideProfilesTest::stage);
    assertThat(outside.lifecycle())
        .extracting(OutsideScope.Stage::name, OutsideScope.Stage::customers)
        .containsExactly(
            tuple("repeat", OptionalLong.of(180)),
            tuple("first-time", OptionalLong.of(120)),
            tuple("prospect", OptionalLong.of(60)),
            tuple("has stopped", OptionalLong.of(40)));
    assertThat(outside.groups())
        .extracting(OutsideScope.OutsideGroup::stage, OutsideScope.OutsideGroup::customers)
        .containsExactly(
            tuple("prospect", OptionalLong.of(60)), tuple("has stopped", OptionalLong.of(40)));
    assertThat(outside.groups().get(0).statements())
        .extracting(s -> s.claim().column())
        .containsExactly("newsletter");
  }

  @Test
  void aFeatureOfWhichASegmentHidesSomethingIsNotToldOfThoseOutside() {
    OutsideScope outside = outside(Optional.of("stage"), OutsideProfilesTest::stage);
    assertThat(outside.groups().get(1).statements())
        .extracting(s -> s.claim().column())
        .doesNotContain("rare");
  }

  @Test
  void withoutALifecycleTheOutsideIsOneGroup() {
    OutsideScope outside = outside(Optional.empty(), OutsideProfilesTest::stage);
    assertThat(outside.lifecycle()).isEmpty();
    assertThat(outside.groups()).hasSize(1);
    assertThat(outside.groups().get(0).customers()).hasValue(100);
  }

  @Test
  void aStageThatTooFewAreInIsNotNamed() {
    OutsideScope outside = outside(Optional.of("stage"), i -> i >= 395 ? "influencer" : stage(i));
    assertThat(outside.lifecycle())
        .extracting(OutsideScope.Stage::name)
        .doesNotContain("influencer");
    assertThat(outside.groups())
        .extracting(OutsideScope.OutsideGroup::stage)
        .doesNotContain("influencer");
  }
}
