package org.dramatis.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Reference;
import org.dramatis.extract.Extractor;
import org.dramatis.extract.check.Pseudonym;
import org.dramatis.extract.check.SpineKeys;
import org.dramatis.extract.row.Transforms;
import org.dramatis.extract.store.ErasedCount;
import org.dramatis.identity.ErasedPeople;
import org.dramatis.run.ErasureFolder;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.Tombstone;
import org.dramatis.yaml.ConfigurationException;
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

  @Mixin private ProjectOptions options;

  @Option(
      names = "--customers",
      paramLabel = "FILE",
      required = true,
      description = "Who: identifiers as in the extract of the list of customers, one a line.")
  private Path customers;

  private final Clock clock = Main.clock();

  @Override
  public Integer call() {
    Project project = options.project();
    Transforms.check(project.contracts());
    CustomerFile file = CustomerFile.read(customers);
    SparkSession spark = Engine.start("dramatis erase");
    Progress progress = new Progress(System.out, clock, spark);
    KeyedWorkspace keyed =
        KeyedWorkspace.begun(
            Workspace.at(options.workspace(project), spark.sparkContext().hadoopConfiguration()));
    Pseudonym pseudonym = new Pseudonym(keyed.key());
    Map<String, String> people = pseudonyms(spark, project, file, pseudonym);
    Extractor extractor =
        new Extractor(
            spark, keyed.workspace().extracts(), project.contracts(), pseudonym, keyed.key().id());
    Erasure erasure = new Erasure(spark, keyed.workspace(), extractor.held(), project.contracts());
    ErasureFolder folder = new ErasureFolder(keyed.workspace());
    return keyed.underLease(
        "erase",
        clock,
        spark,
        lease -> {
          tellUnknown(progress, people, folder, erasure);
          return options.isDryRun()
              ? count(progress, people.values(), folder, erasure)
              : erase(progress, people.values(), folder, erasure, lease);
        });
  }

  private Map<String, String> pseudonyms(
      SparkSession spark, Project project, CustomerFile file, Pseudonym pseudonym) {
    Reference key = ErasedPeople.key(project.contracts());
    Contract spine =
        project.contracts().stream()
            .filter(c -> c.name().equals(key.source()))
            .findFirst()
            .orElseThrow();
    Map<String, String> people =
        new SpineKeys(spark, spine, key.property(), pseudonym).pseudonyms(file.identifiers());
    Set<String> refused = new HashSet<>(file.identifiers().keySet());
    refused.removeAll(people.keySet());
    if (people.isEmpty()) {
      throw ConfigurationException.of(
          "--customers " + customers,
          "",
          "has no identifier that "
              + spine.file()
              + " accepts as "
              + key
              + "; expected identifiers as in the extract, one a line");
    }
    if (!refused.isEmpty()) {
      System.err.printf(
          Locale.ROOT,
          "dramatis: %s %s nothing that %s accepts as %s; nobody is erased for %s. Correct %s and erase again.%n",
          lines(refused),
          refused.size() == 1 ? "holds" : "hold",
          spine.file(),
          key,
          refused.size() == 1 ? "it" : "them",
          refused.size() == 1 ? "it" : "them");
    }
    return people;
  }

  /** Names lines of people who are neither on the list nor anywhere in the workspace. */
  private static void tellUnknown(
      Progress progress, Map<String, String> people, ErasureFolder folder, Erasure erasure) {
    Set<String> known = new HashSet<>(folder.list().customers());
    Set<String> fresh = new TreeSet<>(people.values());
    fresh.removeAll(known);
    if (!fresh.isEmpty()) {
      known.addAll(erasure.present(fresh));
    }
    int named = new HashSet<>(people.values()).size();
    progress.line(
        StepWords.words(
            "%,d %s named, %,d of them not yet on the list of erased people.",
            named, named == 1 ? "person is" : "people are", fresh.size()));
    Set<String> unknown =
        people.entrySet().stream()
            .filter(e -> !known.contains(e.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (!unknown.isEmpty()) {
      progress.line(
          lines(unknown)
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
    folder.add(lease, clock.instant(), people);
    Erasure.Found found = erasure.complete(lease, clock.instant());
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
