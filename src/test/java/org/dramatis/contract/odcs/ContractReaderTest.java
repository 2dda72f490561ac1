package org.dramatis.contract.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dramatis.SharedData;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.CsvDialect;
import org.dramatis.contract.DecimalType;
import org.dramatis.contract.FileFormat;
import org.dramatis.contract.Freshness;
import org.dramatis.contract.KeyRole;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.Ownership;
import org.dramatis.contract.Presence;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.contract.Server;
import org.dramatis.contract.SourceRole;
import org.dramatis.contract.ValueLimits;
import org.dramatis.yaml.Problems;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ContractReaderTest {
  private static String crm;

  @BeforeAll
  static void readContract() throws IOException {
    crm = CrmContract.text();
  }

  private static List<String> problems(String text) {
    Problems problems = new Problems();
    ContractReader.read("c", text, problems);
    return problems.all().stream().map(p -> p.key() + ": " + p.message()).toList();
  }

  @Test
  void everyPartOfTheSubsetIsRead() {
    Contract contract = CrmContract.read(crm);
    assertThat(contract.name()).isEqualTo("crm");
    assertThat(contract.label()).isEqualTo("Customer list");
    assertThat(contract.file()).isEqualTo("crm.odcs.yaml");
    assertThat(contract.role()).isEqualTo(SourceRole.SPINE);
    assertThat(contract.eventTime()).contains("registered");
    assertThat(contract.onePer()).isEmpty();
    assertThat(contract.server())
        .isEqualTo(
            new Server(
                "extracts/{latest}/crm*.csv",
                FileFormat.CSV,
                new CsvDialect(
                    ';',
                    '\'',
                    "windows-1252",
                    CsvDialect.Newlines.MAY_BE_QUOTED,
                    "Europe/London")));
    assertThat(contract.ownership())
        .isEqualTo(
            new Ownership(
                "Customer services",
                List.of("Ann Example"),
                List.of(
                    "Ann Example <ann@example.org>, data steward",
                    "#crm (slack), https://example.org/crm"),
                List.of("crm_reader: read, approved by Head of care")));
    assertThat(contract.freshness())
        .isEqualTo(new Freshness(OptionalInt.of(31), OptionalInt.of(2)));
  }

  @Test
  void whatHasNoBusinessNameIsCalledByItsNameInWords() {
    String bare =
        crm.replaceAll("businessName: Customer \\w+,?", "")
            .replace("name: crm\n", "name: crm-list\n");
    assertThat(CrmContract.read(bare).label()).isEqualTo("crm list");
    assertThat(CrmContract.read(bare).properties())
        .extracting(Property::label)
        .startsWith("customer id", "email");
  }

  @Test
  void columnsKeepWhatTheirValuesMustSatisfy() {
    Contract contract = CrmContract.read(crm);
    assertThat(contract.properties())
        .extracting(Property::name)
        .containsExactly(
            "customer_id",
            "email",
            "email_domain",
            "country",
            "registered",
            "credit",
            "newsletter");
    assertThat(contract.properties().get(2).declassified())
        .contains("A domain is shared by many people");
    assertThat(contract.properties().get(2).transformLogic())
        .contains("lower(substring_index(email, '@', -1))");
    assertThat(contract.properties().get(4).limits().format()).contains("dd/MM/yyyy");
    assertThat(contract.properties().get(4).limits().minimum()).contains("1990-01-01");
    assertThat(contract.properties().get(5).decimal()).isEqualTo(new DecimalType(10, 2));
    assertThat(contract.properties().get(5).limits().maximum()).contains("1e6");
    assertThat(contract.properties().get(6).presence()).isEqualTo(Presence.REQUIRED);
  }

  @Test
  void aColumnIsReadFieldByField() {
    assertThat(CrmContract.read(crm).properties().get(0))
        .isEqualTo(
            new Property(
                "customer_id",
                "Customer number",
                "CustomerNo",
                Optional.empty(),
                LogicalType.STRING,
                DecimalType.STANDARD,
                new ValueLimits(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("C[0-9]{4,8}"),
                    OptionalInt.empty(),
                    OptionalInt.of(9)),
                Presence.REQUIRED,
                KeyRole.PRIMARY,
                List.of(),
                Classification.RESTRICTED,
                Optional.empty(),
                Optional.empty(),
                ""));
  }

  @Test
  void aContractWithoutPeopleNamesNobody() throws IOException {
    Contract contract =
        CrmContract.read(Files.readString(CrmContract.FOLDER.resolve("purchases.odcs.yaml")));
    assertThat(contract.ownership()).isEqualTo(new Ownership("", List.of(), List.of(), List.of()));
    assertThat(contract.freshness())
        .isEqualTo(new Freshness(OptionalInt.empty(), OptionalInt.empty()));
    assertThat(contract.server().dialect()).isEqualTo(CsvDialect.STANDARD);
    assertThat(contract.properties().get(1).references())
        .containsExactly(new Reference("crm", "customer_id"));
    assertThat(contract.properties().get(3).decimal()).isEqualTo(DecimalType.STANDARD);
  }

  @Test
  void theDeprecatedFormOfTeamsNamesTheOwnerByRole() {
    int team = crm.indexOf("team:");
    int roles = crm.indexOf("roles:");
    String members =
        "team:\n  - {username: ann}\n  - {username: eve@example.org, name: Eve, role: Owner}\n";
    Ownership ownership =
        CrmContract.read(crm.substring(0, team) + members + crm.substring(roles)).ownership();
    assertThat(ownership.owner()).isEqualTo("Eve");
    assertThat(ownership.contacts()).startsWith("ann", "Eve <eve@example.org>, Owner");
  }

  @Test
  void spansWithoutAUnitMayBeSpoken() {
    String spoken =
        crm.replace("value: 1, unit: month", "value: weekly")
            .replace("value: 36, unit: h", "value: 2 days");
    assertThat(CrmContract.read(spoken).freshness())
        .isEqualTo(new Freshness(OptionalInt.of(7), OptionalInt.of(2)));
  }

  /** Each line breaks the valid contract in one place: old text, new text, the only problem. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/contract/broken.txt",
      delimiterString = " => ",
      quoteCharacter = '`',
      maxCharsPerColumn = 1000)
  void aBrokenContractIsExplained(String old, String replacement, String problem) {
    assertThat(crm).contains(old);
    String text = crm.replace(old, replacement == null ? "" : replacement);
    assertThat(problems(text)).containsExactly(problem);
  }

  @Test
  void aDialectSaysOnlyWhatTheFormatNeeds() {
    String key = "servers[0].customProperties[0].value.";
    String message = ": has no meaning for this format; leave it out";
    assertThat(problems(crm.replace("format: csv", "format: json")))
        .containsExactly(
            key + "delimiter" + message, key + "quote" + message, key + "multiLine" + message);
    assertThat(problems(crm.replace("format: csv", "format: parquet")))
        .hasSize(4)
        .contains(key + "encoding" + message);
  }

  @Test
  void everyPropertyIsReadEvenAfterAProblem() {
    String text =
        crm.replace("name: email,", "nam: email,").replace("name: credit,", "name: \"2\",");
    assertThat(problems(text))
        .containsExactly(
            "schema[0].properties[1].name: missing; expected a name of letters, digits and _, not"
                + " starting with a digit (at most 64)",
            "schema[0].properties[1].nam: unknown key; did you mean name?",
            "schema[0].properties[5].name: expected a name of letters, digits and _, not starting"
                + " with a digit (at most 64), found the text \"2\"");
  }

  @Test
  void anEmptyContractIsOneProblem() {
    assertThat(problems("")).containsExactly(": the file is empty; expected keys with values");
    assertThat(problems("a: b"))
        .containsExactly(
            "apiVersion: missing; expected v3.1.0",
            "kind: missing; expected DataContract",
            "id: missing; expected a text",
            "version: missing; expected a text",
            "status: missing; expected a text",
            "servers: missing; expected a list with at least one element",
            "schema: missing; expected a list with at least one element",
            "a: unknown key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"crm", "products", "purchases"})
  void theTestsOwnContractsFollowTheStandard(String name) throws IOException {
    Path schema = SharedData.require("reference/odcs-json-schema-v3.1.0.json");
    JsonSchema odcs =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
            .getSchema(Files.readString(schema));
    ObjectMapper mapper = new ObjectMapper();
    String text = Files.readString(CrmContract.FOLDER.resolve(name + ".odcs.yaml"));
    Object contract = new Yaml().load(text);
    Object other = new Yaml().load(text.replace("kind: DataContract", "kind: Other"));
    assertThat(odcs.validate(mapper.valueToTree(contract))).isEmpty();
    assertThat(odcs.validate(mapper.valueToTree(other))).hasSize(1);
  }
}
