package org.dramatis.project;

import java.util.List;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Nearest;

/**
 * A value from the command line that takes the place of one in a file ({@code --set method.k=4}).
 *
 * @param file which file, without its ending: {@code charter}, {@code features} or {@code method}
 * @param path the keys from the file's root to the value, at least one
 * @param value YAML on one line
 */
public record Setting(String file, List<String> path, String value) {
  private static final List<String> FILES = List.of("charter", "features", "method");

  public Setting {
    path = List.copyOf(path);
  }

  /**
   * Reads {@code key=value}.
   *
   * @throws ConfigurationException when there is no key, or its first part names no file
   */
  public static Setting parse(String text) {
    int equals = text.indexOf('=');
    String key = equals < 0 ? text : text.substring(0, equals);
    List<String> steps = List.of(key.strip().split("\\.", -1));
    String file = steps.get(0);
    if (equals < 0 || steps.size() < 2 || steps.stream().anyMatch(String::isBlank)) {
      String message = "expected file.key=value such as method.k=4";
      throw ConfigurationException.of("--set " + text, "", message);
    }
    if (!FILES.contains(file)) {
      String message = "only charter, features and method can be set; ";
      throw ConfigurationException.of(
          "--set " + key.strip(), "", message + Nearest.hint(file, FILES));
    }
    return new Setting(file, steps.subList(1, steps.size()), text.substring(equals + 1).strip());
  }

  /** The key as the user wrote it: {@code method.k}. */
  public String key() {
    return file + "." + String.join(".", path);
  }

  /** The option without its value, for messages. */
  public String option() {
    return "--set " + key();
  }
}
