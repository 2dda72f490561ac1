package org.dramatis.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.dramatis.run.key.SampleMarker;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.sample.world.Delivery;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Spelling;

/** The folder that a sample stands in, and the marker in it that says which sample it is. */
record SampleFolder(Path root) {
  static final String TRUTH = "truth.csv";

  private static final String DELIVERIES = "deliveries";

  /** Another version may write another sample for the same seed. */
  private static final String GENERATOR_VERSION = "1";

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
    Optional<SampleMarker> marker =
        SampleMarker.of(FileSystem.getLocal(new Configuration()), hadoopRoot());
    if (marker.isPresent()) {
      for (OutputFile file : marker.get().files()) {
        Path path = root.resolve(file.path()).normalize();
        if (path.startsWith(root.normalize())) {
          Files.deleteIfExists(path);
        }
      }
      Files.deleteIfExists(root.resolve(TRUTH));
      Files.delete(root.resolve(SampleMarker.NAME));
    }
    if (Files.exists(root.resolve(SampleMarker.NAME))) {
      throw refusal(
          SampleMarker.NAME,
          "This is no sample's marker. It is left alone: name another folder with --out, or remove"
              + " this file.");
    }
    if (holdsDeliveries()) {
      throw refusal(
          DELIVERIES,
          "There are deliveries here that no sample made, or a sample that was interrupted. They"
              + " are left alone: name another folder with --out, or remove this one.");
    }
  }

  private boolean holdsDeliveries() throws IOException {
    Path deliveries = root.resolve(DELIVERIES);
    if (!Files.isDirectory(deliveries)) {
      return false;
    }
    try (Stream<Path> paths = Files.walk(deliveries)) {
      return paths.anyMatch(Files::isRegularFile);
    }
  }

  private ConfigurationException refusal(String what, String sentences) {
    return ConfigurationException.of(root.resolve(what).toString(), "", sentences);
  }

  /** Says which sample stands here; the last file that is written. */
  void mark(SampleSpec spec, List<OutputFile> files) throws IOException {
    new SampleMarker(
            GENERATOR_VERSION, spec.seed(), spec.customers(), Spelling.of(spec.variant()), files)
        .write(FileSystem.getLocal(new Configuration()), hadoopRoot());
  }

  private org.apache.hadoop.fs.Path hadoopRoot() {
    return new org.apache.hadoop.fs.Path(root.toUri());
  }
}
