package org.dramatis.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Where the pieces of a YAML file stand in its text, for whoever adds comments to a file that
 * belongs to others. Pieces are named by their paths: {@code goals}, {@code goals[0].says}. Offsets
 * count characters of the text from 0.
 */
public final class YamlOutline {
  private final String text;
  private final Map<String, Span> spans = new HashMap<>();
  private final Map<String, String> values = new HashMap<>();
  private final List<Span> texts = new ArrayList<>();

  /**
   * A part of the text.
   *
   * @param start of the key, of the item behind its dash, or of the value
   * @param end right behind the last value in it
   */
  private record Span(int start, int end) {}

  private YamlOutline(String text) {
    this.text = text;
  }

  /** The outline of a file; empty when the text is not YAML, or says nothing. */
  public static Optional<YamlOutline> of(String text) {
    YamlOutline outline = new YamlOutline(text);
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root == null) {
        return Optional.empty();
      }
      outline.add("", outline.offset(root.getStartMark()), root);
      return Optional.of(outline);
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }

  /** Where a key or an item starts; empty when there is none. */
  public OptionalInt start(String path) {
    return spans.containsKey(path) ? OptionalInt.of(spans.get(path).start()) : OptionalInt.empty();
  }

  /** Right behind the last value of a key or an item; empty when there is none. */
  public OptionalInt end(String path) {
    return spans.containsKey(path) ? OptionalInt.of(spans.get(path).end()) : OptionalInt.empty();
  }

  /** The single value at a path, quotes and escapes resolved; empty when there is none. */
  public Optional<String> value(String path) {
    return Optional.ofNullable(values.get(path));
  }

  /** How many items the list at a path has; 0 when there is no list. */
  public int items(String path) {
    int items = 0;
    while (spans.containsKey(path + "[" + items + "]")) {
      items++;
    }
    return items;
  }

  /**
   * Where the value starts that goes on at an offset, if one does: between two lines of it nothing
   * can be added.
   */
  public OptionalInt textAround(int offset) {
    return texts.stream()
        .filter(span -> span.start() < offset && offset < span.end())
        .mapToInt(Span::start)
        .findFirst();
  }

  /** Adds a piece and all that is in it; returns where the last value in it ends. */
  private int add(String path, int start, Node node) {
    int end = offset(node.getStartMark());
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        int key = offset(tuple.getKeyNode().getStartMark());
        String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        add("", key, tuple.getKeyNode());
        end = add(path.isEmpty() ? name : path + "." + name, key, tuple.getValueNode());
      }
    } else if (node instanceof SequenceNode sequence) {
      List<Node> items = sequence.getValue();
      for (int i = 0; i < items.size(); i++) {
        end = add(path + "[" + i + "]", offset(items.get(i).getStartMark()), items.get(i));
      }
    } else {
      end = offset(node.getEndMark());
      values.put(path, ((ScalarNode) node).getValue());
      texts.add(new Span(offset(node.getStartMark()), end));
    }
    if (!path.isEmpty()) {
      spans.put(path, new Span(start, end));
    }
    return end;
  }

  // Marks count code points.
  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }
}
