package org.dramatis.yaml;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private static final int LISTED_KEYS = 17;

  private final Place place;
  private final Map<String, YamlValue> values;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  private YamlMap(Place place, Map<String, YamlValue> values, Problems problems) {
    this.place = place;
    this.values = values;
    this.problems = problems;
  }

  static YamlMap of(YamlNode.Mapping map, Problems problems) {
    Map<String, YamlValue> values = new LinkedHashMap<>();
    map.entries()
        .forEach((k, v) -> values.put(k, new YamlValue(v, YamlValue.Demand.OPTIONAL, problems)));
    return new YamlMap(map.place(), values, problems);
  }

  /** A map without keys about which nothing is reported. */
  static YamlMap nothing() {
    return new YamlMap(Place.of("", OptionalInt.empty()), Map.of(), new Problems());
  }

  /**
   * Values as if they stood in a map under a key, and reported so, for what is written in another
   * form, such as a list of names and values.
   */
  public YamlMap under(String key, Map<String, YamlValue> others) {
    Place here = optional(key).place();
    Map<String, YamlValue> moved = new LinkedHashMap<>();
    others.forEach(
        (name, value) -> {
          Place at = here.entry(name, value.place().line());
          problems.register(at);
          moved.put(name, value.as(at, YamlValue.Demand.OPTIONAL));
        });
    return new YamlMap(here, moved, problems);
  }

  /** A key that must be there; its accessors return a stand-in after a problem. */
  public RequiredValue required(String key) {
    return new RequiredValue(value(key, YamlValue.Demand.REQUIRED));
  }

  /** A key that may be left out; its accessors return empty then, and after a problem. */
  public YamlValue optional(String key) {
    return value(key, YamlValue.Demand.OPTIONAL);
  }

  /** Allows keys that are not read. */
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
      if (values.containsKey(key)) {
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
      YamlValue value = optional(key);
      if (value.isPresent()) {
        problems.warn(value.place().problem(why));
      }
    }
  }

  /** Says something, as a warning, about the map as a whole. */
  public void warn(String message) {
    problems.warn(place.problem(message));
  }

  /** Reports what is wrong with a key, or, when it is not there, with the map. */
  public void problem(String key, String message) {
    optional(key).problem(message);
  }

  /** Reports what is wrong with the map as a whole. */
  public void problem(String message) {
    problems.add(place.problem(message));
  }

  /** Reports each name that stands at the key again; an empty one was reported already. */
  public void refuseRepeated(String key, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(name)) {
        problem(key, name + " stands here twice");
      }
    }
  }

  /** The line on which the map starts; 0 when no file holds it. */
  public int line() {
    return place.line().orElse(0);
  }

  /** The keys that are there, in the file's order. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(values.keySet());
  }

  <T> T read(Function<YamlMap, T> reader) {
    T result = reader.apply(this);
    values.forEach(
        (key, value) -> {
          if (!asked.contains(key)) {
            value.problem("unknown key" + hint(key));
          }
        });
    return result;
  }

  private String hint(String key) {
    Optional<String> nearest = Nearest.to(key, asked);
    if (nearest.isPresent()) {
      return "; did you mean " + nearest.get() + "?";
    }
    if (asked.isEmpty()) {
      return "; no key is expected here";
    }
    return asked.size() > LISTED_KEYS ? "" : "; expected " + Nearest.listed(asked);
  }

  private YamlValue value(String key, YamlValue.Demand demand) {
    asked.add(key);
    YamlValue value = values.get(key);
    return value == null
        ? new YamlValue(Optional.empty(), place.entry(key, place.line()), demand, problems)
        : value.as(value.place(), demand);
  }
}
