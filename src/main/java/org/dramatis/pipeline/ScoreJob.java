package org.dramatis.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.charter.Charter;
import org.dramatis.feature.FeatureChange;
import org.dramatis.feature.FeatureComparison;
import org.dramatis.persona.Cast;
import org.dramatis.persona.registry.Registry;
import org.dramatis.pipeline.Preparation.Prepared;
import org.dramatis.pipeline.score.Casting;
import org.dramatis.pipeline.score.PartlyMissing;
import org.dramatis.pipeline.score.RangeGate;
import org.dramatis.pipeline.score.RunOfCast;
import org.dramatis.pipeline.score.ScoreFigures;
import org.dramatis.pipeline.score.ScoreSummary;
import org.dramatis.pipeline.score.Scoring;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.manifest.RunIngredients;
import org.dramatis.run.score.OpenScore;
import org.dramatis.run.score.ScoreFolder;
import org.dramatis.run.score.ScoreId;
import org.dramatis.run.score.ScoreManifest;
import org.dramatis.run.score.ScoreOutput;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;

/**
 * Extracts in, today's customers by the published personas out; once for the same ingredients.
 * Nothing is clustered: customers are described with the signed run's fit and assigned by its
 * model.
 */
public record ScoreJob(PipelineContext context, ExtractSession extracts) {

  /** What the workspace held of a score that was asked for. */
  public enum Before {
    NOTHING,
    ALL_OF_IT
  }

  /**
   * What became of a score that was asked for.
   *
   * @param score its folder; it is complete
   */
  public record Outcome(ScoreFolder score, ScoreSummary summary, Before before) {}

  /** What a score is made from. */
  private record Ingredients(RunIngredients common, Optional<ScoreFolder> previous) {
    Optional<String> continued() {
      return previous.map(p -> p.id() + " " + p.requireManifest().digest());
    }

    String digest() {
      return ScoreManifest.digest(common, continued());
    }
  }

  /**
   * Scores, unless that has been done.
   *
   * @throws WorkspaceException when no persona is published, when the signed run is incomplete, or
   *     when features are not what it was drawn by
   * @throws RangeGate.OutOfRangeException when a feature has left the range that the model knows
   */
  public Outcome score() {
    return extracts.underLease("score", this::score);
  }

  /** Refuses what {@link #score} would refuse before it reads an extract. */
  public void check() {
    Cast cast = Casting.published(extracts.workspace());
    requireSameFeatures(signed(cast), cast);
  }

  private RunOfCast signed(Cast cast) {
    return RunOfCast.of(extracts.workspace(), cast.run(), context.spark());
  }

  /** The same for work that holds the lease. */
  Outcome score(Lease lease) {
    Workspace workspace = extracts.workspace();
    Cast cast = Casting.published(workspace);
    RunOfCast signed = signed(cast);
    requireSameFeatures(signed, cast);
    Optional<LocalDate> asOf = extracts.asOf();
    List<ScoreFolder> all = ScoreFolder.all(workspace);
    Ingredients ingredients = new Ingredients(common(cast), before(all, asOf));
    List<ScoreFolder> sameDay = all.stream().filter(s -> s.id().asOf().equals(asOf)).toList();
    Optional<ScoreFolder> done =
        sameDay.stream()
            .filter(s -> s.requireManifest().digest().equals(ingredients.digest()))
            .findFirst();
    if (done.isPresent()) {
      return new Outcome(done.get(), summary(done.get()), Before.ALL_OF_IT);
    }
    int number = sameDay.stream().mapToInt(s -> s.id().number()).max().orElse(0) + 1;
    ScoreFolder target = new ScoreFolder(workspace, new ScoreId(asOf, number));
    Casting casting =
        Casting.of(cast, new Registry(workspace), signed.model(), ingredients.common().asOf());
    return new Outcome(target, write(target, signed, casting, ingredients, lease), Before.NOTHING);
  }

