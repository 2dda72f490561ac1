package org.dramatis.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * One configuration file, ready to be read key by key. After a syntax error it reads as an empty
 * map about which nothing more is reported.
 */
public final class YamlDocument {
  private final String file;
  private final Problems problems;
  private Optional<YamlNode.Mapping> root;

  private YamlDocument(String file, Optional<YamlNode.Mapping> root, Problems problems) {
    this.file = file;
    this.root = root;
    this.problems = problems;
  }

  /** A file that is wrong as a whole, which was reported; nothing more is said about it. */
  public static YamlDocument unreadable(String file, Problems problems) {
    return new YamlDocument(file, Optional.empty(), problems);
  }

  /** A file that must say something; {@code file} is its name as the user knows it. */
  public static YamlDocument parse(String file, String text, Problems problems) {
    Optional<YamlNode> node = node(file, text, problems);
    if (node.filter(YamlNode::isNothing).isPresent()) {
      problems.add(file, "", "the file is empty; expected keys with values");
      return unreadable(file, problems);
    }
    return new YamlDocument(file, mapping(node, problems), problems);
  }

  /** A file that may be empty, or not be there: then every key has its default. */
  public static YamlDocument parseOptional(String file, String text, Problems problems) {
    Optional<YamlNode> node = node(file, text, problems);
    Place start = Place.of(file, OptionalInt.empty());
    return new YamlDocument(
        file,
        node.filter(YamlNode::isNothing).isPresent()
            ? Optional.of(new YamlNode.Mapping(start, Map.of()))
            : mapping(node, problems),
        problems);
  }

  /**
   * Puts a value from the command line in the place of what the file says. What is wrong with it is
   * reported under the option's name.
   *
   * @param option the option as the user wrote it, without its value, {@code --set method.k}
   * @param path the keys from the root to the value, at least one
   * @param value YAML, on one line
   */
  public void set(String option, List<String> path, String value) {
    Optional<YamlNode> node = new YamlParser(option, false, problems).parse(value.strip());
    if (node.isPresent() && root.isPresent()) {
      root = Optional.of(replaced(root.get(), path, option, node.get()));
    }
  }

  /**
   * Reads the whole file. Keys that the reader does not ask for are reported.
   *
   * @param reader turns the keys into a record; what it returns is only good when no problem was
   *     reported
   */
  public <T> T read(Function<YamlMap, T> reader) {
    if (root.isEmpty()) {
      return YamlMap.nothing().read(reader);
    }
    problems.register(file, "", root.get());
    return YamlMap.of(root.get(), problems).read(reader);
  }

  private YamlNode.Mapping replaced(
      YamlNode.Mapping map, List<String> path, String option, YamlNode value) {
    String key = path.get(0);
    if (path.size() == 1) {
      return map.with(key, value);
    }
    Place place = Place.of(option, OptionalInt.empty());
    YamlNode old = map.entries().getOrDefault(key, new YamlNode.Mapping(place, Map.of()));
    if (old instanceof YamlNode.Mapping inner) {
      return map.with(key, replaced(inner, path.subList(1, path.size()), option, value));
    }
    String message = "cannot be set, because %s is not a map but %s; set the whole of %s instead";
    problems.add(place.problem(message.formatted(key, old.described(), key)));
    return map;
  }

  private static Optional<YamlNode> node(String file, String text, Problems problems) {
    problems.begin(file);
    return new YamlParser(file, true, problems).parse(text);
  }

  private static Optional<YamlNode.Mapping> mapping(Optional<YamlNode> node, Problems problems) {
    if (node.isPresent() && !(node.get() instanceof YamlNode.Mapping)) {
      Place place = node.get().place();
      problems.add(place.problem("expected keys with values, found " + node.get().described()));
    }
    return node.filter(YamlNode.Mapping.class::isInstance).map(YamlNode.Mapping.class::cast);
  }
}
