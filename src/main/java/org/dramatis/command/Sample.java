package org.dramatis.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.sample.SampleSpec;
import org.dramatis.sample.SampleWriter;
import org.dramatis.yaml.ConfigurationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code dramatis sample}: writes extracts of invented customers, and a project that reads them.
 */
@Command(name = "sample", description = "Write extracts of invented customers, from a seed.")
final class Sample implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--customers",
      paramLabel = "N",
      description = "How many customers to invent (default: ${DEFAULT-VALUE}).")
  private int customers = SampleSpec.SHIPPED_CUSTOMERS;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed gives other customers (default: ${DEFAULT-VALUE}).")
  private long seed = SampleSpec.SHIPPED_SEED;

  @Option(names = "--easy", description = "Five groups well apart, without drift.")
  private boolean easy;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "A project folder: gets sample-data and, if it has none, conf (default: the shipped project).")
  private Path out;

  Sample(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path home = surroundings.home();
    Path project = (out == null ? home : out).toAbsolutePath().normalize();
    SampleSpec spec = spec();
    SparkSession spark = surroundings.sessions().start("dramatis sample");
    Path target = project.resolve("sample-data");
    try {
      copyConf(home.resolve("conf"), project.resolve("conf"));
      List<OutputFile> files = SampleWriter.write(spark, spec, target);
      long bytes = files.stream().mapToLong(OutputFile::bytes).sum();
      surroundings
          .out()
          .printf(
              Locale.ROOT,
              "Wrote %,d customers in %,d files, %,d MB, to %s.%nDerive them with: jobs/dramatis derive --conf %s%n",
              customers,
              files.size(),
              (bytes + 500_000) / 1_000_000,
              target,
              project.resolve("conf"));
    } catch (IOException e) {
      throw ConfigurationException.of(
          "--out " + project,
          "",
          "the sample cannot be written there: " + e + ". Name another folder.");
    }
    return ExitCode.DONE.code();
  }

  private SampleSpec spec() {
    try {
      return new SampleSpec(
          seed, customers, easy ? SampleSpec.Variant.EASY : SampleSpec.Variant.STANDARD);
    } catch (IllegalArgumentException e) {
      throw ConfigurationException.of("--customers " + customers, "", e.getMessage());
    }
  }

  /** The shipped configuration, so that the sample can be derived where it stands. */
  private static void copyConf(Path from, Path to) throws IOException {
    if (Files.exists(to)) {
      return;
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