  /** The newest score of an earlier day. */
  private static Optional<ScoreFolder> before(List<ScoreFolder> all, Optional<LocalDate> asOf) {
    return all.stream()
        .filter(s -> s.id().asOf().isPresent())
        .filter(s -> asOf.filter(s.id().asOf().get()::isBefore).isPresent())
        .reduce((earlier, later) -> later);
  }

  private ScoreSummary summary(ScoreFolder score) {
    return score
        .workspace()
        .readRecord(score.path(ScoreOutput.SUMMARY), ScoreSummary.class)
        .orElseThrow(
            () ->
                new WorkspaceException(
                    "%s is missing. Restore the folder from a copy, or delete it and score again."
                        .formatted(score.path(ScoreOutput.SUMMARY))));
  }

  private void requireSameFeatures(RunOfCast signed, Cast cast) {
    List<FeatureChange> changes =
        new FeatureComparison(signed.model().features(), extracts.project().catalog())
            .ofShaping(signed.shaping());
    if (!changes.isEmpty()) {
      throw new WorkspaceException(
          ("Nothing was scored: features are not those that run %s was drawn by.%n  %s%nWrite them"
                  + " as they were, or derive a run and have the council sign it.")
              .formatted(
                  cast.run(),
                  changes.stream()
                      .map(c -> "%s (%s) %s".formatted(c.label(), c.feature(), c.why()))
                      .collect(Collectors.joining(String.format("%n  ")))));
    }
  }

  private RunIngredients common(Cast cast) {
    Registry.Head head = new Registry.Head(cast, FileDigest.ofText(Json.write(cast)));
    return extracts.ingredients(Optional.of(cast.run()), Optional.of(head.text()));
  }

  private ScoreSummary write(
      ScoreFolder target, RunOfCast signed, Casting casting, Ingredients ingredients, Lease lease) {
    OpenScore score = OpenScore.begin(target.workspace(), lease);
    try {
      ScoreOutputs outputs = new ScoreOutputs(context.spark(), score);
      Prepared prepared =
          new Preparation(context, extracts, outputs)
              .prepareAsFitted(ingredients.common().asOf(), signed.model().features());
      Dataset<Row> rows = outputs.assignments(assigned(prepared, signed, casting, ingredients));
      Charter.Privacy privacy = extracts.project().charter().privacy();
      ScoreSummary summary =
          new ScoreFigures(
                  rows,
                  casting,
                  new DisclosureControl(privacy.minimumCell(), privacy.dominance()),
                  extracts.project().project().contracts())
              .summary(target.id().name(), ingredients.common().asOf());
      context.ended("%,d customers", summary.customers());
      score.writeText(ScoreOutput.SUMMARY, Json.writeRounded(summary));
      score.seal(
          target,
          context.hasher(),
          files ->
              new ScoreManifest(
                  target.id().name(),
                  context.clock().instant(),
                  ingredients.common(),
                  ingredients.continued(),
                  ingredients.digest(),
                  prepared.files(),
                  context.versions(),
                  files,
                  List.of()));
      return summary;
    } catch (RuntimeException e) {
      score.discard();
      throw e;
    }
  }

  private Dataset<Row> assigned(
      Prepared prepared, RunOfCast signed, Casting casting, Ingredients ingredients) {
    context.begins("score", "look for values that the model does not know");
    new RangeGate(
            extracts.project().charter().materialChange(), extracts.project().project().contracts())
        .check(signed, prepared.inScope());
    context.ended("%d columns lie where the model knows them", signed.model().columns().size());
    context.begins("score", "assign");
    return new Scoring(
            signed,
            casting,
            prepared.asOf(),
            ingredients.previous().flatMap(p -> ScoreOutputs.read(context.spark(), p)))
        .of(
            prepared.everyone(),
            prepared.inScope(),
            new PartlyMissing(signed, prepared.linked(), prepared.uses()).of(prepared.everyone()));
  }
}
