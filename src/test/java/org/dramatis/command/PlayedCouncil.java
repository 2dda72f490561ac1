package org.dramatis.command;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sample's council on a run of a few customers, by commands alone. */
record PlayedCouncil(Job job) {

  /** A persona of each segment but the last, with the first statements that are drafted of it. */
  void publish() throws IOException {
    JsonNode drafts =
        new ObjectMapper().readTree(job.publishedText("candidates.json")).get("candidates");
    List<String> names = List.of("Hazel", "Morgan", "Casey", "Robin", "Ellis", "Quinn", "Rowan");
    for (int i = 0; i < Math.max(1, drafts.size() - 1); i++) {
      String letter = drafts.get(i).get("segment").asText();
      Path sheet = job.workspace().resolve("council/worksheets/" + letter + ".yaml");
      String head =
          Files.readString(sheet)
              .lines()
              .takeWhile(line -> line.startsWith("#>"))
              .collect(joining("\n"));
      Files.writeString(sheet, head + "\n" + worksheet(drafts.get(i), names.get(i)));
      council(
          "decide",
          "served",
          "--segment",
          letter,
          "--function",
          "marketing",
          "--name",
          "Helen Ward");
      council(
          "decide",
          "adopt",
          "--segment",
          letter,
          "--function",
          "marketing",
          "--name",
          "Helen Ward");
      council("sign", "--segment", letter, "--function", "marketing", "--name", "Helen Ward");
      council("sign", "--segment", letter, "--function", "sales", "--name", "Grace Baker");
      council("sign", "--segment", letter, "--function", "it", "--name", "Rhys Nowak");
    }
    Program.Ended published = job.run("publish");
    assertThat(published.exit()).as(published.output()).isZero();
  }

  private void council(String... words) {
    List<String> all = new ArrayList<>(List.of("council"));
    all.addAll(List.of(words));
    all.addAll(List.of("--conf", job.conf().toString()));
    all.addAll(List.of("--workspace", job.workspace().toString()));
    Program.Ended ended = InProcess.withKey("").run(all.toArray(String[]::new));
    assertThat(ended.exit()).as(ended.output()).isZero();
  }

  private static String worksheet(JsonNode draft, String name) {
    StringBuilder text = new StringBuilder("layout: 1\nstatements:\n");
    for (int i = 0; i < 4; i++) {
      text.append(
          "  - {claim: \"%s\", says: Some do thing %s, tick: yes}%n"
              .formatted(
                  draft.at("/statements/" + i + "/evidence/claim").asText(), "abcd".charAt(i)));
    }
    text.append("problems:\n");
    for (int i = 0; i < 4; i++) {
      text.append("  - {says: Trouble %s, cites: [s1]}%n".formatted("abcd".charAt(i)));
    }
    text.append("goals:\n");
    for (int i = 0; i < 4; i++) {
      text.append("  - {says: Wants %s, cites: [p1]}%n".formatted("abcd".charAt(i)));
    }
    return text + "help:\nquotation:\nassume:\nplace:\nage:\npicture:\nname: " + name + "\n";
  }
}
