package org.dramatis.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.dramatis.project.Project;
import org.dramatis.project.Setting;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.RunId;
import picocli.CommandLine.Option;

/** A command on a project: the options that all of them take. */
abstract class ProjectCommand extends WorkspaceCommand {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that the figures describe (default: the newest delivery).")
  private LocalDate asOf;

  @Option(names = "--run-id", paramLabel = "ID", description = "Name the run by hand.")
  private String runId;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A value in the place of one in a file, such as method.k=4.")
  private List<String> settings = List.of();

  @Option(
      names = "--dry-run",
      description = "Check the configuration, find the extracts, say what would be done.")
  boolean dryRun;

  ProjectCommand(Surroundings surroundings) {
    super(surroundings);
  }

  /** The project, read strictly. */
  Project project() {
    return project(settings.stream().map(Setting::parse).toList());
  }

  /** A file as a contract of the project names it: relative to its folder when it lies below. */
  String fromProject(String file) {
    if (file.contains("://")) {
      return file;
    }
    Path folder = confFolder().toAbsolutePath().normalize().getParent();
    Path absolute = Path.of(file).toAbsolutePath().normalize();
    return folder != null && absolute.startsWith(folder)
        ? folder.relativize(absolute).toString()
        : absolute.toString();
  }

  /** Where runs are kept; nothing is created. */
  Workspace workspace(Project project, SparkSession spark) {
    return workspace(project, spark.sparkContext().hadoopConfiguration());
  }

  Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  Optional<RunId> runId() {
    return Optional.ofNullable(runId).map(RunId::new);
  }
}
