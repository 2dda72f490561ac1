package org.dramatis.profile.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.matrix.FeatureScaling;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.Test;

/** What is told of a scaling gives no figure of people away. */
class PublishedScalingTest {
  private static PublishedScaling published(double imputedShare) {
    ScaledColumn column =
        new ScaledColumn(
            "orders",
            "purchases",
            Transform.LOG1P,
            3.25,
            imputedShare,
            OptionalDouble.of(0),
            OptionalDouble.of(4.75),
            1.125,
            0.875,
            0.5);
    return PublishedScaling.of(
        new FeatureScaling(List.of(column), List.of(), List.of()),
        400,
        new DisclosureControl(11, 10));
  }

  @Test
  void aFewWithoutAValueAreABoundLikeNobody() {
    assertThat(published(3 / 400.0)).isEqualTo(published(0));
    assertThat(published(0).columns().get(0).imputedDisclosure()).isEqualTo(Disclosure.BELOW);
    assertThat(published(0).columns().get(0).imputedBound()).hasValue(0.03);
  }

  @Test
  void manyAreCounted() {
    assertThat(published(0.25).columns().get(0).imputedShare()).hasValue(0.25);
  }

  @Test
  void theModelsOwnNumbersAreNotTold() {
    assertThat(Json.write(published(0.25)))
        .contains("0.5")
        .doesNotContain("3.25", "4.75", "1.125", "0.875");
  }
}
