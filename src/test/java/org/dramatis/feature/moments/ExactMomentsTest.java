package org.dramatis.feature.moments;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.LocalSpark;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactMomentsTest {
  private static final StructType SCHEMA =
      new StructType()
          .add("segment", DataTypes.StringType)
          .add("x", DataTypes.DoubleType)
          .add("y", DataTypes.DoubleType);

  private static Dataset<Row> table(List<Row> rows) {
    return LocalSpark.session().createDataFrame(rows, SCHEMA);
  }

  private static Summary ofX(double... values) {
    List<Row> rows = DoubleStream.of(values).mapToObj(v -> RowFactory.create("A", v, 0.0)).toList();
    return ExactMoments.of(table(rows), List.of(col("x"))).get(0);
  }

  private static List<Row> randomRows(int count) {
    Random random = new Random(3);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double heavyTailed = Math.exp(5 * random.nextGaussian());
      Double sometimes = i % 7 == 0 ? null : random.nextGaussian() + 1e6;
      rows.add(RowFactory.create("ABC".substring(i % 3, i % 3 + 1), heavyTailed, sometimes));
    }
    return rows;
  }

  @Test
  void twoSummariesTogetherAreThatOfAllValues() {
    Summary all = ofX(0, -8, 1, 2.5, 7, 1, 9);
    Summary together = ofX(0, -8, 1).and(ofX(2.5, 7, 1, 9));
    assertThat(together)
        .usingRecursiveComparison()
        .ignoringFields("mean", "variance")
        .isEqualTo(all);
    assertThat(together.mean().orElseThrow()).isCloseTo(12.5 / 7, within(1e-12));
    assertThat(together.variance().orElseThrow())
        .isCloseTo(all.variance().orElseThrow(), within(1e-12));
    assertThat(ofX(2.5, 7, 1, 9).and(ofX(0, -8, 1)).second()).isEqualTo(8);
    assertThat(all.and(Summary.NONE)).isEqualTo(all);
    assertThat(Summary.NONE.and(all)).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-140, 1e-9, 1, 1e9, 1e140})
  void meanAndVarianceAreThoseOfExactArithmetic(double scale) {
    double[] values = new Random(5).doubles(500, -scale, scale).toArray();
    BigDecimal n = BigDecimal.valueOf(values.length);
    BigDecimal mean =
        DoubleStream.of(values)
            .mapToObj(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(n, new MathContext(200));
    BigDecimal variance =
        DoubleStream.of(values)
            .mapToObj(v -> new BigDecimal(v).subtract(mean).pow(2))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(n.subtract(BigDecimal.ONE), new MathContext(200));
    Summary moments = ofX(values);
    assertThat(moments.mean()).hasValue(mean.doubleValue());
    assertThat(moments.variance()).hasValue(variance.doubleValue());
  }

  @Test
  void aSmallGroupBesideAnOutlierKeepsItsMean() {
    List<Row> rows =
        List.of(
            RowFactory.create("A", 0.001, 0.0),
            RowFactory.create("A", 0.003, 0.0),
            RowFactory.create("B", 1e12, 0.0),
            RowFactory.create("B", -1e12, 0.0));
    Map<String, List<Summary>> moments =
        ExactMoments.by(table(rows), col("segment"), List.of(col("x")));
    assertThat(moments.get("A").get(0).mean()).hasValue(0.002);
    assertThat(moments.get("B").get(0).mean()).hasValue(0);
  }

  @Test
  void aSmallSpreadFarFromZeroIsNotLost() {
    assertThat(ofX(1e9, 1e9 + 1, 1e9 + 2).variance()).hasValue(1);
    assertThat(ofX(1, 1 + 0x1p-52).variance().orElseThrow()).isEqualTo(0x1p-105);
  }

  @Test
  void aConstantHasNoVariance() {
    Summary moments = ofX(0.1, 0.1, 0.1);
    assertThat(moments.mean()).hasValue(0.1);
    assertThat(moments.variance()).hasValue(0);
    assertThat(moments.lowest()).isEqualTo(moments.highest()).isEqualTo(0.1);
  }

  @Test
  void noRowOrderAndNoPartitioningChangesABit() {
    List<Row> rows = new ArrayList<>(randomRows(3_000));
    List<org.apache.spark.sql.Column> columns = List.of(col("x"), col("y"));
    Map<String, List<Summary>> expected =
        ExactMoments.by(table(rows).coalesce(1), col("segment"), columns);
    for (int partitions : new int[] {1, 3, 7, 50}) {
      Collections.shuffle(rows, new Random(partitions));
      assertThat(ExactMoments.by(table(rows).repartition(partitions), col("segment"), columns))
          .as("%d partitions", partitions)
          .isEqualTo(expected);
    }
  }

  @Test
  void missingValuesAndNaNAreLeftOut() {
    List<Row> rows =
        List.of(
            RowFactory.create("A", 1.0, null),
            RowFactory.create("A", Double.NaN, null),
            RowFactory.create("A", null, Double.NaN));
    List<Summary> moments = ExactMoments.of(table(rows), List.of(col("x"), col("y")));
    assertThat(moments.get(0))
        .isEqualTo(
            new Summary(1, 0, 1, 1, 1, 1, 1, 1, 0, OptionalDouble.of(1), OptionalDouble.empty()));
    assertThat(moments.get(1)).isEqualTo(Summary.NONE);
  }

  @Test
  void nobodyHasNoMoments() {
    Dataset<Row> nobody = table(List.of());
    assertThat(ExactMoments.of(nobody, List.of(col("x")))).containsExactly(Summary.NONE);
    assertThat(ExactMoments.by(nobody, col("segment"), List.of(col("x")))).isEmpty();
  }

  @Test
  void groupsComeInOrder() {
    Map<String, List<Summary>> moments =
        ExactMoments.by(table(randomRows(30)).repartition(5), col("segment"), List.of(col("x")));
    assertThat(moments.keySet()).containsExactly("A", "B", "C");
  }

  @Test
  void zerosAndOnesMakeAFlag() {
    assertThat(ofX(0, 1, 1, -0.0).isFlag()).isTrue();
    assertThat(ofX(0, 1, 1, -0.0).ones()).isEqualTo(2);
    assertThat(ofX(0, 1, 0.5).isFlag()).isFalse();
  }

  @Test
  void theSumOfTenTenthsIsRoundedOnce() {
    double[] tenths = new double[10];
    java.util.Arrays.fill(tenths, 0.1);
    assertThat(ofX(tenths).sum())
        .isEqualTo(1)
        .isNotEqualTo(DoubleStream.of(tenths).reduce(0, Double::sum));
    assertThat(ofX(tenths).mean().orElseThrow()).isCloseTo(0.1, within(0.0));
  }
}
