package org.dramatis.persona.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Persona;
import org.dramatis.report.document.RecordSchema;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.Test;

/** One file of each layout, as the program of its time wrote it. */
class RegistryFilesTest {
  private static final Path KEPT = Path.of("src/test/resources/registry");

  @Test
  void theSchemasAndTheRecordsSayTheSame() throws IOException {
    assertThat(
            RecordSchema.differences(
                RecordSchema.schema("persona", "persona.schema.json"), Persona.class))
        .isEmpty();
    assertThat(
            RecordSchema.differences(
                RecordSchema.schema("persona", "cast.schema.json"), Cast.class))
        .isEmpty();
  }

  @Test
  void filesOfTheFirstLayoutAreReadAndWrittenAgainAsTheyWere() throws IOException {
    String persona = Files.readString(KEPT.resolve("persona-layout-1.json"));
    assertThat(Json.write(Json.read(persona, Persona.class))).isEqualTo(persona);
    String cast = Files.readString(KEPT.resolve("cast-layout-1.json"));
    assertThat(Json.write(Json.read(cast, Cast.class))).isEqualTo(cast);
    assertThat(Persona.LAYOUT).as("keep a file of each layout here").isOne();
    assertThat(Cast.LAYOUT).isOne();
  }

  @Test
  void theirSchemasAcceptThem() throws IOException {
    assertThat(validated("persona.schema.json", "persona-layout-1.json")).isEmpty();
    assertThat(validated("cast.schema.json", "cast-layout-1.json")).isEmpty();
  }

  private static java.util.Set<?> validated(String schema, String file) throws IOException {
    JsonNode document = new ObjectMapper().readTree(Files.readString(KEPT.resolve(file)));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(RecordSchema.schema("persona", schema))
        .validate(document);
  }
}
