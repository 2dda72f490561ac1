package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A letter stands for the same people after a refresh. Frequent buyers have even numbers and rare
 * ones odd numbers, 115 each; of those in A only 50 are left when the project is derived again.
 */
class LettersIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private static final String[] TWO = {"--set", "method.k=2"};

  private static JsonNode segments(Job job) throws IOException {
    return JSON.readTree(job.publishedText("segments.json"));
  }

  /** How often customers of a segment order. */
  private static double orders(JsonNode segments, String letter) {
    for (JsonNode segment : segments.get("segments")) {
      if (segment.get("segment").asText().equals(letter)) {
        for (JsonNode feature : segment.get("features")) {
          if (feature.get("feature").asText().equals("orders")) {
            return feature.get("value").asDouble();
          }
        }
      }
    }
    throw new AssertionError("no segment " + letter);
  }

  /** Leaves 50 of the customers who are in A. */
  private static void shrinkA(SmallProject project, JsonNode first) {
    int odd = orders(first, "A") > orders(first, "B") ? 0 : 1;
    String kept =
        IntStream.range(0, 240)
            .filter(i -> i % 2 != odd || i < 100)
            .mapToObj(i -> "c%03d,%s".formatted(i, i % 3 == 0 ? "north" : "south"))
            .collect(Collectors.joining("\n"));
    project.write("data/crm.csv", "customer_id,region\n" + kept + "\n");
  }

  @Test
  void theLetterStaysWithThePeopleThoughTheSizesTurn() throws IOException {
    SmallProject project = SmallProject.in(folder);
    Job job = Job.on(project);
    job.derive(TWO);
    JsonNode first = segments(job);
    assertThat(first.at("/letters/earlier").isNull()).isTrue();
    shrinkA(project, first);
    job.derive("--as-of", "2026-07-15", TWO[0], TWO[1]);
    JsonNode second = segments(job);
    List<Long> sizes =
        second.get("segments").findValues("size").stream().map(JsonNode::asLong).toList();
    assertThat(sizes.get(0)).isLessThan(sizes.get(1));
    assertThat(orders(second, "A") > orders(second, "B"))
        .isEqualTo(orders(first, "A") > orders(first, "B"));
    assertThat(second.at("/letters/kept")).map(JsonNode::asText).containsExactly("A", "B");
    assertThat(second.at("/letters/added")).isEmpty();
    assertThat(second.at("/letters/gone")).isEmpty();
    assertThat(job.publishedText("report/index.html"))
        .contains("The groups are those of ", ", and have the same letters.");
  }

  @Test
  void aReferenceThatLostItsModelIsNamedAndNothingIsPublished() throws IOException {
    Job job = Job.on(SmallProject.derivedIn(folder));
    Path reference = job.published();
    Files.delete(reference.resolve("model/model.json"));
    Program.Ended ended = job.run("derive", "--as-of", "2026-07-15");
    assertThat(ended.exit()).as(ended.output()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(ended.output())
        .contains("Run " + reference.getFileName(), "has lost model/model.json", "Restore");
    assertThat(job.published()).isEqualTo(reference);
  }
}
