package org.dramatis.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Collects what is wrong in all configuration files, so that all of it can be told at once. Knows
 * the place of every key that was read, so that a check over finished records still names the line.
 */
public final class Problems {
  private final Map<String, List<Problem>> found = new LinkedHashMap<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final Map<String, Map<String, Place>> places = new HashMap<>();

  /** Adds one. */
  public void add(Problem problem) {
    found.computeIfAbsent(problem.file(), file -> new ArrayList<>()).add(problem);
  }

  /**
   * Adds one at a key of a file. The line is the key's own, or that of the nearest key around it.
   *
   * @param file as it was given when the file was read
   * @param key the key's path; empty for the whole file
   */
  public void add(String file, String key, String message) {
    Map<String, Place> known = places.getOrDefault(file, Map.of());
    String around = key;
    while (!around.isEmpty() && !known.containsKey(around)) {
      int step = Math.max(around.lastIndexOf('.'), around.lastIndexOf('['));
      around = around.substring(0, Math.max(0, step));
    }
    Place place = known.getOrDefault(around, Place.of(file, OptionalInt.empty()));
    add(
        around.equals(key)
            ? place.problem(message)
            : new Problem(file, place.line(), key, message));
  }

  /** Adds what a reader should know and what stops nothing. */
  void warn(Problem warning) {
    warnings.add(warning);
  }

  /** What stops nothing, in the order in which it was read. */
  public List<Problem> warnings() {
    return List.copyOf(warnings);
  }

  /** Whether anything is wrong in that file. */
  public boolean concern(String file) {
    return !found.getOrDefault(file, List.of()).isEmpty();
  }

  /** Every problem: files in the order in which they were read, lines ascending. */
  public List<Problem> all() {
    Comparator<Problem> byLine = Comparator.comparingInt(p -> p.line().orElse(0));
    return found.values().stream().flatMap(ofFile -> ofFile.stream().sorted(byLine)).toList();
  }

  /**
   * Ends the reading.
   *
   * @throws ConfigurationException with every problem, if there is any
   */
  public void throwIfAny() {
    List<Problem> problems = all();
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  /** Takes note of the order in which files are read. */
  void begin(String file) {
    found.putIfAbsent(file, new ArrayList<>());
  }

  /** Remembers where a piece of a file stands and all that is in it, by their paths. */
  void register(String file, String path, YamlNode node) {
    places.computeIfAbsent(file, f -> new HashMap<>()).put(path, node.place());
    if (node instanceof YamlNode.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        register(file, path + "[" + i + "]", list.items().get(i));
      }
    } else if (node instanceof YamlNode.Mapping map) {
      String start = path.isEmpty() ? "" : path + ".";
      map.entries().forEach((key, value) -> register(file, start + key, value));
    }
  }

  /** Remembers a place under its own key. */
  void register(Place place) {
    places.computeIfAbsent(place.file(), file -> new HashMap<>()).put(place.key(), place);
  }
}
