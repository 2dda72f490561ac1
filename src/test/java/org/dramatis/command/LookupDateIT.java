package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Purchases whose day stands in a lookup of orders, beside the same ones with a day of their own.
 */
class LookupDateIT {
  private static final String[] WINDOW = {"--set", "features.window=60 days"};

  @TempDir private static Path folder;

  /** The same project, but the day of a purchase stands in {@code orders}. */
  private static void moveDays(SmallProject project) {
    String contract = project.read("conf/contracts/purchases.odcs.yaml");
    project.write(
        "conf/contracts/orders.odcs.yaml",
        contract
            .replace("purchases-1", "orders-1")
            .replace("data/purchases*", "data/orders")
            .replace("name: purchases\n", "name: orders\n")
            .replace("role, value: events", "role, value: lookup")
            .replaceAll("      - \\{property: dramatis.eventTime.*\n", "")
            .replaceAll("(?s)      - name: customer_id.*?crm.customer_id\\}\\]\n", "")
            .replaceAll("      - \\{name: amount.*\n", ""));
    project.write(
        "conf/contracts/purchases.odcs.yaml",
        contract
            .replace("eventTime, value: ordered_on", "eventTime, value: orders.ordered_on")
            .replaceAll("      - \\{name: ordered_on.*\n", "")
            .replace(
                "{name: order_id, logicalType: string, primaryKey: true, required: true}",
                "{name: order_id, logicalType: string, primaryKey: true, required: true,"
                    + " relationships: [{to: orders.order_id}]}"));
    List<String> rows = project.read("data/purchases-0.csv").lines().skip(1).toList();
    Set<String> days =
        rows.stream()
            .map(row -> row.split(","))
            .map(fields -> fields[0] + "," + fields[2])
            .collect(Collectors.toCollection(LinkedHashSet::new));
    // A calendar knows days on which nothing has happened yet.
    days.add("o999-99,2030-01-01");
    project.write("data/orders.csv", "order_id,ordered_on\n" + String.join("\n", days) + "\n");
  }

  @Test
  void aDayInALookupCountsLikeADayOfTheRowsOwn() throws IOException {
    Job own = Job.on(SmallProject.in(folder.resolve("own")));
    own.derive(WINDOW);
    SmallProject moved = SmallProject.in(folder.resolve("moved"));
    moveDays(moved);
    Job lookup = Job.on(moved);

    // Elsewhere: a run of a later day would inherit its letters.
    Job earlier = new Job(lookup.conf(), folder.resolve("earlier"), lookup.key());
    earlier.derive("--as-of", "2026-04-30");

    assertThat(new PublishedRun(earlier).reasons()).containsOnlyKeys("purchases after_as_of");

    lookup.derive(WINDOW);

    assertThat(lookup.published().getFileName().toString()).startsWith("2026-06-28");
    assertThat(lookup.publishedText("segments.csv")).isEqualTo(own.publishedText("segments.csv"));
    JsonNode found = new PublishedRun(lookup).json("segments.json");
    JsonNode expected = new PublishedRun(own).json("segments.json");
    for (String member : List.of("year", "other_analysts", "scope", "candidates")) {
      assertThat(found.get(member)).as(member).isNotNull().isEqualTo(expected.get(member));
    }
    assertThat(found.get("other_analysts").findValuesAsText("variation")).contains("half_window");
    new PublishedRun(lookup).reconciles();
  }
}
