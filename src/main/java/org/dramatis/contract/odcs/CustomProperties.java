package org.dramatis.contract.odcs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.RequiredValue;
import org.dramatis.yaml.YamlMap;
import org.dramatis.yaml.YamlValue;

/**
 * The {@code customProperties} of one element of a contract. Those that start with {@code
 * dramatis.} are read strictly; other tools' are none of this program's business.
 */
final class CustomProperties {
  /** Where a custom property may stand. */
  enum Level {
    CONTRACT("the contract"),
    SERVER("servers[0]"),
    SCHEMA("schema[0]"),
    PROPERTY("a property");

    private final String place;

    Level(String place) {
      this.place = place;
    }

    private List<String> names() {
      return switch (this) {
        case CONTRACT -> List.of();
        case SERVER -> List.of("dramatis.csv");
        case SCHEMA ->
            List.of(
                "dramatis.role",
                "dramatis.onePer",
                "dramatis.eventTime",
                "dramatis.merge",
                "dramatis.mergeAtMost");
        case PROPERTY -> List.of("dramatis.declassified", "dramatis.special");
      };
    }
  }

  private static final String OURS = "dramatis.";
  private static final List<String> LATER = List.of("dramatis.text");

  private final YamlMap owner;
  private final Map<String, YamlValue> values = new LinkedHashMap<>();

  private CustomProperties(YamlMap owner) {
    this.owner = owner;
  }

  /** Reads the list and reports names that mean nothing at this level. */
  static CustomProperties read(YamlMap owner, Level level) {
    CustomProperties custom = new CustomProperties(owner);
    custom.owner.optional("customProperties").list(entry -> custom.add(entry, level));
    return custom;
  }

  /** One of the level's properties. */
  YamlValue optional(String name) {
    YamlValue value = values.get(name);
    return value == null
        ? owner.absent("customProperties", name, YamlValue.Demand.OPTIONAL)
        : value;
  }

  /** One of the level's properties that must be there. */
  RequiredValue required(String name) {
    YamlValue value = values.get(name);
    return new RequiredValue(
        value == null ? owner.absent("customProperties", name, YamlValue.Demand.REQUIRED) : value);
  }

  private String add(YamlMap entry, Level level) {
    entry.ignore("id", "description");
    String name = entry.required("property").text();
    YamlValue value = entry.required("value").value();
    if (!value.isPresent()) {
      entry.problem("value", "missing; expected the value of " + name);
    } else if (level.names().contains(name)) {
      YamlValue earlier =
          values.putIfAbsent(name, value.named(owner.key("customProperties", name)));
      if (earlier != null) {
        entry.problem("property", name + " stands here twice; keep one of them");
      }
    } else if (name.startsWith(OURS)) {
      entry.problem("property", misplaced(name, level));
    }
    return name;
  }

  private static String misplaced(String name, Level level) {
    if (LATER.contains(name)) {
      return name + " is not supported by this version; leave it out";
    }
    Optional<Level> right =
        Arrays.stream(Level.values()).filter(l -> l.names().contains(name)).findFirst();
    if (right.isPresent()) {
      return name + " belongs into the customProperties of " + right.get().place;
    }
    List<String> known =
        level.names().isEmpty()
            ? Arrays.stream(Level.values()).flatMap(l -> l.names().stream()).toList()
            : level.names();
    return name + " is unknown; " + Nearest.hint(name, known);
  }
}
