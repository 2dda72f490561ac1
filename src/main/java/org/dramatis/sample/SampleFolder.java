package org.dramatis.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dramatis.contract.ConfigurationException;

/**
 * The folder that a sample stands in, and the marker in it that says which sample it is.
 *
 * @param root the folder
 */
record SampleFolder(Path root) {
  /** The truth file's name. */
  static final String TRUTH = "truth.csv";

  private static final String MARKER = "sample.json";
  private static final String DELIVERIES = "deliveries";

  /** Another version may write another sample for the same seed. */
  private static final String GENERATOR_VERSION = "1";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The folder of a delivery, relative, with a slash at its end. */
  static String delivery(Delivery delivery) {
    return DELIVERIES + "/" + delivery.day() + "/";
  }

  /**
   * Makes room: removes the files of the sample that stands here, and nothing else.
   *
   * @throws ConfigurationException when there are deliveries that no sample's marker names
   */
  void clear() throws IOException {
    Path marker = root.resolve(MARKER);
    if (Files.exists(marker)) {
      JsonNode files = JSON.readTree(Files.readAllBytes(marker)).path("files");
      for (JsonNode file : files) {
        Path path = root.resolve(file.path("path").asText()).normalize();
        if (path.startsWith(root.normalize())) {
          Files.deleteIfExists(path);
        }
      }
      Files.deleteIfExists(root.resolve(TRUTH));
      Files.delete(marker);
    }
    if (holdsDeliveries()) {
      throw ConfigurationException.of(
          root.resolve(DELIVERIES).toString(),
          "",
          "There are deliveries here that no sample made, or a sample that was interrupted. They"
              + " are left alone: name another folder with --out, or remove this one.");
    }
  }

  /** Says which sample stands here; the last file that is written. */
  void mark(SampleSpec spec, List<SampleFile> files) throws IOException {
    ObjectNode marker = JSON.createObjectNode();
    marker.put("version", GENERATOR_VERSION);
    marker.put("seed", spec.seed());
    marker.put("customers", spec.customers());
    marker.put("variant", spec.variant().name().toLowerCase(Locale.ROOT));
    ArrayNode list = marker.putArray("files");
    files.stream()
        .sorted(Comparator.comparing(SampleFile::path))
        .forEach(
            file ->
                list.addObject()
                    .put("path", file.path())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256()));
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(marker) + "\n";
    Path unfinished = root.resolve("." + MARKER + ".part");
    Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
    Files.move(unfinished, root.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean holdsDeliveries() throws IOException {
    Path deliveries = root.resolve(DELIVERIES);
    if (!Files.isDirectory(deliveries)) {
      return false;
    }
    try (var paths = Files.walk(deliveries)) {
      return paths.anyMatch(Files::isRegularFile);
    }
  }
}
