package org.dramatis.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
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
final class Sample implements Runnable {
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
  public void run() {
    Path home = surroundings.home();
    Path project = (out == null ? home : out).toAbsolutePath().normalize();
    SampleSpec spec = spec();
    SparkSession spark = surroundings.spark("dramatis sample");
    Path target = project.resolve("sample-data");
    try {
      Path conf = project.resolve("conf");
      if (!Files.exists(conf)) {
        // The shipped configuration, so that the sample can be derived where it stands.
        FileUtils.copyDirectory(home.resolve("conf").toFile(), conf.toFile(), false);
      }
      List<OutputFile> files = SampleWriter.write(spark, spec, target);
      long bytes = files.stream().mapToLong(OutputFile::bytes).sum();
      surroundings.say(
          "Wrote %,d customers in %,d files, %,d MB, to %s.%nDerive them with: jobs/dramatis derive --conf %s",
          customers, files.size(), (bytes + 500_000) / 1_000_000, target, project.resolve("conf"));
    } catch (IOException e) {
      throw ConfigurationException.of(
          "--out " + project,
          "",
          "the sample cannot be written there: " + e + ". Name another folder.");
    }
  }

  private SampleSpec spec() {
    try {
      return new SampleSpec(
          seed, customers, easy ? SampleSpec.Variant.EASY : SampleSpec.Variant.STANDARD);
    } catch (IllegalArgumentException e) {
      throw ConfigurationException.of("--customers " + customers, "", e.getMessage());
    }
  }
}
