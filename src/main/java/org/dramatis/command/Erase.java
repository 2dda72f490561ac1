package org.dramatis.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dramatis.erase.CustomerFile;
import org.dramatis.erase.Erasure;
import org.dramatis.erase.NamedPeople;
import org.dramatis.extract.row.Transforms;
import org.dramatis.extract.store.ErasedCount;
import org.dramatis.pipeline.ErasureSession;
import org.dramatis.pipeline.PipelineContext;
import org.dramatis.project.Project;
import org.dramatis.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dramatis erase}: takes people out of all that a workspace holds of them, for good. */
@Command(
    name = "erase",
    description =
        "Take people out of extracts, features, assignments and rejects, now and at every later"
            + " run.")
final class Erase extends ProjectCommand implements Runnable {
  /** Longer lists of lines are cut. */
  private static final int LINES = 20;

  @Option(
      names = "--customers",
      paramLabel = "FILE",
      required = true,
      description = "Who: identifiers as in the extract of the list of customers, one a line.")
  private Path customers;

  Erase(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public void run() {
    Project project = project();
    Transforms.check(project.contracts());
    CustomerFile list = CustomerFile.read(customers);
    Progress progress = surroundings.progress("dramatis erase");
    PipelineContext context = progress.pipeline();
    Workspace workspace = workspace(project, context.spark());
    ErasureSession session = new ErasureSession(project, list, workspace, context);
    tellRefused(session.named());
    session.underLease(
        lease -> {
          tellNamed(progress, session);
          if (dryRun) {
            tell(progress, session.count());
            progress.line("Nothing was changed.");
          } else {
            tell(progress, session.erase(lease));
          }
        });
  }

  private void tellRefused(NamedPeople named) {
    Set<String> refused = named.refused();
    if (!refused.isEmpty()) {
      String them = refused.size() == 1 ? "it" : "them";
      surroundings.complain(
          "%s %s nothing that %s accepts as %s; nobody is erased for %s. Correct %s and erase"
              + " again.",
          lines(refused),
          refused.size() == 1 ? "holds" : "hold",
          named.spine().file(),
          named.key(),
          them,
          them);
    }
  }

  /** How many are named, and the lines of those whom nobody knows. */
  private static void tellNamed(Progress progress, ErasureSession session) {
    int people = session.named().people().size();
    progress.line(
        "%,d %s named, %,d of them not yet on the list of erased people.",
        people, people == 1 ? "person is" : "people are", session.fresh().size());
    Set<String> unknown = session.unknownLines();
    if (!unknown.isEmpty()) {
      progress.line(
          lines(unknown)
              + ": nobody in the workspace has this identifier. It is on the list all the same, in"
              + " case the person is delivered later.");
    }
  }

  private static void tell(Progress progress, ErasureSession.Erased erased) {
    if (erased.isNothing()) {
      progress.line("Nothing to do: all of them were erased before.");
      return;
    }
    tell(progress, erased.found());
    tell(progress, erased.later());
    progress.line(
        "Done in %.0f s. Published figures stay as they are; the next derive publishes some without"
            + " these people.",
        progress.seconds());
  }

  private static void tell(Progress progress, Erasure.Found found) {
    for (Erasure.RunRows loss : found.runs()) {
      String rows =
          loss.rows().stream()
              .map(r -> String.format(Locale.ROOT, "%,d rows of %s", r.rows(), r.output().path()))
              .collect(Collectors.joining(", "));
      progress.line("run       " + loss.run() + ": " + rows);
    }
    for (Erasure.ScoreRows score : found.scores()) {
      progress.line(
          "score     %s: %,d %s",
          score.score(), score.customers(), score.customers() == 1 ? "customer" : "customers");
    }
    if (found.unfinished() > 0) {
      progress.line("run       %,d that never ended: all rows of people", found.unfinished());
    }
    tell(progress, found.extracts());
    if (found.unsearchable() > 0) {
      progress.line(
          "extract   %,d kept files that no contract of the project reads any more, as a whole",
          found.unsearchable());
    }
  }

  private static void tell(Progress progress, List<ErasedCount> extracts) {
    for (ErasedCount count : extracts) {
      progress.line(
          "extract   %s: %,d accepted and %,d rejected rows in %,d %s",
          count.contract(),
          count.accepted(),
          count.rejected(),
          count.files(),
          count.files() == 1 ? "file" : "files");
    }
  }

  private static String lines(Set<String> numbers) {
    List<Integer> sorted = numbers.stream().map(Integer::valueOf).sorted().toList();
    String first =
        sorted.stream().limit(LINES).map(String::valueOf).collect(Collectors.joining(", "));
    String more = sorted.size() > LINES ? " and " + (sorted.size() - LINES) + " more" : "";
    return (sorted.size() == 1 ? "Line " : "Lines ") + first + more;
  }
}
