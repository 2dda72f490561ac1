package org.dramatis.profile.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.feature.YearBefore;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.Town;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.junit.jupiter.api.Test;

/** The customers of {@link Town}: 200 in A, 100 in B. */
class GrowthFiguresTest {
  private static Growth growth(IntToDoubleFunction now, IntToDoubleFunction before) {
    return GrowthFigures.of(
        new YearBefore.Comparison(
            Optional.of(LocalDate.of(2024, 1, 1)),
            Optional.of(LocalDate.of(2024, 1, 2)),
            Optional.of(
                Town.rows(
                    new StructType()
                        .add("customer_key", DataTypes.StringType)
                        .add(YearBefore.NOW, DataTypes.DoubleType)
                        .add(YearBefore.BEFORE, DataTypes.DoubleType),
                    Town.IN_SCOPE,
                    i ->
                        RowFactory.create(
                            "c" + i, now.applyAsDouble(i), before.applyAsDouble(i))))),
        Town.assignments(),
        "purchases",
        new DisclosureControl(11, 10));
  }

  @Test
  void aSegmentsGrowthIsWhatItsCustomersBringAgainstWhatTheyBroughtAYearBefore() {
    Growth growth = growth(i -> i < 200 ? 12 : i % 2 == 0 ? 5 : 15, i -> i < 200 ? 10 : 20);
    FeatureFigure ofA = growth.segments().get(0).figure();
    assertThat(ofA.value().orElseThrow()).isCloseTo(0.2, within(1e-12));
    assertThat(growth.segments().get(1).figure().value().orElseThrow())
        .isCloseTo(-0.5, within(1e-12));
    assertThat(ofA.overall().orElseThrow()).isCloseTo(3400 / 4000.0 - 1, within(1e-12));
    assertThat(growth.basis()).isEqualTo(Growth.Basis.YEAR_BEFORE);
  }

  @Test
  void growthThatOneCustomerDecidesIsNotTold() {
    Growth growth = growth(i -> i == 0 ? 1_000_000 : 10, i -> 10);
    assertThat(growth.segments().get(0).figure().value()).isEmpty();
  }

  @Test
  void dataThatDoesNotReachBackGivesNoGrowthAndSaysSo() {
    Growth growth =
        GrowthFigures.of(
            new YearBefore.Comparison(
                Optional.of(LocalDate.of(2025, 1, 1)),
                Optional.of(LocalDate.of(2024, 1, 2)),
                Optional.empty()),
            Town.assignments(),
            "purchases",
            new DisclosureControl(11, 10));
    assertThat(growth.basis()).isEqualTo(Growth.Basis.TOO_SHORT);
    assertThat(growth.segments()).isEmpty();
  }
}
