package org.dramatis.erase;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dramatis.yaml.ConfigurationException;

/**
 * A list of identifiers, one a line in UTF-8, as the department writes them in its extract. Blank
 * lines and lines that begin with {@code #} are passed over. Whatever is wrong is told by the
 * number of its line.
 *
 * @param identifiers by the number of their line, in order
 */
public record CustomerFile(Path file, Map<String, String> identifiers) {

  /**
   * Reads a file.
   *
   * @throws ConfigurationException when it is missing, is no text, or names nobody
   */
  public static CustomerFile read(Path file) {
    Map<String, String> identifiers = new LinkedHashMap<>();
    int number = 0;
    for (String line : text(file).lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        identifiers.put(Integer.toString(number), line);
      }
    }
    if (identifiers.isEmpty()) {
      throw wrong(file, "names nobody; expected one identifier a line");
    }
    return new CustomerFile(file, identifiers);
  }

  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      if (text.indexOf('\0') >= 0) {
        throw wrong(file, "is no text; expected one identifier a line in UTF-8");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw wrong(file, "there is no such file");
    } catch (CharacterCodingException e) {
      throw wrong(file, "is no text in UTF-8; expected one identifier a line in UTF-8");
    } catch (IOException e) {
      throw wrong(file, "cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static ConfigurationException wrong(Path file, String what) {
    return ConfigurationException.of("--customers " + file, "", what);
  }
}
