package org.dramatis.command;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.dramatis.erase.CustomerFile;
import org.dramatis.erase.Erasure;
import org.dramatis.erase.ErasureFolder;
import org.dramatis.erase.NamedPeople;
import org.dramatis.erase.RunLoss;
import org.dramatis.extract.ErasedCount;
import org.dramatis.extract.Extractor;
import org.dramatis.extract.Pseudonym;
import org.dramatis.extract.Transforms;
import org.dramatis.project.Project;
import org.dramatis.run.Lease;
import org.dramatis.run.Tombstone;
import org.dramatis.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dramatis erase}: takes people out of all that a workspace holds of them, for good. */
@Command(
    name = "erase",
    description =
        "Take people out of extracts, features, assignments and rejects, now and at every later run.")
final class Erase implements Callable<Integer> {
  /** Longer lists of lines are cut. */
  private static final int LINES = 20;

  private final Surroundings surroundings;

  @Mixin private final ProjectOptions options;

  @Option(
      names = "--customers",
      paramLabel = "FILE",
      required = true,
      description = "Who: identifiers as in the extract of the list of customers, one a line.")
  private Path customers;

  Erase(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.options = new ProjectOptions(surroundings.home());
  }

  @Override
  public Integer call() {
    Project project = options.project();
    Transforms.check(project.contracts());
    CustomerFile list = CustomerFile.read(customers);
    SparkSession spark = surroundings.sessions().start("dramatis erase");
    Progress progress = new Progress(surroundings.out(), surroundings.clock(), spark);
    KeyedWorkspace keyed =
        KeyedWorkspace.begun(
            Workspace.at(options.workspace(project), spark.sparkContext().hadoopConfiguration()),
            surroundings.environment());
    Pseudonym pseudonym = new Pseudonym(keyed.key());
    NamedPeople named = NamedPeople.of(spark, project.contracts(), list, pseudonym);
    tellRefused(named);
    Extractor extractor =
        new Extractor(
            spark, keyed.workspace().extracts(), project.contracts(), pseudonym, keyed.key().id());
    Erasure erasure =
        new Erasure(
            spark, keyed.workspace(), extractor.held(), project.contracts(), Engine.hasher(spark));
    ErasureFolder folder = new ErasureFolder(keyed.workspace());
    return keyed.underLease(
        "erase",
        surroundings.clock(),
        spark,
        lease -> {
          tellUnknown(progress, named, folder, erasure);
          return options.isDryRun()
              ? count(progress, named.people(), folder, erasure)
              : erase(progress, named.people(), folder, erasure, lease);
        });
  }

  private void tellRefused(NamedPeople named) {
    Set<String> refused = named.refused();
    if (!refused.isEmpty()) {
      surroundings
          .err()
          .printf(
              Locale.ROOT,
              "dramatis: %s %s nothing that %s accepts as %s; nobody is erased for %s. Correct %s and erase again.%n",
              lines(refused),
              refused.size() == 1 ? "holds" : "hold",
              named.spine().file(),
              named.key(),
              refused.size() == 1 ? "it" : "them",
              refused.size() == 1 ? "it" : "them");
    }
  }

  /** Names lines of people who are neither on the list nor anywhere in the workspace. */
  private static void tellUnknown(
      Progress progress, NamedPeople named, ErasureFolder folder, Erasure erasure) {
    Set<String> fresh = new HashSet<>(named.people());
    fresh.removeAll(folder.list().customers());
    progress.line(
        StepWords.words(
            "%,d %s named, %,d of them not yet on the list of erased people.",
            named.people().size(),
            named.people().size() == 1 ? "person is" : "people are",
            fresh.size()));
    Set<String> unknown = erasure.unknown(named.people());
    if (!unknown.isEmpty()) {
      progress.line(
          lines(named.lines(unknown))
              + ": nobody in the workspace has this identifier. It is on the list all the same, in"
              + " case the person is delivered later.");
    }
  }

  private static int count(
      Progress progress, Collection<String> people, ErasureFolder folder, Erasure erasure) {
    Set<String> all = folder.list().customers();
    all.addAll(people);
    tell(progress, erasure.count(all));
    progress.line("Nothing was changed.");
    return ExitCode.DONE.code();
  }

  private int erase(
      Progress progress,
      Collection<String> people,
      ErasureFolder folder,
      Erasure erasure,
      Lease lease) {
    folder.add(lease, surroundings.clock().instant(), people);
    Erasure.Found found = erasure.complete(lease, surroundings.clock().instant());
    List<ErasedCount> later = erasure.clearExtracts();
    if (found.equals(Erasure.Found.NOTHING) && later.isEmpty()) {
      progress.line("Nothing to do: all of them were erased before.");
      return ExitCode.DONE.code();
    }
    tell(progress, found);
    tell(progress, later);
    progress.line(
        StepWords.words(
            "Done in %.0f s. Published figures stay as they are; the next derive publishes some without these people.",
            progress.seconds()));
    return ExitCode.DONE.code();
  }

  private static void tell(Progress progress, Erasure.Found found) {
    for (RunLoss loss : found.runs()) {
      progress.line(
          "run       "
              + loss.run()
              + ": "
              + loss.rows().stream().map(Erase::words).collect(Collectors.joining(", ")));
    }
    if (found.unfinished() > 0) {
      progress.line(
          StepWords.words(
              "run       %,d that never ended: all rows of people", found.unfinished()));
    }
    tell(progress, found.extracts());
    if (found.unsearchable() > 0) {
      progress.line(
          StepWords.words(
              "extract   %,d kept files that no contract of the project reads any more, as a whole",
              found.unsearchable()));
    }
  }

  private static void tell(Progress progress, List<ErasedCount> extracts) {
    for (ErasedCount count : extracts) {
      progress.line(
          StepWords.words(
              "extract   %s: %,d accepted and %,d rejected rows in %,d %s",
              count.contract(),
              count.accepted(),
              count.rejected(),
              count.files(),
              count.files() == 1 ? "file" : "files"));
    }
  }

  private static String words(Tombstone.ErasedRows rows) {
    return StepWords.words("%,d rows of %s", rows.rows(), rows.output());
  }

  private static String lines(Set<String> numbers) {
    List<Integer> sorted = numbers.stream().map(Integer::valueOf).sorted().toList();
    String first =
        sorted.stream().limit(LINES).map(n -> n.toString()).collect(Collectors.joining(", "));
    String more = sorted.size() > LINES ? " and " + (sorted.size() - LINES) + " more" : "";
    return (sorted.size() == 1 ? "Line " : "Lines ") + first + more;
  }
}
