package org.dramatis.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Timeliness;
import org.dramatis.draft.ContractDraft;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.extract.quality.RuleVerdict;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.feature.matrix.Imputation;
import org.dramatis.pipeline.DiscoveredFiles;
import org.dramatis.pipeline.ExtractSession;
import org.dramatis.pipeline.PipelineContext;
import org.dramatis.pipeline.ValidatedProject;
import org.dramatis.run.Workspace;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dramatis validate}: reads every extract against its contract and reports. */
@Command(
    name = "validate",
    description =
        "Read every extract against its contract and say what was rejected and why, and of which"
            + " features many customers have no value.")
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
    progress.warn(project);
    DiscoveredFiles found = DiscoveredFiles.of(project, asOf(), context);
    if (dryRun) {
      progress.line("The configuration is sound and every extract is there; nothing was read.");
      return;
    }
    Workspace workspace = workspace(project.project(), context.spark());
    Imputation imputation =
        new ExtractSession(project, found, workspace, context)
            .validate(source -> new SourceReport(source, progress::line).tell());
    features(imputation, project.project().features().file(), progress::line);
  }

  private static void features(Imputation imputation, String file, Consumer<String> lines) {
    lines.accept("");
    lines.accept(
        String.format(
            Locale.ROOT, "features, by %s, of %,d customers in scope", file, imputation.inScope()));
    for (Imputation.OfFeature of : imputation.notable()) {
      lines.accept(
          String.format(
              Locale.ROOT,
              "  note      %s: %.1f %% of them have no value and are clustered as if they had the"
                  + " median. Write under absent what stands for none, give it the role describe,"
                  + " or leave these customers out of the scope.",
              of.feature(),
              100 * of.share()));
    }
    if (imputation.notable().isEmpty()) {
      lines.accept("  known     each that shapes segments, of at least 90 % of them");
    }
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

  /** What {@code validate} says about one source: a table of lines, each with what it is about. */
  private record SourceReport(SourceRows source, Consumer<String> lines) {

    /** Tells the table. */
    void tell() {
      Contract contract = source.contract();
      lines.accept("");
      lines.accept(
          "%s (%s), %s, by %s"
              .formatted(
                  contract.name(),
                  Spelling.of(contract.role()),
                  contract.server().path(),
                  contract.file()));
      rows(source.audit());
      source.rules().forEach(this::rule);
      contract.quality().texts().forEach(t -> line("agreed", "%s (in words; not evaluated)", t));
      timeliness(source.timeliness());
      line("ask", "%s", contract.ownership().whom());
      contract.ownership().access().forEach(access -> line("access", "%s", access));
    }

    private void rows(ExtractAudit audit) {
      line("files", "%,d", source.files().size());
      line(
          "rows",
          "%,d read = %,d accepted + %,d rejected + %,d superseded",
          audit.rowsRead(),
          audit.accepted(),
          audit.rejected(),
          audit.superseded());
      for (ReasonCount reason : audit.reasons()) {
        String column = reason.column().isEmpty() ? "" : " in " + reason.column();
        line("rejected", "%,d %s%s", reason.rows(), reason.reason(), column);
      }
    }

    private void rule(RuleResult result) {
      RuleVerdict verdict = result.verdict();
      String judged = verdict == RuleVerdict.BROKEN ? "BROKEN" : Spelling.of(verdict);
      String severity = Spelling.of(result.rule().severity());
      line(severity, "%s: %s: %s", result.rule().title(), result.words(), judged);
    }

    private void timeliness(Timeliness time) {
      List<String> facts = new ArrayList<>();
      time.newest().ifPresent(day -> facts.add("newest event " + day));
      time.delivered().ifPresent(day -> facts.add("newest delivery " + day));
      time.due().ifPresent(day -> facts.add("next due by " + day));
      time.overdueDays().ifPresent(days -> facts.add("OVERDUE by " + days + " days"));
      line("fresh", "%s", facts.isEmpty() ? "nothing is dated" : String.join(", ", facts));
    }

    private void line(String about, String format, Object... values) {
      String text = String.format(Locale.ROOT, format, values);
      lines.accept(String.format(Locale.ROOT, "  %-9s %s", about, text));
    }
  }
}
