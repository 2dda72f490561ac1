package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** What a council asked, as the run's own configuration tells every reader of it. */
record Council(JsonNode charter, JsonNode beliefs, Map<String, JsonNode> silos) {
  private static final Pattern AVERAGE = Pattern.compile("avg\\((.*)\\)");
  private static final String EVERYBODY = "true";

  static Council of(Path run) throws IOException {
    Path conf = run.resolve("conf");
    Map<String, JsonNode> silos = new LinkedHashMap<>();
    for (Path file : RunFiles.under(conf.resolve("silos"))) {
      JsonNode silo = yaml(file);
      silos.put(silo.get("function").asText(), silo);
    }
    return new Council(
        yaml(conf.resolve("charter.yaml")), yaml(conf.resolve("beliefs.yaml")), silos);
  }

  private static JsonNode yaml(Path file) throws IOException {
    Object content = new Yaml().load(Files.readString(file));
    return new ObjectMapper().valueToTree(content);
  }

  int minimumCell() {
    return charter.get("privacy").get("minimum_cell").asInt();
  }

  /** What an average is of; empty where a measure is something else. */
  static Optional<String> averaged(JsonNode measure) {
    Matcher average = AVERAGE.matcher(measure.asText());
    return average.matches() ? Optional.of(average.group(1)) : Optional.empty();
  }

  /** Whom a question or a belief is asked of, as SQL. */
  static String among(JsonNode asked) {
    return asked.path("among").isMissingNode()
        ? EVERYBODY
        : asked.get("among").get("where").asText();
  }

  /** The claim of a belief. */
  JsonNode claim(String id) {
    for (JsonNode belief : beliefs.get("beliefs")) {
      if (belief.get("id").asText().equals(id)) {
        return belief.get("claim");
      }
    }
    throw new AssertionError("no belief " + id);
  }

  /** Whom a department counts as a persona, by name: the first of its rules that is met. */
  Map<String, String> personas(String function) {
    Map<String, String> personas = new LinkedHashMap<>();
    String earlier = "false";
    for (JsonNode persona : silos.get(function).get("personas")) {
      String rule = "coalesce(" + persona.get("rule").asText() + ", false)";
      personas.put(persona.get("name").asText(), rule + " and not (" + earlier + ")");
      earlier += " or " + rule;
    }
    personas.put("", "not (" + earlier + ")");
    return personas;
  }

  /** Who meets several rules of a department. */
  String several(String function) {
    List<String> rules = new ArrayList<>();
    silos
        .get(function)
        .get("personas")
        .forEach(
            persona -> rules.add("int(coalesce(" + persona.get("rule").asText() + ", false))"));
    return "(" + String.join(" + ", rules) + ") > 1";
  }

  /** Who is a persona of none of the departments. */
  String unclaimed() {
    return silos.keySet().stream()
        .map(function -> "(" + personas(function).get("") + ")")
        .reduce("true", (one, other) -> one + " and " + other);
  }
}
