package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * Reads the notebook: it is published before it is run, so that it has no figures but those that it
 * takes from the other files.
 */
final class NotebookReader {
  private NotebookReader() {}

  static Reading read(String file, String text) throws IOException {
    for (JsonNode cell : new ObjectMapper().readTree(text).get("cells")) {
      if (!cell.path("outputs").isEmpty()) {
        throw new AssertionError("outputs of a cell: teach the attack to read those of " + file);
      }
    }
    return new Reading();
  }
}
