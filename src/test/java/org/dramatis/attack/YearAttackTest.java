package org.dramatis.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class YearAttackTest {
  private static final String BELOW =
      "{'n': 50, 'value': null, 'disclosure': 'below', 'bound': 0.22}";

  private static String shown(int n, double value) {
    return "{'n': %d, 'value': %s, 'disclosure': 'shown', 'bound': null}".formatted(n, value);
  }

  private static List<String> narrowed(String a, String b, String everyone) throws IOException {
    String json =
        "{'year': {'months': ['2026-05'], 'everyone': [%s], 'segments': [{'shares': [%s]}, {'shares': [%s]}]}}"
            .formatted(everyone, a, b)
            .replace('\'', '"');
    return YearAttack.narrowed(new ObjectMapper().readTree(json), 11);
  }

  @Test
  void aRoundedMonthLeavesTheFewHidden() throws IOException {
    assertThat(narrowed(shown(100, 0.2), BELOW, shown(150, 0.2))).isEmpty();
  }

  @Test
  void largeCountsMayBeExact() throws IOException {
    assertThat(narrowed(shown(100, 0.24), shown(50, 0.26), shown(150, 37 / 150.0))).isEmpty();
  }

  @Test
  void exactFiguresBesideABoundNarrowTheFew() throws IOException {
    assertThat(narrowed(shown(100, 0.24), BELOW, shown(150, 28 / 150.0)))
        .containsExactly("2026-05: segment 1 has 4.00000 to 4.00000 who are seen");
  }

  @Test
  void anExactShareOfFewIsFound() throws IOException {
    assertThat(narrowed(shown(100, 0.24), shown(50, 4 / 50.0), shown(150, 28 / 150.0)))
        .isNotEmpty();
    assertThat(narrowed(shown(100, 0.24), shown(50, 46 / 50.0), shown(150, 70 / 150.0)))
        .isNotEmpty();
  }
}
