package org.dramatis.command;

import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.project.Project;
import org.dramatis.project.ProjectReader;
import org.dramatis.project.Setting;
import org.dramatis.run.Workspace;
import picocli.CommandLine.Option;

/** A command on a project and its workspace: where both are. */
abstract class WorkspaceCommand {
  final Surroundings surroundings;

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description = "The project's conf folder (default: the shipped sample's).")
  private Path conf;

  @Option(
      names = "--workspace",
      paramLabel = "URI",
      description = "Where runs are kept, local or on HDFS (default: workspace beside conf).")
  private String workspace;

  WorkspaceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The project, read strictly, with values from the command line. */
  Project project(List<Setting> settings) {
    return ProjectReader.read(confFolder(), settings);
  }

  Path confFolder() {
    return conf == null ? surroundings.home().resolve("conf") : conf;
  }

  /** Where runs are kept; nothing is created. */
  Workspace workspace(Project project, Configuration hadoop) {
    String uri =
        workspace == null
            ? project.folder().resolve("workspace").toUri().toString().replaceFirst("/$", "")
            : workspace;
    return Workspace.at(uri, hadoop);
  }
}
