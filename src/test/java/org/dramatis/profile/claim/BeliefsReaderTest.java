package org.dramatis.profile.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.YamlDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeliefsReaderTest {
  private static final String BELIEF =
      "{id: B1, function: sales, says: They buy., claim: {who: a = 1, feature: b, comparison: higher}";

  private final Problems problems = new Problems();

  private List<Belief> read(String text) {
    return YamlDocument.parse("b", text, problems).read(BeliefsReader::read);
  }

  @Test
  void aBeliefWithoutASealSaysHowToSealIt() {
    Belief belief = read("beliefs: [" + BELIEF + "}]").get(0);
    assertThat(belief.comparison()).hasToString("higher");
    assertThat(belief.sealed()).isEmpty();
    assertThat(problems.all()).isEmpty();
    assertThat(problems.warnings())
        .extracting(Problem::sentence)
        .containsExactly(
            "b:1 beliefs[0]: not sealed. To seal it, add sealed: {on: DATE, digest: \""
                + belief.digest()
                + "\"}");
  }

  @Test
  void aSealHoldsAsLongAsNothingIsChanged() {
    String digest = read("beliefs: [" + BELIEF + "}]").get(0).digest();
    String sealed = BELIEF + ", sealed: {on: 2026-05-31, digest: \"" + digest + "\"}}";
    assertThat(read("beliefs: [" + sealed + "]").get(0).sealed())
        .contains(LocalDate.of(2026, 5, 31));
    assertThat(problems.all()).isEmpty();
    read("beliefs: [" + sealed.replace("higher", "lower") + "]");
    assertThat(problems.all())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .startsWith("the belief was changed after it was sealed: its digest is now ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|b:1 beliefs: missing; expected a list with at least one element",
        "beliefs: [{id: a, function: b, says: c}]|b:1 beliefs[0].claim: missing; expected a map",
        "beliefs: [{id: a, function: b, says: c, claim: {feature: d, comparison: higher}}]|b:1 beliefs[0].claim.comparison: compares with all other customers, but without who there are no others; expected a bound such as \"< 0.3\"",
        "beliefs: [{id: a, function: b, says: c, claim: {feature: d, comparison: more}}]|b:1 beliefs[0].claim.comparison: expected higher, lower or same (than all other customers), or a bound such as \"< 0.3\", found more",
        "beliefs: [{id: a, function: b, says: c, claim: {feature: d, comparison: '> 1'}, sealed: {on: May, digest: x}}]|b:1 beliefs[0].sealed.on: expected a day such as 2026-05-31, found May"
      })
  void aFaultyBeliefIsTold(String text, String problem) {
    read(text);
    assertThat(problems.all()).extracting(Problem::sentence).contains(problem);
  }

  @Test
  void aNameStandsForOneBelief() {
    read("beliefs: [" + BELIEF + "}, " + BELIEF + "}]");
    assertThat(problems.all())
        .extracting(Problem::sentence)
        .containsExactly("b:1 beliefs: B1 stands here twice");
  }
}
