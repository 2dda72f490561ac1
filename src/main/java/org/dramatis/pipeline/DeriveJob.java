package org.dramatis.pipeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dramatis.erase.ErasureFolder;
import org.dramatis.run.Current;
import org.dramatis.run.DataAge;
import org.dramatis.run.ExistingRun;
import org.dramatis.run.OpenRun;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunHistory;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.manifest.RunIngredients;
import org.dramatis.run.manifest.RunIngredients.InputDigest;

/** Extracts in, a published run out; once for the same ingredients. */
public final class DeriveJob {
  private final PipelineContext context;
  private final ExtractSession extracts;
  private final FailureRecorder failures;

  /** What to do with data that is older than the charter's cadence allows. */
  public enum StaleData {
    /** Say so in the run. */
    DERIVE,
    /** Derive nothing. */
    REFUSE
  }

  /** Leaves word of a failure in a run, as the user learns of it too. */
  @FunctionalInterface
  public interface FailureRecorder {
    /** Called once, before the failure goes on. */
    void record(OpenRun run, RuntimeException failure);
  }

  /**
   * What became of a run that was asked for.
   *
   * @param run its folder; it is complete
   * @param before what the workspace held of it
   * @param later the published run, when it describes a later day and readers stay with it
   */
  public record Outcome(RunFolder run, ExistingRun before, Optional<String> later) {}

  /**
   * Works on extracts that were found.
   *
   * @param failures leaves word in a run that fails
   */
  public DeriveJob(PipelineContext context, ExtractSession extracts, FailureRecorder failures) {
    this.context = context;
    this.extracts = extracts;
    this.failures = failures;
  }

  /**
   * Derives and publishes the run, unless it is there already.
   *
   * @param name the run's; by default it follows from the ingredients
   * @throws StaleDataException when old data is refused
   */
  public Outcome derive(Optional<RunId> name, StaleData staleData) {
    return extracts.underLease("derive", lease -> derive(name, staleData, lease));
  }

  private Outcome derive(Optional<RunId> name, StaleData staleData, Lease lease) {
    Optional<LocalDate> asOf = extracts.asOf();
    DataAge age = age(asOf);
    if (staleData == StaleData.REFUSE && age == DataAge.STALE) {
      throw new StaleDataException(
          "The newest data is of %s, older than the charter's cadence allows. Nothing was derived. Ask the owners for their deliveries, or leave out --fail-if-stale."
              .formatted(asOf.map(LocalDate::toString).orElse("an unknown day")));
    }
    RunIngredients ingredients = ingredients(asOf);
    RunId id = name.orElseGet(() -> RunId.of(ingredients));
    RunFolder folder = extracts.workspace().run(id);
    ExistingRun standing = folder.existing(ingredients);
    return switch (standing) {
      case PUBLISHED -> new Outcome(folder, standing, Optional.empty());
      case SUCCEEDED -> publish(lease, folder, standing, asOf);
      case ABSENT, UNFINISHED -> {
        context.listener().derives(id, asOf);
        run(OpenRun.begin(folder, lease, "extract"), ingredients, age);
        yield publish(lease, folder, standing, asOf);
      }
    };
  }

  private void run(OpenRun run, RunIngredients ingredients, DataAge age) {
    try {
      new Derivation(context, extracts, run).derive(ingredients, age);
    } catch (RuntimeException e) {
      failures.record(run, e);
      throw e;
    }
  }

  /** A run of an earlier day is kept, but readers stay with the later one. */
  private Outcome publish(
      Lease lease, RunFolder folder, ExistingRun standing, Optional<LocalDate> asOf) {
    Optional<String> later =
        extracts.workspace().current().filter(c -> isLater(c.asOf(), asOf)).map(Current::runId);
    if (later.isEmpty()) {
      extracts.workspace().publish(lease, folder.id(), context.clock().instant());
    }
    return new Outcome(folder, standing, later);
  }

  private static boolean isLater(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
  }

  private DataAge age(Optional<LocalDate> asOf) {
    LocalDate today = LocalDate.ofInstant(context.clock().instant(), ZoneOffset.UTC);
    return asOf.map(d -> d.plus(extracts.project().charter().cadence().derive()))
            .filter(due -> due.isBefore(today))
            .isPresent()
        ? DataAge.STALE
        : DataAge.TIMELY;
  }

  private RunIngredients ingredients(Optional<LocalDate> asOf) {
    return new RunIngredients(
        asOf,
        extracts.inputs().stream().map(i -> new InputDigest(i.contract(), i.sha256())).toList(),
        extracts.project().project().configSha256(),
        extracts.key().id(),
        context.version(),
        RunHistory.of(extracts.workspace()).reference(asOf).map(RunId::value),
        Optional.empty(),
        new ErasureFolder(extracts.workspace()).list().digest());
  }
}
