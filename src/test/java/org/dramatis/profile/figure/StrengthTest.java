package org.dramatis.profile.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.Figures;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.stat.Moments;
import org.junit.jupiter.api.Test;

class StrengthTest {

  @Test
  void theStepsBeginWhereTheLiteraturePutsThem() {
    assertThat(Strength.of(FigureKind.MEAN, 0.19)).isEqualTo(Strength.NONE);
    assertThat(Strength.of(FigureKind.MEAN, -0.2)).isEqualTo(Strength.SMALL);
    assertThat(Strength.of(FigureKind.MEAN, 0.5)).isEqualTo(Strength.MEDIUM);
    assertThat(Strength.of(FigureKind.MEAN, 0.8)).isEqualTo(Strength.LARGE);
    assertThat(Strength.of(FigureKind.MEAN, -7)).isEqualTo(Strength.VERY_LARGE);
  }

  @Test
  void aDifferenceOfProportionsCountsTwice() {
    assertThat(Strength.of(FigureKind.PROPORTION, 0.25)).isEqualTo(Strength.MEDIUM);
    assertThat(Strength.onScale(FigureKind.PROPORTION, -0.4)).isEqualTo(-0.8);
  }

  @Test
  void aWithheldFigureHasNoStrength() {
    FeatureFigure figure =
        Figures.of(
            "orders",
            "Orders",
            "",
            "purchases",
            FeatureRole.CLUSTER,
            FigureKind.MEAN,
            OptionalDouble.empty(),
            OptionalDouble.of(1),
            OptionalDouble.of(2),
            Disclosure.WITHHELD);
    assertThat(Strength.of(figure.figure())).isEmpty();
  }

  @Test
  void aMeanOfSharesIsNoProportionOfCustomers() {
    // 2 in 100 pounds of everyone in the group, against half a penny in the pound.
    Moments inside = Moments.of(800, 0.02, 0.0004);
    Moments outside = Moments.of(900, 0.005, 0.0001);
    assertThat(Strength.of(FigureKind.PROPORTION, inside, outside)).contains(Strength.NONE);
    // The same as 160 of 8,000 customers against 45 of 9,000.
    Moments some = new Moments(8000, 0.02, 8000 * 0.02 * 0.98);
    Moments few = new Moments(9000, 0.005, 9000 * 0.005 * 0.995);
    assertThat(Strength.of(FigureKind.PROPORTION, some, few))
        .as("of customers who have a property, the ratio counts")
        .isNotEqualTo(Optional.of(Strength.NONE));
  }
}
