package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code segments.csv} into the shape that {@code segments.json} has. */
final class TableReader {
  private static final Pattern FIELD = Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^,]*)(,|$)");
  private static final Set<String> TEXTS =
      Set.of("segment", "feature", "label", "kind", "disclosure", "unit", "source", "role");
  private static final ObjectMapper JSON = new ObjectMapper();

  private TableReader() {}

  static Reading read(String file, String text, People people) {
    return new FeatureReader(file, people).read(segments(text));
  }

  private static JsonNode segments(String text) {
    List<String> lines = text.lines().toList();
    List<String> header = fields(lines.get(0));
    Map<String, ObjectNode> segments = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = fields(line);
      ObjectNode row = JSON.createObjectNode();
      for (int i = 0; i < header.size(); i++) {
        set(row, header.get(i), fields.get(i));
      }
      row.set("prevalence", prevalence(header, fields));
      ObjectNode segment =
          segments.computeIfAbsent(
              row.get("segment").asText(),
              name -> {
                ObjectNode made = JSON.createObjectNode().put("segment", name);
                made.set("size", row.get("size"));
                made.putArray("features");
                return made;
              });
      ((ArrayNode) segment.get("features")).add(row);
    }
    ArrayNode all = JSON.createArrayNode();
    segments.values().forEach(all::add);
    return all;
  }

  private static void set(ObjectNode row, String name, String field) {
    if (TEXTS.contains(name) || name.endsWith("disclosure")) {
      row.put(name, field);
    } else if (field.matches("-?[0-9.]+(E-?[0-9]+)?")) {
      row.put(name, Double.parseDouble(field));
    } else {
      row.putNull(name);
    }
  }

  private static ObjectNode prevalence(List<String> header, List<String> fields) {
    ObjectNode prevalence = JSON.createObjectNode();
    prevalence.put("of", fields.get(header.indexOf("prevalence_of")));
    for (String side : List.of("inside", "elsewhere")) {
      ObjectNode part = prevalence.putObject(side);
      set(part, "value", fields.get(header.indexOf(side)));
      set(part, "disclosure", fields.get(header.indexOf(side + "_disclosure")));
      set(part, "bound", fields.get(header.indexOf(side + "_bound")));
    }
    return prevalence;
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    Matcher field = FIELD.matcher(line);
    while (field.find()) {
      String text = field.group(1);
      fields.add(
          text.startsWith("\"")
              ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
              : text);
      if (field.group(2).isEmpty()) {
        break;
      }
    }
    return fields;
  }
}
