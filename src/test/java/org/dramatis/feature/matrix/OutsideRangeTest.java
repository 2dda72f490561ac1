package org.dramatis.feature.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.LocalSpark;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.catalog.Transform;
import org.junit.jupiter.api.Test;

class OutsideRangeTest {
  private static ScaledColumn column(
      String name, OptionalDouble lower, OptionalDouble upper, double mean, double deviation) {
    return new ScaledColumn(name, "shop", Transform.NONE, 0, 0, lower, upper, mean, deviation, 1);
  }

  private static FeatureTable table(Double... values) {
    StructType schema =
        new StructType()
            .add("customer_key", DataTypes.StringType)
            .add("a", DataTypes.DoubleType)
            .add("b", DataTypes.DoubleType);
    return new FeatureTable(
        LocalSpark.session()
            .createDataFrame(
                java.util.stream.IntStream.range(0, values.length)
                    .mapToObj(i -> RowFactory.create("c" + i, values[i], values[i]))
                    .toList(),
                schema),
        List.of());
  }

  @Test
  void valuesBeyondTheBoundsAndBeyondThreeDeviationsAreOutsideAndMissingOnesAreNot() {
    List<OutsideRange> found =
        OutsideRange.of(
            table(1.0, 2.0, 5.0, 5.1, 0.9, null, Double.NaN, 100.0),
            List.of(
                column("a", OptionalDouble.of(1), OptionalDouble.of(5), 0, 1),
                column("b", OptionalDouble.empty(), OptionalDouble.empty(), 2, 1)));
    assertThat(found)
        .containsExactly(new OutsideRange("a", "shop", 8, 3), new OutsideRange("b", "shop", 8, 2));
    assertThat(found.get(0).share()).isEqualTo(3 / 8.0);
    assertThat(new OutsideRange("a", "shop", 0, 0).share()).isZero();
  }
}
