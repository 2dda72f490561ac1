package org.dramatis.contract.odcs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.YamlMap;
import org.dramatis.yaml.YamlValue;

/**
 * The {@code customProperties} of an element of a contract. Those that start with {@code dramatis.}
 * are read strictly; other tools' are none of this program's business.
 *
 * @param place the element in words
 * @param names of ours that may stand there
 */
record CustomProperties(String place, List<String> names) {
  static final CustomProperties CONTRACT = new CustomProperties("the contract", List.of());
  static final CustomProperties SERVER =
      new CustomProperties("servers[0]", List.of("dramatis.csv"));
  static final CustomProperties SCHEMA =
      new CustomProperties(
          "schema[0]",
          List.of(
              "dramatis.role",
              "dramatis.onePer",
              "dramatis.eventTime",
              "dramatis.merge",
              "dramatis.mergeAtMost"));
  static final CustomProperties PROPERTY =
      new CustomProperties("a property", List.of("dramatis.declassified", "dramatis.special"));

  private static final List<CustomProperties> ALL = List.of(CONTRACT, SERVER, SCHEMA, PROPERTY);
  private static final String OURS = "dramatis.";
  private static final String LATER = "dramatis.text";

  /** Reads the list as a map of this element's properties; reports names that mean nothing here. */
  YamlMap read(YamlMap element) {
    Map<String, YamlValue> values = new LinkedHashMap<>();
    element.optional("customProperties").list(entry -> add(entry, values));
    return element.under("customProperties", values);
  }

  private String add(YamlMap entry, Map<String, YamlValue> values) {
    entry.ignore("id", "description");
    String name = entry.required("property").text();
    YamlValue value = entry.required("value").value();
    if (!value.isPresent()) {
      entry.problem("value", "missing; expected the value of " + name);
    } else if (names.contains(name)) {
      if (values.putIfAbsent(name, value) != null) {
        entry.problem("property", name + " stands here twice; keep one of them");
      }
    } else if (name.startsWith(OURS)) {
      entry.problem("property", name + misplaced(name));
    }
    return name;
  }

  private String misplaced(String name) {
    if (name.equals(LATER)) {
      return " is not supported by this version; leave it out";
    }
    Optional<CustomProperties> right =
        ALL.stream().filter(element -> element.names.contains(name)).findFirst();
    if (right.isPresent()) {
      return " belongs into the customProperties of " + right.get().place;
    }
    List<String> all = ALL.stream().flatMap(e -> e.names.stream()).toList();
    return " is unknown; " + Nearest.hint(name, names.isEmpty() ? all : names);
  }
}
