package org.dramatis.persona.worksheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.yaml.YamlMap;
import org.dramatis.yaml.YamlValue;

/**
 * Reads what may be left open in a form: a key without a value, or with an empty text, says nothing
 * yet.
 *
 * @param functions of the charter; where it names none, any will do
 */
record Fields(List<String> functions) {
  private static final List<String> YES_OR_NO = List.of("yes", "no");
  private static final int MOST_CUSTOMERS = 10_000_000;
  private static final String CITE =
      "the number of a line, such as s1 (a statement), g1 (a goal) or p1 (a problem)";

  Fields {
    functions = List.copyOf(functions);
  }

  /** What is written; empty while nothing is. */
  static String said(YamlMap map, String key) {
    YamlValue value = map.optional(key);
    return isOpen(value) ? "" : value.parsed("a text", text -> text).orElse("").strip();
  }

  /** What has to be written; {@code what} says what to do where it is not. */
  static String written(YamlMap map, String key, String what) {
    YamlValue value = map.optional(key);
    if (isBlank(value)) {
      map.problem(key, (value.isPresent() ? "has no value; " : "missing; ") + what);
      return "";
    }
    return said(map, key);
  }

  /** A list's texts; empty while nothing is written. */
  static List<String> texts(YamlMap map, String key) {
    YamlValue value = map.optional(key);
    return isOpen(value) ? List.of() : value.texts();
  }

  /** The lines that something follows from; empty while nothing is written. */
  static List<String> cites(YamlMap map) {
    YamlValue value = map.optional("cites");
    return isOpen(value)
        ? List.of()
        : value.items().stream().flatMap(item -> item.parsed(CITE, Fields::cite).stream()).toList();
  }

  private static String cite(String text) {
    if (!text.matches("[sgp][1-9][0-9]?")) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  /** Whether none of the keys says anything. */
  static boolean areBlank(YamlMap map, String... keys) {
    return Stream.of(keys).map(map::optional).allMatch(Fields::isBlank);
  }

  private static boolean isBlank(YamlValue value) {
    return isOpen(value)
        || (value.shape() == YamlValue.Shape.SCALAR
            && value.parsed("a text", text -> text).filter(String::isBlank).isPresent());
  }

  /** What stands at the key; empty while nothing does. */
  static Optional<YamlValue> part(YamlMap map, String key) {
    return Optional.of(map.optional(key)).filter(value -> !isOpen(value));
  }

  /** Whether nothing stands there. */
  private static boolean isOpen(YamlValue value) {
    return !value.isPresent() || value.isNothing();
  }

  /** A function of the charter; empty after a problem. */
  String function(YamlMap map, String key) {
    return functions.isEmpty()
        ? map.required(key).text()
        : map.required(key).value().oneOf(functions).orElse("");
  }

  /** How many customers; at least one. */
  static int similar(YamlMap map) {
    return map.required("similar").value().integer(1, MOST_CUSTOMERS).orElse(1);
  }

  /** {@code yes} or {@code no}. */
  static boolean isYes(YamlMap map, String key) {
    return map.required(key).value().oneOf(YES_OR_NO).filter("yes"::equals).isPresent();
  }

  /** Reports that a part of the form is gone, as it is when the end of a file was lost. */
  static void requireKeys(YamlMap root, List<String> keys) {
    for (String key : keys) {
      if (!root.optional(key).isPresent()) {
        root.problem(key, "missing; write the key, with nothing behind it while it is open");
      }
    }
  }

  /**
   * Whether the form is of a layout that this version reads; reported unless it is.
   *
   * @param anew what to do about an older one
   */
  static boolean isReadable(YamlMap root, int layout, String anew) {
    if (!root.optional("layout").isPresent()) {
      root.problem(
          "layout",
          "missing; write layout: %d as the first key, if nothing else of the file was lost"
              .formatted(layout));
      return true;
    }
    int found = root.required("layout").value().integer(0, Integer.MAX_VALUE).orElse(layout);
    if (found == layout) {
      return true;
    }
    root.problem(
        "layout",
        found > layout
            ? "layout %d is of a newer version of Dramatis; this one reads layout %d, so use the newer"
                .formatted(found, layout)
            : "layout %d is of an older version of Dramatis; this one reads layout %d. %s"
                .formatted(found, layout, anew));
    root.ignoreAll();
    return false;
  }
}
