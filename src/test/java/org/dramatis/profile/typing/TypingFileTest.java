package org.dramatis.profile.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.cluster.TestSegments;
import org.dramatis.report.document.RecordSchema;
import org.dramatis.run.RunFolder;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code typing.json} against its schema, and read back. */
class TypingFileTest {
  private static final List<List<Integer>> FEW =
      List.of(
          List.of(800, 4, 60, 20),
          List.of(90, 640, 0, 30),
          List.of(150, 30, 300, 20),
          List.of(40, 30, 0, 250));

  private static JsonNode schema() throws IOException {
    return RecordSchema.schema("profile", "typing.schema.json");
  }

  static List<TypingTool> everyKind() {
    return List.of(
        TypingFixture.tool(), TypingFixture.tool(FEW, List.of(TestSegments.segment("E"))));
  }

  private static Set<ValidationMessage> problems(JsonNode document) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schema())
        .validate(document);
  }

  private static RunFolder run(Path folder, String text) throws IOException {
    Workspace workspace = Workspace.at(folder.toString(), new Configuration());
    Path run = Files.createDirectories(folder.resolve("runs").resolve(TestSegments.RUN));
    Files.writeString(run.resolve("typing.json"), text);
    return workspace.run(new RunId(TestSegments.RUN));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void aToolSatisfiesItsSchema(TypingTool tool) throws IOException {
    assertThat(problems(Json.tree(Json.writeRounded(tool)))).isEmpty();
  }

  @Test
  void theSchemaAndTheRecordsSayTheSame() throws IOException {
    assertThat(RecordSchema.differences(schema(), TypingTool.class)).isEmpty();
  }

  @Test
  void theSchemaRefusesAShareAboveAll() throws IOException {
    ObjectNode document = (ObjectNode) Json.tree(Json.writeRounded(TypingFixture.tool()));
    ((ObjectNode) document.at("/cross_validated/segments/0/right")).put("high", 1.1);
    assertThat(problems(document)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void thatOfARunIsReadWithItsSegments(TypingTool tool, @TempDir Path folder) throws IOException {
    assertThat(TypingTool.of(run(folder, Json.write(tool)))).contains(tool);
  }

  @Test
  void aRunOfAnOlderVersionHasNone(@TempDir Path folder) throws IOException {
    RunFolder none =
        Workspace.at(folder.toString(), new Configuration()).run(new RunId(TestSegments.RUN));
    assertThat(TypingTool.of(none)).isEmpty();
    assertThat(TypingTool.of(run(folder, "{\"layout\": 1, \"customers\": 12}"))).isEmpty();
  }

  @Test
  void aNewerLayoutAndADamagedFileAreTold(@TempDir Path folder) throws IOException {
    RunFolder newer =
        run(folder, Json.write(TypingFixture.tool()).replace("\"layout\": 2", "\"layout\": 7"));
    assertThatThrownBy(() -> TypingTool.of(newer))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("has layout 7, which a newer version of Dramatis wrote");
    RunFolder damaged = run(folder, "{\"layout\": 2, \"customers\"");
    assertThatThrownBy(() -> TypingTool.of(damaged))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("typing.json cannot be read");
  }

  /** Four of A were taken for B. */
  @Test
  void fewWhoAreTakenForASegmentAreNotTold() throws IOException {
    TypingTool tool = everyKind().get(1);
    JsonNode few =
        Json.tree(Json.writeRounded(tool)).at("/cross_validated/segments/0/taken_for/1/share");
    assertThat(few.get("value").isNull()).isTrue();
    assertThat(tool.crossValidated().rounding()).isPresent();
  }
}
