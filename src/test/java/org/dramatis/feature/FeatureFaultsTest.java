package org.dramatis.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.identity.LinkedSources;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Features that cannot be computed. */
class FeatureFaultsTest {
  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

  private static Sources shop() {
    return new Sources().customers("('ann', 30, 'Leeds', date'2020-01-01', true, 'p1')").products();
  }

  private static List<String> problems(LinkedSources sources, String... features) {
    return problems(sources, Optional.of(AS_OF), features);
  }

  private static List<String> problems(
      LinkedSources sources, Optional<LocalDate> asOf, String... features) {
    return catchThrowableOfType(
            ConfigurationException.class,
            () -> Catalogs.table(sources, asOf, Catalogs.of(features)))
        .problems()
        .stream()
        .map(Problem::sentence)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "purchases|sum(double(amount))|adds up floating-point numbers, whose sum depends on the order of rows. Cast them, such as sum(cast(… as decimal(18,6))): sum(double(amount))",
        "purchases|avg(sqrt(amount))|adds up floating-point numbers, whose sum depends on the order of rows. Cast them, such as sum(cast(… as decimal(18,6))): avg(sqrt(amount))",
        "purchases|1 + try_sum(float(amount))|adds up floating-point numbers, whose sum depends on the order of rows. Cast them, such as sum(cast(… as decimal(18,6))): 1 + try_sum(float(amount))",
        "purchases|try_avg(amount / 3e0)|adds up floating-point numbers, whose sum depends on the order of rows. Cast them, such as sum(cast(… as decimal(18,6))): try_avg(amount / 3e0)",
        "purchases|max(bought_at)|is a timestamp; a feature is a number, true or false, or text",
        "crm|joined|is a date; a feature is a number, true or false, or text",
        "crm|town|is text, which has no distances: use role describe, a breakdown (by), or int(… = '…')"
      })
  void aValueThatIsNoFeatureIsTold(String from, String value, String problem) {
    String feature = "{name: a, from: " + from + ", value: \"" + value + "\", role: cluster}";
    assertThat(problems(shop().purchases().build(), feature))
        .containsExactly("features.yaml:2 a.value: " + problem);
  }

  @Test
  void onlyTextsAndCategoriesHaveLabels() {
    assertThat(
            problems(
                shop().purchases().build(),
                "{name: a, from: crm, value: age, labels: {'1': one}, role: describe}",
                "{name: b, from: crm, value: town, labels: {Ayr: at home}, role: describe}",
                "{name: c, from: purchases, value: count(*), by: sku, labels: {a: A}, role: describe}"))
        .containsExactly(
            "features.yaml:2 a.labels: names values of text or categories (by), but this is"
                + " neither");
  }

  @Test
  void onlyTextsAndCategoriesHaveDrawingsOfTheirValues() {
    assertThat(
            problems(
                shop().purchases().build(),
                "{name: a, from: crm, value: age, icon: star, icons: {'1': heart}, role: describe}",
                "{name: b, from: crm, value: town, icons: {Ayr: house}, role: describe}"))
        .containsExactly(
            "features.yaml:2 a.icons: draws values of text or categories (by), but this is neither;"
                + " use icon");
  }

  @Test
  void everyFeatureThatCannotBeComputedIsTold() {
    assertThat(
            problems(
                shop().purchases().build(),
                "{name: a, from: purchases, value: sum(bought_at), role: describe}",
                "{name: b, from: purchases, value: amount + sum(amount), role: describe}",
                "{name: c, from: crm, value: age + joined, role: describe}",
                "{name: d, from: crm, value: town, absent: 0, role: describe}",
                "{name: e, from: crm, value: age, absent: \"'none'\", role: describe}",
                "{name: f, from: purchases, value: max(products.department), by: sku, role: describe}"))
        .extracting(p -> p.substring(0, p.indexOf(' ', p.indexOf(' ') + 1)))
        .containsExactlyInAnyOrder(
            "features.yaml:2 a.value:",
            "features.yaml:3 b.value:",
            "features.yaml:4 c.value:",
            "features.yaml:5 d.absent:",
            "features.yaml:6 e.absent:",
            "features.yaml:7 f.value:");
  }

  @Test
  void aFaultOverFeaturesIsToldOnceAndNotForWhatBuildsOnIt() {
    assertThat(
            problems(
                shop().build(),
                "{name: a, from: features, value: as_of, role: describe}",
                "{name: b, from: features, value: a + 1, role: describe}",
                "{name: c, from: features, value: \"date'2020-01-01'\", role: describe}"))
        .containsExactly(
            "features.yaml:2 a.value: is a date; a feature is a number, true or false, or text",
            "features.yaml:4 c.value: is a date; a feature is a number, true or false, or text");
  }

  @Test
  void withoutARunDayNothingMayNeedOne() {
    String orders = "{name: orders, from: purchases, value: count(*), role: describe}";
    LinkedSources sources =
        shop().purchases("('ann', 'p1', null, 3, timestamp'2005-12-01 00:00:00')").build();
    assertThat(problems(sources, Optional.empty(), orders))
        .containsExactly(
            "features.yaml:2 orders.from: looks back from a day, but no row of purchases has the"
                + " date that dramatis.eventTime names. Have its owner deliver the dates, or take"
                + " dramatis.eventTime out of the contract: then all rows count, whenever they"
                + " happened");
    assertThat(
            problems(
                sources,
                Optional.empty(),
                "{name: a, from: crm, value: 'datediff(as_of, joined)', role: describe}",
                "{name: b, from: purchases, value: count(*) / active_months, role: describe}"))
        .filteredOn(problem -> !problem.contains(".from: "))
        .containsExactly(
            "features.yaml:2 a.value: needs as_of, but no data has a date that would give the run its day. Name it with --as-of: datediff(as_of, joined)",
            "features.yaml:3 b.value: needs active_months, but no data has a date that would give the run its day. Name it with --as-of: count(*) / active_months");
  }
}
