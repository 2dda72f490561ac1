package org.dramatis.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.dramatis.extract.SourceRows;
import org.dramatis.run.Lease;
import org.dramatis.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dramatis validate}: reads every extract against its contract and reports. */
@Command(
    name = "validate",
    description = "Read every extract against its contract and say what was rejected and why.")
final class Validate implements Callable<Integer> {
  @Mixin private ProjectOptions options;

  private final Clock clock = Main.clock();

  @Override
  public Integer call() {
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

  private static List<SourceRows> read(Intake intake, Lease lease) {
    Optional<LocalDate> asOf = intake.asOf();
    lease.requireHeld();
    return intake.extract(asOf);
  }
}
