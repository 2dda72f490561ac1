package org.dramatis.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.dramatis.draft.ContractDraft;
import org.dramatis.extract.SourceRows;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.yaml.ConfigurationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dramatis validate}: reads every extract against its contract and reports. */
@Command(
    name = "validate",
    description = "Read every extract against its contract and say what was rejected and why.")
final class Validate implements Callable<Integer> {
  @Mixin private ProjectOptions options;

  @Option(
      names = "--draft",
      paramLabel = "FILE",
      description = "Write a first contract for a file, from its header and a sample of its rows.")
  private String draft;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where the draft goes; an existing file is left alone (default: printed).")
  private Path to;

  private final Clock clock = Main.clock();

  @Override
  public Integer call() {
    if (draft != null) {
      return draft();
    }
    if (to != null) {
      throw ConfigurationException.of(
          "--to " + to, "", "only a draft is written; name --draft FILE");
    }
    SoundProject sound = SoundProject.of(options.project());
    SparkSession spark = Engine.start("dramatis validate");
    Progress progress = new Progress(System.out, clock, spark);
    progress.warn(sound.project());
    FoundExtracts found = FoundExtracts.of(sound.project(), options.asOf(), spark, progress);
    if (options.isDryRun()) {
      progress.line("The configuration is sound and every extract is there; nothing was read.");
      return ExitCode.DONE.code();
    }
    Workspace workspace =
        Workspace.at(
            options.workspace(sound.project()), spark.sparkContext().hadoopConfiguration());
    Intake intake = new Intake(sound, found, workspace, spark, progress);
    List<SourceRows> sources = intake.underLease("validate", clock, lease -> read(intake, lease));
    sources.stream().flatMap(source -> SourceReport.lines(source).stream()).forEach(progress::line);
    BrokenRules.refuse(sources);
    return ExitCode.DONE.code();
  }

  private int draft() {
    String text =
        ContractDraft.of(
            draft,
            options.fromProject(draft),
            new Configuration(),
            () -> Engine.start("dramatis validate"));
    if (to == null) {
      System.out.print(text);
      return ExitCode.DONE.code();
    }
    try {
      Files.writeString(to, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw ConfigurationException.of(
          "--to " + to, "", "is there already and left as it is; name another file");
    } catch (IOException e) {
      throw ConfigurationException.of("--to " + to, "", "cannot be written: " + e);
    }
    System.out.println("Wrote a draft to " + to + ". Look at every line that says REVIEW.");
    return ExitCode.DONE.code();
  }

  private static List<SourceRows> read(Intake intake, Lease lease) {
    Optional<LocalDate> asOf = intake.asOf();
    lease.requireHeld();
    return intake.extract(asOf);
  }
}
