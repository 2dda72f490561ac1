package org.dramatis.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KNOWN = List.of("transform", "window", "weight", "by");

  @ParameterizedTest
  @CsvSource({
    "transfrom,transform",
    "Window,window",
    "windows,window",
    "weigth,weight",
    "ba,by",
    "b,by"
  })
  void aTypingErrorIsRecognised(String typed, String meant) {
    assertThat(Nearest.to(typed, KNOWN)).contains(meant);
  }

  @Test
  void anUnrelatedWordHasNoNeighbour() {
    assertThat(Nearest.to("colour", KNOWN)).isEmpty();
    assertThat(Nearest.hint("colour", KNOWN)).isEqualTo("expected transform, window, weight or by");
    assertThat(Nearest.hint("x", List.of())).isEqualTo("there is none");
    assertThat(Nearest.listed(List.of("a"))).isEqualTo("a");
  }
}
