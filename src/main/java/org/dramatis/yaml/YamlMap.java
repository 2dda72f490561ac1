package org.dramatis.yaml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * The keys of one map. A reader asks for each key that it knows; whatever it did not ask for is
 * then reported as unknown.
 */
public final class YamlMap {
  /** More keys than this would hide the message. */
  private static final int LISTED_KEYS = 14;

  private final YamlNode.Mapping node;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  YamlMap(YamlNode.Mapping node, Problems problems) {
    this.node = node;
    this.problems = problems;
  }

  /** A map without keys about which nothing is reported. */
  static YamlMap nothing() {
    Place nowhere = Place.of("", OptionalInt.empty());
    return new YamlMap(new YamlNode.Mapping(nowhere, Map.of()), new Problems());
  }

  /** A key that must be there; its accessors return a stand-in after a problem. */
  public RequiredValue required(String key) {
    return new RequiredValue(value(key, YamlValue.Demand.REQUIRED));
  }

  /** A key that may be left out; its accessors return empty then, and after a problem. */
  public YamlValue optional(String key) {
    return value(key, YamlValue.Demand.OPTIONAL);
  }

  /** Keys that are allowed and not read. */
  public void ignore(String... keys) {
    asked.addAll(List.of(keys));
  }

  /** Allows every key: what they mean depends on something that was reported already. */
  public void ignoreAll() {
    asked.addAll(keys());
  }

  /**
   * Keys that have a meaning which this program would otherwise silently not honour.
   *
   * @param why what is reported about each of them that is there
   */
  public void refuse(String why, String... keys) {
    for (String key : keys) {
      if (node.entries().containsKey(key)) {
        problem(key, why);
      }
    }
  }

  /**
   * Keys that mean something to others and change nothing here.
   *
   * @param why what is said, as a warning, about each of them that is there
   */
  public void leave(String why, String... keys) {
    for (String key : keys) {
      YamlValue value = value(key, YamlValue.Demand.OPTIONAL);
      if (value.isPresent()) {
        problems.warn(value.place().problem(why));
      }
    }
  }

  /** Says something, as a warning, about the map as a whole. */
  public void warn(String message) {
    problems.warn(node.place().problem(message));
  }

  /** Reports what is wrong with a key, or, when it is not there, with the map. */
  public void problem(String key, String message) {
    problems.add(value(key, YamlValue.Demand.OPTIONAL).place().problem(message));
  }

  /** Reports what is wrong with the map as a whole. */
  public void problem(String message) {
    problems.add(node.place().problem(message));
  }

  /** The line on which the map starts; 0 when no file holds it. */
  public int line() {
    return node.place().line().orElse(0);
  }

  /** The keys that are there, in the file's order. */
  public Set<String> keys() {
    return node.entries().keySet();
  }

  /** The path of a key, or of a name under a key. */
  public String key(String... steps) {
    String path = node.place().key();
    return path.isEmpty() ? String.join(".", steps) : path + "." + String.join(".", steps);
  }

  /** A value that is not there, where it would stand under a key. */
  public YamlValue absent(String key, String name, YamlValue.Demand demand) {
    Place around = optional(key).place();
    Place place = new Place(around.file(), around.line(), key(key, name));
    return new YamlValue(Optional.empty(), place, demand, problems);
  }

  <T> T read(Function<YamlMap, T> reader) {
    T result = reader.apply(this);
    for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
      if (!asked.contains(entry.getKey())) {
        problems.add(entry.getValue().place().problem(unknown(entry.getKey())));
      }
    }
    return result;
  }

  private String unknown(String key) {
    Optional<String> nearest = Nearest.to(key, asked);
    if (nearest.isPresent()) {
      return "unknown key; did you mean " + nearest.get() + "?";
    }
    if (asked.isEmpty()) {
      return "unknown key; no key is expected here";
    }
    return asked.size() > LISTED_KEYS
        ? "unknown key"
        : "unknown key; expected " + Nearest.listed(asked);
  }

  private YamlValue value(String key, YamlValue.Demand demand) {
    asked.add(key);
    YamlNode value = node.entries().get(key);
    Place place = value == null ? node.place().entry(key, node.place().line()) : value.place();
    return new YamlValue(Optional.ofNullable(value), place, demand, problems);
  }
}
