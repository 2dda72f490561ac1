package org.dramatis.feature.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dramatis.feature.Given.given;
import static org.dramatis.feature.Given.table;

import org.dramatis.feature.Given;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.yaml.ConfigurationException;
import org.junit.jupiter.api.Test;

class ImputationTest {
  private static Given lacking(String name, FeatureRole role, int customers) {
    return given(
        name, "crm", Transform.NONE, role, i -> i < customers ? null : (Double) (double) i);
  }

  @Test
  void moreThanOneInTenIsNotableAndOneInTenIsNot() {
    Imputation found =
        Imputation.of(
            table(
                100,
                lacking("whole", FeatureRole.CLUSTER, 0),
                lacking("tenth", FeatureRole.CLUSTER, 10),
                lacking("more", FeatureRole.CLUSTER, 11),
                lacking("described", FeatureRole.DESCRIBE, 90)),
            "features.yaml");
    assertThat(found.inScope()).isEqualTo(100);
    assertThat(found.features())
        .extracting(Imputation.OfFeature::share)
        .containsExactly(0.0, 0.1, 0.11);
    assertThat(found.notable()).containsExactly(new Imputation.OfFeature("more", 0.11));
  }

  @Test
  void nobodyInScopeIsToldAsDeriveTellsIt() {
    assertThatThrownBy(() -> Imputation.of(table(0, given("a", i -> 1.0)), "features.yaml"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("admits no customer at all");
  }
}
