package org.dramatis.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;

/** A copy of a conf folder, such as the small valid one of the test resources, to be changed. */
public final class ProjectFolder {
  private static final Path ORIGINAL = Path.of("src/test/resources/project/conf");

  private final Path conf;

  private ProjectFolder(Path conf) {
    this.conf = conf;
  }

  static ProjectFolder copyTo(Path folder) {
    return copy(ORIGINAL, folder.resolve("conf"));
  }

  /** Copies a conf folder to one that does not exist yet. */
  public static ProjectFolder copy(Path original, Path conf) {
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Files.copy(file, conf.resolve(original.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ProjectFolder(conf);
  }

  Path conf() {
    return conf;
  }

  public ProjectFolder replace(String file, String old, String replacement) throws IOException {
    String text = Files.readString(conf.resolve(file));
    Assertions.assertThat(text).contains(old);
    return write(file, text.replace(old, replacement));
  }

  /** Replaces a text in all contracts. */
  public void replaceInContracts(String old, String replacement) throws IOException {
    try (Stream<Path> contracts = Files.list(conf.resolve("contracts"))) {
      for (Path contract : contracts.toList()) {
        replace(conf.relativize(contract).toString(), old, replacement);
      }
    }
  }

  public ProjectFolder write(String file, String text) throws IOException {
    Files.createDirectories(conf.resolve(file).getParent());
    Files.writeString(conf.resolve(file), text);
    return this;
  }

  public ProjectFolder delete(String file) throws IOException {
    Files.delete(conf.resolve(file));
    return this;
  }

  Project read(String... settings) {
    return ProjectReader.read(conf, Stream.of(settings).map(Setting::parse).toList());
  }

  /** What is wrong, with paths relative to the conf folder; no problem is an empty list. */
  List<String> problems(String... settings) {
    try {
      read(settings);
      return List.of();
    } catch (ConfigurationException e) {
      return e.problems().stream()
          .map(Problem::sentence)
          .map(sentence -> sentence.replace(conf + "/", ""))
          .toList();
    }
  }
}
