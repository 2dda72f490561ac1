package org.dramatis.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.draft.ContractDraft;
import org.dramatis.extract.SourceRows;
import org.dramatis.pipeline.DiscoveredFiles;
import org.dramatis.pipeline.ExtractSession;
import org.dramatis.pipeline.PipelineContext;
import org.dramatis.pipeline.ValidatedProject;
import org.dramatis.run.Workspace;
import org.dramatis.yaml.ConfigurationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dramatis validate}: reads every extract against its contract and reports. */
@Command(
    name = "validate",
    description = "Read every extract against its contract and say what was rejected and why.")
final class Validate extends ProjectCommand implements Runnable {
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

  Validate(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public void run() {
    if (draft != null) {
      draft();
      return;
    }
    if (to != null) {
      throw ConfigurationException.of(
          "--to " + to, "", "only a draft is written; name --draft FILE");
    }
    ValidatedProject project = ValidatedProject.of(project());
    Progress progress = surroundings.progress("dramatis validate");
    PipelineContext context = progress.pipeline();
    progress.warn(project.project());
    DiscoveredFiles found = DiscoveredFiles.of(project, asOf(), context);
    if (dryRun) {
      progress.line("The configuration is sound and every extract is there; nothing was read.");
      return;
    }
    Workspace workspace = workspace(project.project(), context.spark());
    List<SourceRows> sources = new ExtractSession(project, found, workspace, context).validate();
    sources.forEach(source -> new SourceReport(source, progress::line).tell());
    ExtractSession.refuseBroken(sources);
  }

  private void draft() {
    String text =
        ContractDraft.of(
            draft,
            fromProject(draft),
            new Configuration(),
            () -> surroundings.spark("dramatis validate"));
    if (to == null) {
      surroundings.out().print(text);
      return;
    }
    try {
      Files.writeString(to, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw ConfigurationException.of(
          "--to " + to, "", "is there already and left as it is; name another file");
    } catch (IOException e) {
      throw ConfigurationException.of("--to " + to, "", "cannot be written: " + e);
    }
    surroundings.out().println("Wrote a draft to " + to + ". Look at every line that says REVIEW.");
  }
}
