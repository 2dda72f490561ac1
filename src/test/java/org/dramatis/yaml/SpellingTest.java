package org.dramatis.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
  private enum Verdict {
    HALF_TRUE
  }

  @Test
  void filesHaveUnderscoresAndPeopleHaveSpaces() {
    assertThat(Spelling.of(Verdict.HALF_TRUE)).isEqualTo("half_true");
    assertThat(Spelling.words(Verdict.HALF_TRUE)).isEqualTo("half true");
  }
}
