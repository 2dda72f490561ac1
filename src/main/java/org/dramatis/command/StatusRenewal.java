package org.dramatis.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dramatis.command.CouncilCommand.Table;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.decision.PublishedRun;
import org.dramatis.persona.decision.RefusedException;
import org.dramatis.persona.registry.Registry;
import org.dramatis.project.Project;
import org.dramatis.run.DueItem;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.storage.WorkspaceException;

/** Renews what the published run's {@code status.json} says is due, by the clock. */
record StatusRenewal(Surroundings surroundings, Project project, CouncilFolder folder) {

  /**
   * Renews it after a command has done its work. What keeps it from that is said and stops nothing:
   * the file tells on which day it was judged.
   */
  void of(Workspace workspace) {
    try {
      if (workspace.current().isPresent()) {
        judge(workspace);
      }
    } catch (WorkspaceException | RefusedException e) {
      surroundings.complain("note  What is due could not be judged anew: %s", e.getMessage());
    }
  }

  private void judge(Workspace workspace) {
    PublishedRun run = PublishedRun.of(workspace);
    Table table = new Table(project, workspace, folder, run, new Registry(workspace).cast());
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    List<DueItem> due = table.survey(table.papers()).on(today, List.of()).due();
    workspace.run(new RunId(run.id())).judge(today, due);
  }
}
