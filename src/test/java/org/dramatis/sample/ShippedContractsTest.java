package org.dramatis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dramatis.contract.odcs.ContractReader;
import org.dramatis.yaml.Problems;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The shipped contracts are contracts to any tool that reads ODCS 3.1. */
class ShippedContractsTest {
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("conf/contracts"),
          Path.of("src/test/projects/complete-journey/conf/contracts"),
          Path.of("src/test/projects/customer-personality/conf/contracts"),
          Path.of("src/test/projects/mcdonalds/conf/contracts"),
          Path.of("src/test/projects/online-retail/conf/contracts"));

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyContractSatisfiesTheStandardsSchema() throws IOException {
    JsonSchema schema = schema();
    List<Path> contracts = contracts();
    assertThat(contracts).hasSize(21);
    for (Path contract : contracts) {
      assertThat(schema.validate(asJson(contract))).as(contract.toString()).isEmpty();
    }
  }

  @Test
  void noContractSaysAnythingThatIsNotHonoured() throws IOException {
    Problems problems = new Problems();
    for (Path contract : contracts()) {
      ContractReader.read(contract.toString(), Files.readString(contract), problems);
    }
    assertThat(problems.all()).isEmpty();
    assertThat(problems.warnings()).isEmpty();
  }

  @Test
  void theSchemaFindsAMisspeltKey() throws IOException {
    JsonSchema schema = schema();
    JsonNode contract = asJson(contracts().get(0));
    ((ObjectNode) contract).put("sevrers", "here");
    assertThat(schema.validate(contract)).isNotEmpty();
  }

  private static JsonSchema schema() throws IOException {
    Path file =
        Path.of(System.getProperty("dramatis.shared", "../shared"))
            .resolve("reference/odcs-json-schema-v3.1.0.json");
    assumeTrue(
        Files.exists(file),
        "The ODCS schema is not at " + file + "; name its folder with -Ddramatis.shared=DIR.");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
        .getSchema(Files.readString(file));
  }

  private static List<Path> contracts() throws IOException {
    List<Path> contracts = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.odcs.yaml")) {
        files.forEach(contracts::add);
      }
    }
    contracts.sort(null);
    return contracts;
  }

  private static JsonNode asJson(Path yaml) throws IOException {
    try (Reader text = Files.newBufferedReader(yaml)) {
      return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }
  }
}
