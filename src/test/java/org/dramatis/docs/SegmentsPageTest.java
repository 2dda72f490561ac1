package org.dramatis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The members of {@code segments.json} that the operations page explains are those it has. */
class SegmentsPageTest {
  private static final Pattern MEMBER = Pattern.compile("`([a-z_]+)`");

  /** The first cells of the table that follows a sentence. */
  private static List<String> members(String before) throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/operations.md"));
    assertThat(page).contains(before);
    String table = page.substring(page.indexOf(before)).split("\n\n", -1)[1];
    List<String> members = new ArrayList<>();
    table
        .lines()
        .skip(2)
        .forEach(
            line ->
                MEMBER
                    .matcher(line.split("\\|", -1)[1])
                    .results()
                    .forEach(r -> members.add(r.group(1))));
    return members;
  }

  private static List<String> properties(String pointer) throws IOException {
    JsonNode schema =
        new ObjectMapper()
            .readTree(
                Path.of("src/main/resources/org/dramatis/report/segments.schema.json").toFile());
    List<String> names = new ArrayList<>();
    schema.at(pointer).fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void everyMemberOfTheDocumentIsExplained() throws IOException {
    assertThat(new TreeSet<>(members("`segments.json`, by its schema")))
        .isEqualTo(new TreeSet<>(properties("/properties")));
  }

  @Test
  void everyMemberOfAFigureIsExplainedInOrder() throws IOException {
    assertThat(members("Each of `features`,")).isEqualTo(properties("/$defs/feature/properties"));
  }
}
