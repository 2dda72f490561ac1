package org.dramatis.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.dramatis.run.Current;
import org.dramatis.run.DataAge;
import org.dramatis.run.ErasureFolder;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunHistory;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.InputDigest;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.manifest.RunIngredients;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dramatis derive}: extracts in, a published run out; once for the same ingredients. */
@Command(
    name = "derive",
    description =
        "Read the extracts, find the segments, publish a run. Repeating it does nothing twice.")
final class Derive implements Callable<Integer> {
  @Mixin private ProjectOptions options;

  @Option(
      names = "--fail-if-stale",
      description =
          "Exit with 11, deriving nothing, when the newest data is older than the charter's cadence.")
  private boolean failIfStale;

  private final Clock clock = Main.clock();

  @Override
  public Integer call() {
    SoundProject sound = SoundProject.of(options.project());
    SparkSession spark = Engine.start("dramatis derive");
    Progress progress = new Progress(System.out, clock, spark);
    progress.warn(sound.project());
    FoundExtracts found = FoundExtracts.of(sound.project(), options.asOf(), spark, progress);
    Workspace workspace =
        Workspace.at(
            options.workspace(sound.project()), spark.sparkContext().hadoopConfiguration());
    if (options.isDryRun()) {
      progress.line(plan(found, workspace));
      return ExitCode.DONE.code();
    }
    Intake intake = new Intake(sound, found, workspace, spark, progress);
    return intake
        .underLease("derive", clock, lease -> derive(spark, progress, intake, lease))
        .code();
  }

  private ExitCode derive(SparkSession spark, Progress progress, Intake intake, Lease lease) {
    Optional<LocalDate> asOf = intake.asOf();
    DataAge age = age(intake.project(), asOf);
    if (failIfStale && age == DataAge.STALE) {
      System.err.println(
          "dramatis: The newest data is of %s, older than the charter's cadence allows. Nothing was derived. Ask the owners for their deliveries, or leave out --fail-if-stale."
              .formatted(asOf.map(LocalDate::toString).orElse("an unknown day")));
      return ExitCode.GATE;
    }
    RunIngredients ingredients = ingredients(intake, asOf);
    RunId id = options.runId().map(RunId::new).orElseGet(() -> RunId.of(ingredients));
    RunFolder folder = intake.workspace().run(id);
    switch (folder.standing(ingredients)) {
      case PUBLISHED ->
          progress.line(
              "Already derived: "
                  + id
                  + " is the published run, with the same data and configuration.");
      case SUCCEEDED ->
          progress.line("Already derived: " + id + ". " + publish(intake, lease, id, asOf));
      case ABSENT, UNFINISHED -> {
        progress.line("Deriving " + id + asOf.map(d -> ", as of " + d).orElse(""));
        new Derivation(spark, progress, intake, clock).run(folder, lease, ingredients, age);
        progress.line(publish(intake, lease, id, asOf));
      }
    }
    progress.line(
        String.format(
            Locale.ROOT, "Done in %.0f s. Report: %s", progress.seconds(), reportOf(folder)));
    return ExitCode.DONE;
  }

  /** A run of an earlier day is kept, but readers stay with the later one. */
  private String publish(Intake intake, Lease lease, RunId id, Optional<LocalDate> asOf) {
    Optional<Current> current = intake.workspace().current();
    boolean older =
        current
            .flatMap(Current::asOf)
            .filter(d -> asOf.isPresent() && d.isAfter(asOf.get()))
            .isPresent();
    if (older) {
      return "It is not published: " + current.get().runId() + " describes a later day.";
    }
    intake.workspace().publish(lease, id, clock.instant());
    return "Published: " + id + ".";
  }

  private static String reportOf(RunFolder folder) {
    Path report = folder.path("report/index.html");
    return report.toUri().getScheme() == null || report.toUri().getScheme().equals("file")
        ? report.toUri().getPath()
        : report.toString();
  }

  private DataAge age(Project project, Optional<LocalDate> asOf) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return asOf.filter(d -> d.plus(project.charter().cadence().derive()).isBefore(today))
            .isPresent()
        ? DataAge.STALE
        : DataAge.TIMELY;
  }

  private static RunIngredients ingredients(Intake intake, Optional<LocalDate> asOf) {
    return new RunIngredients(
        asOf,
        intake.inputs().stream().map(i -> new InputDigest(i.contract(), i.sha256())).toList(),
        intake.project().configSha256(),
        intake.key().id(),
        Main.Version.text(),
        RunHistory.of(intake.workspace()).reference(asOf).map(RunId::value),
        Optional.empty(),
        new ErasureFolder(intake.workspace()).list().digest());
  }

  private static String plan(FoundExtracts found, Workspace workspace) {
    String day = found.asOf().map(LocalDate::toString).orElse("the newest event's day");
    return "The configuration is sound. A run as of %s would read %d files into %s; nothing was written."
        .formatted(day, found.files().count(), workspace);
  }
}
