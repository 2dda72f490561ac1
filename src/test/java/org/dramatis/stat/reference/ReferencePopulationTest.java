package org.dramatis.stat.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dramatis.stat.Correlation;
import org.dramatis.stat.Normal;
import org.dramatis.stat.Quantiles;
import org.dramatis.stat.Rows;
import org.junit.jupiter.api.Test;

class ReferencePopulationTest {
  private static final double[] INFLATED = {0, 0, 0, 0, 0, 0, 1, 2, 4, 8};
  private static final double[] THREE_OF_TEN = {1, 0, 0, 1, 0, 0, 1, 0, 0, 0};

  // R 4.2.2, mvtnorm 1.1-3, Miwa(4097): (pmvnorm(upper = qnorm(c(.3, .6)), corr = rho) - .18) /
  // sqrt(.3 * .7 * .6 * .4), which is the correlation of two flags cut from correlated normals
  @Test
  void theCorrelationOfTwoFlagsEqualsR() {
    Margin first = flag(0, 0, 0, 1, 1, 1, 1, 1, 1, 1);
    Margin second = flag(0, 0, 0, 0, 0, 0, 1, 1, 1, 1);
    double[][] expected = {
      {-0.3, -0.185184344234}, {0.1, 0.059502354826}, {0.5, 0.296283456148}, {0.8, 0.473687492356}
    };
    for (double[] pair : expected) {
      assertThat(first.correlation(second, pair[0])).isCloseTo(pair[1], within(1e-9));
    }
    assertThat(first.correlation(second, 0)).isEqualTo(0);
  }

  private static Margin flag(double... values) {
    return Margin.of(values, 0.05);
  }

  // SciPy 1.10.1: the integral of norm.pdf(z) * norm.sf((q - rho z) / sqrt(1 - rho²)) over each
  // step
  @Test
  void theCorrelationOfAZeroInflatedColumnAndAFlagEqualsSciPy() {
    Margin inflated = Margin.of(INFLATED, 0.05);
    Margin flag = Margin.of(THREE_OF_TEN, 0.05);
    assertThat(inflated.correlation(flag, -0.4)).isCloseTo(-0.22044009535483158, within(1e-9));
    assertThat(inflated.correlation(flag, 0.3)).isCloseTo(0.19432646757233435, within(1e-9));
    assertThat(flag.correlation(inflated, 0.7)).isCloseTo(0.5078680235969427, within(1e-9));
  }

  @Test
  void aColumnWithAFrequentValueKeepsItsDistribution() {
    Margin margin = Margin.of(INFLATED, 0.05);
    assertThat(margin.at(Normal.quantile(0.59))).isEqualTo(0);
    assertThat(margin.at(Normal.quantile(0.61))).isEqualTo(1);
    assertThat(margin.at(Normal.quantile(0.75))).isEqualTo(2);
    assertThat(margin.at(9)).isEqualTo(8);
  }

  @Test
  void aSkewedColumnStaysSkewed() {
    Random random = new Random(4);
    double[] skewed = random.doubles(2000).map(u -> Math.exp(2 * Normal.quantile(u))).toArray();
    Margin margin = Margin.of(skewed, 0.05);
    for (double part : new double[] {0.05, 0.25, 0.5, 0.75, 0.95, 0.99}) {
      assertThat(margin.at(Normal.quantile(part)))
          .isCloseTo(
              Quantiles.at(skewed, part).getAsDouble(),
              within(0.06 * Math.exp(2 * Normal.quantile(part))));
    }
  }

  @Test
  void aColumnWithTwoPeaksGetsOne() {
    Random random = new Random(5);
    double[] peaks = new double[2000];
    Arrays.setAll(peaks, i -> random.nextGaussian() + (i % 2 == 0 ? 0 : 8));
    double[] single = Unimodal.closest(Arrays.stream(peaks).sorted().toArray());
    assertThat(Arrays.stream(peaks).filter(x -> x > 3 && x < 5).count()).isLessThan(10);
    assertThat(Arrays.stream(single).filter(x -> x > 3 && x < 5).count()).isBetween(150L, 500L);
    assertThat(single).isSorted();
    assertThat(single[0]).isCloseTo(Arrays.stream(peaks).min().getAsDouble(), within(0.2));
    assertThat(single[1999]).isCloseTo(Arrays.stream(peaks).max().getAsDouble(), within(0.2));
  }

  @Test
  void aColumnWithOnePeakStaysAsItIs() {
    double[] uniform = new double[1000];
    Arrays.setAll(uniform, i -> i / 999.0);
    double[] normal = new double[1000];
    Arrays.setAll(normal, i -> Normal.quantile((i + 0.5) / 1000));
    for (double[] column : List.of(uniform, normal)) {
      double[] single = Unimodal.closest(column);
      for (int i = 10; i < 990; i++) {
        assertThat(single[i]).isCloseTo(column[i], within(0.03));
      }
    }
  }

  @Test
  void aConstantColumnStaysConstant() {
    assertThat(Margin.of(new double[] {7, 7, 7}, 1).at(1.5)).isEqualTo(7);
    assertThat(Margin.of(new double[] {7}, 0.05).at(-3)).isEqualTo(7);
  }

  @Test
  void aDataSetHasTheCorrelationsAndDistributionsOfTheTable() {
    Random random = new Random(3);
    double[][] rows = new double[3000][4];
    for (double[] row : rows) {
      double common = random.nextGaussian();
      row[0] = common + random.nextGaussian();
      row[1] = common + random.nextGaussian() > 1 ? 1 : 0;
      row[2] = Math.max(0, 2 * common + random.nextGaussian());
      row[3] = 7;
    }
    Rows table = new Rows(rows);
    ReferencePopulation population = ReferencePopulation.like(table);
    Rows drawn = shaped(population.draw(40_000, 11), 4);
    Correlation expected = Correlation.of(table);
    Correlation found = Correlation.of(drawn);
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < a; b++) {
        assertThat(found.between(a, b).getAsDouble())
            .isCloseTo(expected.between(a, b).getAsDouble(), within(0.015));
      }
    }
    assertThat(Arrays.stream(drawn.column(1)).average().getAsDouble())
        .isCloseTo(Arrays.stream(table.column(1)).average().getAsDouble(), within(0.01));
    assertThat(Arrays.stream(drawn.column(2)).filter(x -> x == 0).count() / 40_000.0)
        .isCloseTo(
            Arrays.stream(table.column(2)).filter(x -> x == 0).count() / 3000.0, within(0.01));
    assertThat(drawn.column(3)).containsOnly(7);
  }

  @Test
  void theSameSeedDrawsTheSameRows() {
    ReferencePopulation population = ReferencePopulation.like(new Rows(INFLATED, THREE_OF_TEN));
    assertThat(population.draw(50, 4)).isEqualTo(population.draw(50, 4));
    assertThat(population.draw(50, 4)).isNotEqualTo(population.draw(50, 5));
  }

  private static Rows shaped(double[] values, int columns) {
    double[][] rows = new double[values.length / columns][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(values, i * columns, (i + 1) * columns);
    }
    return new Rows(rows);
  }
}
