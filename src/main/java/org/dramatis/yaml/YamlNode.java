package org.dramatis.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A piece of YAML as it was written: nothing is converted, every piece knows its place. */
sealed interface YamlNode {

  Place place();

  /** What it is, in words, for "expected …, found …". */
  String described();

  /** Whether YAML reads it as no value at all. */
  default boolean isNothing() {
    return false;
  }

  /**
   * A single value.
   *
   * @param text its source text, quotes and escapes resolved
   * @param isPlain whether it has no quotes and is no block, which are always texts
   */
  record Scalar(Place place, String text, boolean isPlain) implements YamlNode {
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final int SHOWN = 60;

    @Override
    public boolean isNothing() {
      return isPlain && NOTHING.contains(text);
    }

    @Override
    public String described() {
      String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
      return isPlain ? shown : "the text \"" + shown.replace("\n", "\\n") + "\"";
    }
  }

  record Sequence(Place place, List<YamlNode> items) implements YamlNode {
    @Override
    public String described() {
      return items.isEmpty() ? "an empty list" : "a list";
    }
  }

  /** Keys with values, in the file's order. */
  record Mapping(Place place, Map<String, YamlNode> entries) implements YamlNode {
    Mapping with(String key, YamlNode value) {
      Map<String, YamlNode> more = new LinkedHashMap<>(entries);
      more.put(key, value);
      return new Mapping(place, more);
    }

    @Override
    public String described() {
      return "a map";
    }
  }
}
