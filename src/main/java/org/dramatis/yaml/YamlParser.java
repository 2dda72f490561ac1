package org.dramatis.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * YAML text to {@link YamlNode}s. Only the plain part of YAML is read: one document, no aliases, no
 * tags; all values stay text, so that {@code no}, {@code 010} or {@code 12:30} never change.
 *
 * @param countsLines whether places name lines; they do not for a value from the command line
 */
record YamlParser(String file, boolean countsLines, Problems problems) {
  private static final int DEEPEST = 50;
  private static final int LONGEST = 256 * 1024;
  private static final String LOOK =
      "look here and just above for a quote or bracket that is not closed, and for words that do not"
          + " stand below their neighbours";

  /** The document's root; a scalar without text for an empty file; empty after a problem. */
  Optional<YamlNode> parse(String text) {
    if (text.length() > LONGEST) {
      problem(
          OptionalInt.empty(),
          "longer than "
              + LONGEST
              + " characters, and people write no such file; put the right one in its place");
      return Optional.empty();
    }
    try {
      if (!isPlainYaml(text)) {
        return Optional.empty();
      }
      Node root = yaml().compose(new StringReader(text));
      Place start = Place.of(file, line(1));
      return Optional.of(
          root == null ? new YamlNode.Scalar(start, "", true) : converted(root, start));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      problem(
          mark == null ? OptionalInt.empty() : line(mark),
          "not valid YAML: " + e.getProblem() + (countsLines ? "; " + LOOK : ""));
    } catch (ReaderException e) {
      String code = String.format("U+%04X", e.getCodePoint());
      long before = text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
      problem(
          line(Math.toIntExact(before + 1)),
          "not valid YAML: the character " + code + " is not allowed; delete it");
    } catch (YAMLException e) {
      problem(OptionalInt.empty(), "not valid YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static Yaml yaml() {
    LoaderOptions limits = new LoaderOptions();
    limits.setNestingDepthLimit(DEEPEST);
    return new Yaml(limits);
  }

  /** Looks for what YAML knows and a configuration does not need, before anything is built. */
  private boolean isPlainYaml(String text) {
    Set<Problem> refusals = new LinkedHashSet<>();
    int documents = 0;
    for (Event event : yaml().parse(new StringReader(text))) {
      Optional<String> refused = refused(event);
      if (event instanceof DocumentStartEvent && ++documents == 2) {
        refused = Optional.of("a second document starts here; expected one document in a file");
      }
      if (refused.isPresent()) {
        refusals.add(Place.of(file, line(event.getStartMark())).problem(refused.get()));
      }
    }
    refusals.forEach(problems::add);
    return refusals.isEmpty();
  }

  private static Optional<String> refused(Event event) {
    if (event instanceof AliasEvent alias) {
      return Optional.of("the alias *" + alias.getAnchor() + " is not read; write the value out");
    }
    String tag = event instanceof ScalarEvent scalar ? scalar.getTag() : null;
    if (event instanceof CollectionStartEvent collection) {
      tag = collection.getTag();
    }
    return Optional.ofNullable(tag)
        .map(t -> "the tag " + t + " is not read; write the plain value without it");
  }

  private YamlNode converted(Node node, Place place) {
    if (node instanceof MappingNode mapping) {
      return new YamlNode.Mapping(place, entries(mapping, place));
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(converted(item, place.item(items.size(), line(item.getStartMark()))));
      }
      return new YamlNode.Sequence(place, items);
    }
    ScalarNode scalar = (ScalarNode) node;
    ScalarStyle style = scalar.getScalarStyle();
    boolean isBlock = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
    return new YamlNode.Scalar(
        place, isBlock ? scalar.getValue().strip() : scalar.getValue(), scalar.isPlain());
  }

  private Map<String, YamlNode> entries(MappingNode mapping, Place place) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      OptionalInt keyLine = line(tuple.getKeyNode().getStartMark());
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        Place at = place.entry(key.getValue(), keyLine);
        YamlNode value = converted(tuple.getValueNode(), at);
        YamlNode earlier = entries.putIfAbsent(key.getValue(), value);
        if (earlier != null) {
          OptionalInt first = earlier.place().line();
          String where = first.isPresent() ? ", first on line " + first.getAsInt() : "";
          problems.add(at.problem("this key stands here twice" + where + "; keep one of them"));
        }
      } else {
        String message = "expected a word as key, found a list or map; quote texts with braces";
        problems.add(new Place(place.file(), keyLine, place.key()).problem(message));
      }
    }
    return entries;
  }

  private void problem(OptionalInt line, String message) {
    problems.add(Place.of(file, line).problem(message));
  }

  private OptionalInt line(Mark mark) {
    return line(mark.getLine() + 1);
  }

  private OptionalInt line(int number) {
    return countsLines ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
