package org.dramatis.persona.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.dramatis.cluster.TestSegments;
import org.dramatis.profile.TwoCrowds;
import org.dramatis.report.document.RecordSchema;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code candidates.json} against its schema, and read back. */
class CandidatesFileTest {
  private static JsonNode schema() throws IOException {
    return RecordSchema.schema("persona", "candidates.schema.json");
  }

  private static Candidates rich() {
    Shop shop =
        new Shop()
            .age("age")
            .known("age", 14, 0.4, 850)
            .doubt("age", "Customer list: 3 in 100 rows were rejected")
            .drew("web", 100 / 3.0, 1.5)
            .has("newsletter", 0.2, 0.5);
    return CandidateDrafts.of(shop.terms(shop.profile().of(new TwoCrowds(0.6, List.of()))));
  }

  static List<Candidates> everyKind() {
    return List.of(rich(), CandidateDrafts.of(new Shop().terms(new Shop().profile())));
  }

  private static Set<ValidationMessage> problems(JsonNode document) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schema())
        .validate(document);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void candidatesSatisfyTheirSchema(Candidates candidates) throws IOException {
    assertThat(problems(Json.tree(Json.writeRounded(candidates)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void readBackAndWrittenAgainTheyAreTheSameBytes(Candidates candidates) throws IOException {
    String written = Json.writeRounded(candidates);
    Candidates read = Json.read(written, Candidates.class, TestSegments.RUN);
    assertThat(Json.writeRounded(read)).isEqualTo(written);
    assertThat(read.of(TestSegments.segment("A"))).isPresent();
  }

  @Test
  void numbersHaveSixSignificantDigits() {
    assertThat(Json.writeRounded(rich())).contains("33.3333").doesNotContain("33.33333");
  }

  @Test
  void theSchemaAndTheRecordsSayTheSame() throws IOException {
    assertThat(RecordSchema.differences(schema(), Candidates.class)).isEmpty();
  }

  @Test
  void theSchemaRefusesAShareAboveAll() throws IOException {
    ObjectNode document = (ObjectNode) Json.tree(Json.writeRounded(rich()));
    ((ObjectNode) document.at("/candidates/0/statements/0/evidence")).put("inside", 1.1);
    assertThat(problems(document)).isNotEmpty();
  }

  @Test
  void aFileThatLacksAMemberIsNotRead() {
    String damaged = Json.writeRounded(rich()).replace("\"title\"", "\"titel\"");
    assertThatThrownBy(() -> Json.read(damaged, Candidates.class, TestSegments.RUN))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("title");
  }
}
