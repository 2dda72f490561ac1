package org.dramatis.run.storage;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.yaml.ConfigurationException;

/**
 * How Hadoop's file systems are reached without Spark: as its own files say, and as the project's
 * {@code spark-defaults.conf} tells Spark to.
 */
public final class HadoopSettings {
  private static final String PREFIX = "spark.hadoop.";

  private HadoopSettings() {}

  /**
   * The settings of a project.
   *
   * @throws ConfigurationException when {@code spark-defaults.conf} cannot be read
   */
  public static Configuration of(Path confFolder) {
    Configuration hadoop = new Configuration();
    Path defaults = confFolder.resolve("spark-defaults.conf");
    if (Files.isRegularFile(defaults)) {
      Properties settings = read(defaults);
      settings.stringPropertyNames().stream()
          .filter(name -> name.startsWith(PREFIX))
          .forEach(
              name ->
                  hadoop.set(name.substring(PREFIX.length()), settings.getProperty(name).strip()));
    }
    return hadoop;
  }

  // Spark reads the file in the same way.
  private static Properties read(Path file) {
    Properties settings = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      settings.load(reader);
      return settings;
    } catch (IOException | IllegalArgumentException e) {
      throw ConfigurationException.of(file.toString(), "", "cannot be read: " + e.getMessage());
    }
  }
}
