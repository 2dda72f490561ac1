package org.dramatis.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFeaturesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Garden & Outdoor|category_garden_outdoor",
        "  (new) |category_new",
        "Küche|category_kuche",
        "2024|category_2024",
        "&|category_other",
        "a`b.c|category_a_b_c"
      })
  void aCategoryNamesItsColumn(String category, String name) {
    assertThat(EventFeatures.unusedName("category", category, new HashSet<>())).isEqualTo(name);
  }

  @Test
  void noNameIsGivenTwice() {
    Set<String> taken = new HashSet<>(List.of("orders_online"));
    assertThat(EventFeatures.unusedName("Orders", "online", taken)).isEqualTo("Orders_online_2");
    assertThat(EventFeatures.unusedName("Orders", "On line", taken)).isEqualTo("Orders_on_line");
    assertThat(EventFeatures.unusedName("Orders", "on-line", taken)).isEqualTo("Orders_on_line_2");
    assertThat(EventFeatures.unusedName("Orders", "on:line", taken)).isEqualTo("Orders_on_line_3");
  }
}
