package org.dramatis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dramatis.feature.matrix.Standardization;
import org.dramatis.feature.matrix.Standardization.Balance;
import org.dramatis.feature.matrix.Standardization.Quantiles;
import org.dramatis.feature.matrix.Standardization.Scale;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.YamlDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodReaderTest {
  private final Problems problems = new Problems();

  private Method read(String text) {
    return YamlDocument.parseOptional("m", text, problems).read(MethodReader::read);
  }

  @Test
  void anEmptyMethodHasTheDefaultsOfTheProduct() {
    Method defaults =
        new Method(
            1,
            20_000,
            new Method.SegmentRange(2, 8),
            20,
            50,
            19,
            new Standardization(
                Optional.of(new Quantiles(0.005, 0.995)), Scale.STANDARD, Balance.FACTOR),
            new Method.Refresh(Method.Policy.HOLD, 200));
    assertThat(read("")).isEqualTo(defaults);
    String written =
        """
        seed: 1
        sample: 20000
        k: {from: 2, to: 8}        # or one number
        restarts: 20
        bootstraps: 50
        references: 19
        winsorize: [0.005, 0.995]  # or none
        scale: standard            # or none
        balance: factor            # or none
        refresh: {policy: hold, replicates: 200}
        """;
    assertThat(read(written)).isEqualTo(defaults);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void everythingCanBeSwitchedOff() {
    Method method = read("{k: 4, winsorize: none, scale: none, balance: none, seed: -3}");
    assertThat(method.k().isFixed()).isTrue();
    assertThat(method.k().from()).isEqualTo(4);
    assertThat(method.standardization())
        .isEqualTo(new Standardization(Optional.empty(), Scale.NONE, Balance.NONE));
    assertThat(method.seed()).isEqualTo(-3);
    assertThat(read("k: {from: 10}").k()).isEqualTo(new Method.SegmentRange(10, 10));
    assertThat(problems.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "k: 1|m:1 k: expected a whole number from 2 to 26, found 1",
        "k: 27|m:1 k: expected a whole number from 2 to 26, found 27",
        "k: [2, 8]|m:1 k: expected a map, found a list",
        "k: {from: 5, to: 4}|m:1 k.from: greater than to, which is 4; expected at most that",
        "k: {form: 5}|m:1 k.form: unknown key; did you mean from?",
        "sample: 9|m:1 sample: expected a whole number from 10 to 1000000, found 9",
        "seed: 1.5|m:1 seed: expected a whole number, found 1.5",
        "restarts: 0|m:1 restarts: expected a whole number from 1 to 1000, found 0",
        "winsorize: no|m:1 winsorize: expected none or two quantiles such as [0.005, 0.995], found no",
        "winsorize: {}|m:1 winsorize: expected none or two quantiles such as [0.005, 0.995], found a map",
        "winsorize: [0.1]|m:1 winsorize: expected none or two quantiles such as [0.005, 0.995], found a list of 1",
        "winsorize: [0.9, 0.1]|m:1 winsorize: expected the lower quantile first and a greater one after it",
        "winsorize: [0, 1.5]|m:1 winsorize[1]: expected a number from 0 to 1, found 1.5",
        "scale: standrad|m:1 scale: expected one of standard or none, found standrad; did you mean standard?",
        "refresh: {policy: drop}|m:1 refresh.policy: expected one of hold or follow, found drop",
        "refresh: {replicates: 5}|m:1 refresh.replicates: expected a whole number from 20 to 100000, found 5",
      })
  void anImpossibleValueIsExplained(String text, String sentence) {
    read(text);
    assertThat(problems.all()).extracting(Problem::sentence).containsExactly(sentence);
  }
}
