package org.dramatis.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.run.key.KeyChoice;
import org.dramatis.run.key.PseudonymKey;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workspaces that cannot be used as they were named. */
class WorkspaceTest {
  @TempDir Path folder;

  @Test
  void aPathThatCannotBeWrittenIsToldInOneParagraph() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    for (Path root : new Path[] {file, file.resolve("below")}) {
      Workspace workspace = Workspace.at(root.toString(), new Configuration());
      assertThatThrownBy(workspace::prepare)
          .isInstanceOf(WorkspaceException.class)
          .hasMessageContaining("Cannot write to the workspace file:" + root)
          .hasMessageContaining("--workspace")
          .hasMessageNotContaining("\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nosuch://host/workspace", "a:b", "/"})
  void aNameThatIsNoWorkspaceIsRefused(String name) {
    assertThatThrownBy(() -> Workspace.at(name, new Configuration()))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("workspace");
  }

  @Test
  void preparingLeavesNothingButTheFolders() throws IOException {
    Workspace workspace = Workspace.at(folder.resolve("a b/c").toString(), new Configuration());
    workspace.prepare();
    workspace.prepare();
    try (var children = Files.list(folder.resolve("a b/c"))) {
      assertThat(children.map(c -> c.getFileName().toString())).containsExactly("extracts");
    }
  }

  @Test
  void aDamagedPointerIsNamed() throws IOException {
    Workspace workspace = Workspace.at(folder.toString(), new Configuration());
    Files.writeString(folder.resolve("current.json"), "{\"as_of\": null}");
    assertThatThrownBy(workspace::current)
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("current.json is damaged")
        .hasMessageContaining("run_id")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "1, Derive into a new workspace, DRAMATIS_KEY_FILE",
    "0, copy erased/ into the new workspace, keep the key",
    "3, knows layouts up to 2, Use the version that wrote it"
  })
  void anotherLayoutIsRefusedWithWhatToDo(int layout, String what, String how) throws IOException {
    Files.writeString(folder.resolve("workspace.json"), "{\"layout\": " + layout + "}");
    assertThatThrownBy(() -> Workspace.at(folder.toString(), new Configuration()))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("has layout " + layout)
        .hasMessageContaining(what)
        .hasMessageContaining(how)
        .hasMessageNotContaining("\n");
  }

  @Test
  void theLayoutThatIsWrittenIsRead() throws IOException {
    Workspace workspace = Workspace.at(folder.toString(), new Configuration());
    KeyChoice.record(workspace, PseudonymKey.publicSample());
    assertThat(folder.resolve("workspace.json")).content().contains("\"layout\": 2");
    assertThat(Workspace.at(folder.toString(), new Configuration()).hasBegun()).isTrue();
  }

  @Test
  void statusIsWrittenAsItIsDescribed() {
    assertThat(Json.write(RunStatus.succeeded(DataAge.STALE, List.of("web"), Review.NOT_NEEDED)))
        .isEqualTo(
            """
            {
              "state": "succeeded",
              "stage": "done",
              "exit_code": 0,
              "message": "",
              "stale": true,
              "overdue": [
                "web"
              ],
              "review": "not_needed",
              "judged": null,
              "due": [ ]
            }
            """);
  }

  @Test
  void whatIsDueIsNamedWithTheDayOnWhichItWasJudged() throws JsonProcessingException {
    DueItem gap =
        new DueItem(
            DueItem.Kind.GAP,
            "P-004",
            "Robin",
            "Line p1 was to be found out by 1 November 2026: ask UX.",
            List.of("ux"),
            Optional.of(LocalDate.parse("2026-11-01")));
    RunStatus judged =
        RunStatus.succeeded(DataAge.TIMELY, List.of(), Review.NEEDED)
            .judged(LocalDate.parse("2026-11-02"), List.of(gap));
    assertThat(Json.write(judged))
        .contains(
            """
              "judged": "2026-11-02",
              "due": [
                {
                  "kind": "gap",
                  "subject": "P-004",
                  "name": "Robin",
                  "what": "Line p1 was to be found out by 1 November 2026: ask UX.",
                  "owners": [
                    "ux"
                  ],
                  "due": "2026-11-01"
                }
              ]
            """);
    assertThat(RunStatus.read(Json.write(judged))).isEqualTo(judged);
  }

  @Test
  void aStatusThatAVersionWroteWhichDidNotJudgeIsRead() throws JsonProcessingException {
    RunStatus read =
        RunStatus.read(
            """
            {"state": "succeeded", "stage": "done", "exit_code": 0, "message": "",
             "stale": false, "overdue": [], "review": "needed"}
            """);
    assertThat(read).isEqualTo(RunStatus.succeeded(DataAge.TIMELY, List.of(), Review.NEEDED));
  }
}
