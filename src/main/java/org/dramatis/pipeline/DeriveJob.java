package org.dramatis.pipeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dramatis.persona.Cast;
import org.dramatis.persona.registry.Registry;
import org.dramatis.run.Current;
import org.dramatis.run.DataAge;
import org.dramatis.run.ExistingRun;
import org.dramatis.run.OpenRun;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunHistory;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.manifest.RunIngredients;

/**
 * Extracts in, a published run out; once for the same ingredients.
 *
 * @param failures leaves word in a run that fails, as the user learns of it too
 */
public record DeriveJob(
    PipelineContext context,
    ExtractSession extracts,
    BiConsumer<OpenRun, RuntimeException> failures) {

  /** What to do with data that is older than the charter's cadence allows. */
  public enum StaleData {
    /** Say so in the run. */
    DERIVE,
    /** Derive nothing. */
    REFUSE
  }

  /**
   * What became of a run that was asked for.
   *
   * @param run its folder; it is complete
   * @param before what the workspace held of it
   * @param later the published run, when it describes a later day and readers stay with it
   */
  public record Outcome(RunFolder run, ExistingRun before, Optional<String> later) {}

  /** The newest data is older than the charter's cadence allows, and is refused then. */
  public static final class StaleDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private StaleDataException(String message) {
      super(message);
    }
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
    Optional<Registry.Head> registry = new Registry(extracts.workspace()).head();
    RunIngredients ingredients = ingredients(asOf, registry);
    RunId id = name.orElseGet(() -> RunId.of(ingredients));
    RunFolder folder = extracts.workspace().run(id);
    ExistingRun existing = folder.existing(ingredients);
    if (existing == ExistingRun.PUBLISHED) {
      return new Outcome(folder, existing, Optional.empty());
    }
    if (existing != ExistingRun.SUCCEEDED) {
      context.listener().derives(id, asOf);
      OpenRun run = OpenRun.begin(folder, lease, "extract");
      try {
        new Derivation(context, extracts, run)
            .derive(ingredients, age, registry.flatMap(DeriveJob::signed));
      } catch (RuntimeException e) {
        failures.accept(run, e);
        throw e;
      }
    }
    return new Outcome(folder, existing, publish(lease, id, asOf));
  }

  /** Publishes the run; readers stay with a run of a later day, which is returned then. */
  private Optional<String> publish(Lease lease, RunId id, Optional<LocalDate> asOf) {
    Workspace workspace = extracts.workspace();
    Optional<Current> later =
        workspace
            .current()
            .filter(c -> asOf.flatMap(day -> c.asOf().filter(day::isBefore)).isPresent());
    if (later.isEmpty()) {
      workspace.publish(lease, id, context.clock().instant());
    }
    return later.map(Current::runId);
  }

  private DataAge age(Optional<LocalDate> asOf) {
    LocalDate today = LocalDate.ofInstant(context.clock().instant(), ZoneOffset.UTC);
    return asOf.map(d -> d.plus(extracts.project().charter().cadence().derive()))
            .filter(due -> due.isBefore(today))
            .isPresent()
        ? DataAge.STALE
        : DataAge.TIMELY;
  }

  /** The cast, while it binds a persona to a segment. */
  private static Optional<Cast> signed(Registry.Head registry) {
    return Optional.of(registry.cast()).filter(cast -> !cast.members().isEmpty());
  }

  private RunIngredients ingredients(Optional<LocalDate> asOf, Optional<Registry.Head> registry) {
    return extracts.ingredients(
        registry
            .flatMap(DeriveJob::signed)
            .map(Cast::run)
            .or(() -> RunHistory.of(extracts.workspace()).reference(asOf).map(RunId::value)),
        registry.map(Registry.Head::text));
  }
}
