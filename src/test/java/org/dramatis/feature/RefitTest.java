package org.dramatis.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.dramatis.identity.LinkedSources;
import org.dramatis.yaml.ConfigurationException;
import org.junit.jupiter.api.Test;

/** Features of a later run, which continue those of an earlier one as far as they are the same. */
class RefitTest {
  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
  private static final String DEP =
      "{name: dep, from: purchases, value: sum(amount), by: products.department, most: 2, role: cluster}";
  private static final String WORTH =
      "{name: worth, from: purchases, value: sum(amount), by: products.department, as: value, most: 2, role: describe}";
  private static final String HALF =
      "{name: half, from: features, value: dep_garden / 2, role: describe}";

  private static LinkedSources first() {
    return sources("g");
  }

  /** Toys above all, and no garden. */
  private static LinkedSources next() {
    return sources("t");
  }

  private static LinkedSources sources(String most) {
    return new Sources()
        .customers("('ann', 30, 'Leeds', null, true, null)", "('bob', 40, null, null, false, null)")
        .products("('g', 'garden')", "('h', 'home')", "('t', 'toys')")
        .purchases(
            "('ann', '" + most + "', null, 40, timestamp'2025-12-01 08:00:00')",
            "('bob', '" + most + "', null, 10, timestamp'2025-12-01 08:00:00')",
            "('bob', 'h', null, 10, timestamp'2025-12-02 08:00:00')")
        .build();
  }

  private static FeatureFit fit(LinkedSources sources, String... features) {
    try (Features stage =
        new Features(Catalogs.check(Catalogs.of(features)), sources, Optional.of(AS_OF))) {
      return stage.fit(100).fit();
    }
  }

  private static FeatureFit refit(FeatureFit earlier, LinkedSources sources, String... features) {
    try (Features stage =
        new Features(Catalogs.check(Catalogs.of(features)), sources, Optional.of(AS_OF))) {
      Features.Fitted fitted = stage.refit(earlier, 100);
      assertThat(fitted.table().columns())
          .extracting(FeatureColumn::name)
          .containsExactlyElementsOf(fitted.fit().columnNames());
      fitted.table().rows().collectAsList();
      return fitted.fit();
    }
  }

  @Test
  void aFeatureThatStayedTheSameKeepsItsCategoriesAndItsPrior() {
    FeatureFit earlier = fit(first(), DEP, WORTH, HALF);
    assertThat(refit(earlier, next(), DEP, WORTH, HALF)).isEqualTo(earlier);
    assertThat(fit(next(), DEP).feature("dep")).isNotEqualTo(earlier.feature("dep"));
  }

  @Test
  void aFeatureThatIsNewOrComputedInAnotherWayIsFittedToTheCustomersOfToday() {
    FeatureFit earlier = fit(first(), DEP, WORTH);
    String worth = WORTH.replace("sum(amount)", "max(amount)");
    String n =
        "{name: n, from: purchases, value: count(*), by: products.department, most: 2, role: describe}";
    FeatureFit now = refit(earlier, next(), n, worth, DEP);
    FeatureFit anew = fit(next(), n, worth, DEP);
    assertThat(now.features())
        .contains(anew.feature("n"), anew.feature("worth"), earlier.feature("dep"));
  }

  @Test
  void aFeatureIsFittedAnewWhenOneThatItComesFromIs() {
    String half = "{name: half, from: features, value: worth_home / 2, role: describe}";
    FeatureFit earlier = fit(first(), WORTH, half);
    assertThat(earlier.unchanged(Catalogs.check(Catalogs.of(WORTH, half)))).isEqualTo(earlier);
    String worth = WORTH.replace("most: 2", "most: 3");
    assertThat(earlier.unchanged(Catalogs.check(Catalogs.of(worth, half))).features())
        .extracting(FittedFeature::name)
        .doesNotContain("worth", "half");
  }

  @Test
  void aNewFeatureCannotTakeTheNameOfAFittedCategory() {
    FeatureFit earlier = fit(first(), DEP);
    String taken = "{name: Dep_garden, from: crm, value: age, role: describe}";
    assertThatThrownBy(() -> refit(earlier, next(), DEP, taken))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "features.yaml:3 Dep_garden.name: is what a category of dep is called in the run that this one continues; give the feature another name");
  }
}
