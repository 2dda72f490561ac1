package org.dramatis.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.draft.ContractDraft;
import org.dramatis.extract.SourceRows;
import org.dramatis.pipeline.BrokenRules;
import org.dramatis.pipeline.DiscoveredFiles;
import org.dramatis.pipeline.ExtractSession;
import org.dramatis.pipeline.PipelineContext;
import org.dramatis.pipeline.ValidatedProject;
import org.dramatis.run.Workspace;
import org.dramatis.yaml.ConfigurationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dramatis validate}: reads every extract against its contract and reports. */
@Command(
    name = "validate",
    description = "Read every extract against its contract and say what was rejected and why.")
final class Validate implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final ProjectOptions options;

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
    this.surroundings = surroundings;
    this.options = new ProjectOptions(surroundings.home());
  }

  @Override
  public Integer call() {
    if (draft != null) {
      return draft();
    }
    if (to != null) {
      throw ConfigurationException.of(
          "--to " + to, "", "only a draft is written; name --draft FILE");
    }
    ValidatedProject project = ValidatedProject.of(options.project());
    Progress progress = surroundings.progress("dramatis validate");
    PipelineContext context = surroundings.pipeline(progress);
    progress.warn(project.project());
    DiscoveredFiles found = DiscoveredFiles.of(project, options.asOf(), context);
    if (options.isDryRun()) {
      progress.line("The configuration is sound and every extract is there; nothing was read.");
      return ExitCode.DONE.code();
    }
    Workspace workspace = options.workspace(project.project(), context.spark());
    List<SourceRows> sources =
        new ExtractSession(project, found, workspace, context).readFor("validate");
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
            () -> surroundings.sessions().start("dramatis validate"));
    if (to == null) {
      surroundings.out().print(text);
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
    surroundings.out().println("Wrote a draft to " + to + ". Look at every line that says REVIEW.");
    return ExitCode.DONE.code();
  }
}
