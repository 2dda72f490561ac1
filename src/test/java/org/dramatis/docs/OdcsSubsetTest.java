package org.dramatis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dramatis.SharedData;
import org.dramatis.contract.Contract;
import org.dramatis.contract.odcs.ContractReader;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Every key that the standard's schema knows changes the contract, or is named in an error or a
 * warning, or stands in the documentation's list of keys that are for people only.
 */
class OdcsSubsetTest {
  private static final String BASE =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: base
      version: 1.0.0
      status: active
      servers: [{server: s, type: local, path: a.csv, format: csv}]
      team: {name: Team, members: [{username: ann}]}
      roles: [{role: reader}]
      support: [{channel: desk}]
      customProperties: [{property: other.tool, value: 1}]
      slaProperties: [{property: frequency, value: 1, unit: d}]
      schema:
        - name: base
          customProperties: [{property: dramatis.role, value: lookup}]
          quality:
            - {type: sql, query: select count(*) from base, mustBe: 1}
            - {type: text, description: agreed}
          properties:
            - name: key
              logicalType: string
              relationships: [{to: other.key}]
              quality: [{metric: invalidValues, arguments: {validValues: [a]}, mustBe: 1}]
            - {name: text, logicalType: string, logicalTypeOptions: {}}
            - {name: whole, logicalType: integer, logicalTypeOptions: {}}
            - {name: part, logicalType: number, logicalTypeOptions: {}}
            - {name: day, logicalType: date, logicalTypeOptions: {}}
            - {name: time, logicalType: timestamp, logicalTypeOptions: {}}
      """;

  /** Values that say something where the schema's type alone would not. */
  private static final Map<String, Object> VALUES =
      Map.of(
          "classification",
          "restricted",
          "format",
          "dd/MM/yyyy",
          "dateOut",
          "2025-01-31",
          // The first word of the standard's list would be the default.
          "type",
          "another",
          "logicalType",
          "another");

  private static JsonNode schema;

  /** A place in a contract: its name in the documentation, its path in the base, its keys. */
  private record Place(String name, List<Object> path, List<String> definitions) {}

  @BeforeAll
  static void readSchema() throws IOException {
    schema =
        new ObjectMapper()
            .readTree(
                Files.readString(SharedData.require("reference/odcs-json-schema-v3.1.0.json")));
  }

  static Stream<Place> places() {
    String property = "/$defs/SchemaBaseProperty";
    String rule = "/$defs/DataQuality";
    return Stream.of(
        place("the contract", "", ""),
        place("`servers[0]`", "servers 0", "/$defs/Server", "/$defs/ServerSource/LocalServer"),
        place("`team`", "team", "/$defs/Team"),
        place("`team.members[]`", "team members 0", "/$defs/TeamMember"),
        place("`roles[]`", "roles 0", "/$defs/Role"),
        place("`support[]`", "support 0", "/$defs/SupportItem"),
        place("`slaProperties[]`", "slaProperties 0", "/$defs/ServiceLevelAgreementProperty"),
        place("`schema[0]`", "schema 0", "/$defs/SchemaElement", "/$defs/SchemaObject"),
        place("`properties[]`", "schema 0 properties 0", "/$defs/SchemaElement", property),
        place("options", "schema 0 properties 1 logicalTypeOptions", options(1)),
        place("options", "schema 0 properties 4 logicalTypeOptions", options(2)),
        place("options", "schema 0 properties 5 logicalTypeOptions", options(3)),
        place("options", "schema 0 properties 2 logicalTypeOptions", options(4)),
        place("options", "schema 0 properties 3 logicalTypeOptions", options(5)),
        place(
            "`relationships[]`",
            "schema 0 properties 0 relationships 0",
            "/$defs/RelationshipBase"),
        place(
            "`quality[]`",
            "schema 0 properties 0 quality 0",
            rule,
            "/$defs/DataQualityLibrary",
            "/$defs/DataQualitySql",
            "/$defs/DataQualityCustom"),
        place("`customProperties[]`", "customProperties 0", "/$defs/CustomProperty"));
  }

  private static String options(int type) {
    return "/$defs/SchemaBaseProperty/allOf/" + type + "/then/properties/logicalTypeOptions";
  }

  private static Place place(String name, String path, String... definitions) {
    List<Object> steps =
        Stream.of(path.split(" "))
            .filter(step -> !step.isEmpty())
            .map(step -> step.matches("\\d+") ? (Object) Integer.valueOf(step) : step)
            .toList();
    return new Place(name, steps, List.of(definitions));
  }

  private static Map<String, JsonNode> keys(Place place) {
    Map<String, JsonNode> keys = new TreeMap<>();
    for (String definition : place.definitions()) {
      JsonNode properties = schema.at(definition).path("properties");
      assertThat(properties.isObject()).as(definition).isTrue();
      properties.properties().forEach(e -> keys.put(e.getKey(), e.getValue()));
    }
    if (place.definitions().contains("/$defs/DataQuality")) {
      schema
          .at("/$defs/DataQualityOperators/oneOf")
          .forEach(
              one ->
                  one.path("properties")
                      .properties()
                      .forEach(e -> keys.put(e.getKey(), e.getValue())));
    }
    return keys;
  }

  @ParameterizedTest
  @MethodSource("places")
  void noKeyIsIgnoredThatIsNotCalledSo(Place place) {
    List<String> ignored = new ArrayList<>();
    for (Map.Entry<String, JsonNode> key : keys(place).entrySet()) {
      if (isIgnored(place, key.getKey(), key.getValue())) {
        ignored.add(key.getKey());
      }
    }
    assertThat(new TreeSet<>(ignored)).as(place.name()).isEqualTo(documented(place.name()));
  }

  private static Set<String> documented(String place) {
    Set<String> keys = new TreeSet<>();
    for (List<String> row : Page.site("contracts.md").table("for people, at")) {
      if (row.get(0).equals(place)) {
        keys.addAll(Page.codes(row.get(1)));
      }
    }
    return keys;
  }

  private static boolean isIgnored(Place place, String key, JsonNode definition) {
    Map<String, Object> base = new Yaml().load(BASE);
    Map<String, Object> changed = new Yaml().load(BASE);
    Map<String, Object> element = element(changed, place.path());
    if (element.containsKey(key)) {
      element.remove(key);
    } else {
      element.put(key, VALUES.getOrDefault(key, value(definition)));
    }
    Outcome before = Outcome.of(base);
    Outcome after = Outcome.of(changed);
    return before.equals(after);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> element(Object root, List<Object> path) {
    Object here = root;
    for (Object step : path) {
      here =
          step instanceof Integer i
              ? ((List<Object>) here).get(i)
              : ((Map<String, Object>) here).get(step.toString());
    }
    return (Map<String, Object>) here;
  }

  private static Object value(JsonNode definition) {
    return switch (definition.path("type").asText("none")) {
      case "string" -> definition.has("enum") ? definition.path("enum").get(0).asText() : "x";
      case "boolean" -> true;
      case "integer", "number" -> 1;
      case "object" -> new LinkedHashMap<>(Map.of("x", "y"));
      default -> new ArrayList<>(List.of("x"));
    };
  }

  /** What reading gives: the contract, and what was said about it. */
  private record Outcome(List<Object> contract, List<String> said) {
    static Outcome of(Map<String, Object> document) {
      Problems problems = new Problems();
      Contract c = ContractReader.read("c", new Yaml().dump(document), problems);
      List<String> said =
          Stream.concat(problems.all().stream(), problems.warnings().stream())
              .map(p -> p.key() + ": " + p.message())
              .toList();
      return new Outcome(
          List.of(
              c.name(),
              c.label(),
              c.role(),
              c.server(),
              c.properties(),
              c.onePer(),
              c.eventTime(),
              c.quality(),
              c.ownership(),
              c.freshness()),
          said);
    }
  }

  @Test
  void theBaseIsReadWithoutAWord() {
    assertThat(Outcome.of(new Yaml().load(BASE)).said()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyWordOfTheStandardIsKnownAndEveryOtherIsNot(List<Object> path, String list) {
    List<String> words = new ArrayList<>();
    schema.at(list).forEach(word -> words.add(word.asText()));
    assertThat(words).isNotEmpty();
    for (String word : words) {
      assertThat(said(path, word)).as(word).noneMatch(s -> s.contains("did you mean"));
    }
    assertThat(said(path, "qqqqqqqq")).anyMatch(s -> s.contains("found qqqqqqqq"));
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> words() {
    return Stream.of(
            List.of("kind", "/properties/kind/enum"),
            List.of("apiVersion", "/properties/apiVersion/enum"),
            List.of("servers 0 type", "/$defs/Server/properties/type/enum"),
            List.of(
                "schema 0 properties 1 logicalType",
                "/$defs/SchemaBaseProperty/properties/logicalType/enum"),
            List.of(
                "schema 0 properties 0 quality 0 type", "/$defs/DataQuality/properties/type/enum"),
            List.of(
                "schema 0 properties 0 quality 0 metric",
                "/$defs/DataQualityLibrary/properties/metric/enum"),
            List.of(
                "schema 0 properties 0 quality 0 dimension",
                "/$defs/DataQuality/properties/dimension/enum"))
        .map(
            pair ->
                org.junit.jupiter.params.provider.Arguments.of(
                    place("", pair.get(0)).path(), pair.get(1)));
  }

  private static List<String> said(List<Object> path, String word) {
    Map<String, Object> document = new Yaml().load(BASE);
    element(document, path.subList(0, path.size() - 1))
        .put(path.get(path.size() - 1).toString(), word);
    Problems problems = new Problems();
    ContractReader.read("c", new Yaml().dump(document), problems);
    return problems.all().stream().map(Problem::message).toList();
  }
}
