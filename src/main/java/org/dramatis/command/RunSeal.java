package org.dramatis.command;

import java.time.Clock;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.row.FileCounts;
import org.dramatis.run.DataAge;
import org.dramatis.run.OpenRun;
import org.dramatis.run.Review;
import org.dramatis.run.RunStatus;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.ManifestInput;
import org.dramatis.run.manifest.RunIngredients;

/**
 * Ends a run: its manifest and its last status.
 *
 * @param seed of the method
 */
record RunSeal(SparkSession spark, Progress progress, Clock clock, long seed) {

  /** Hashes what the run left behind and says that it is complete. */
  void seal(OpenRun run, List<SourceRows> sources, RunIngredients ingredients, DataAge age) {
    Manifest manifest =
        progress.step(
            "run",
            "hash the outputs",
            () ->
                Manifest.of(
                    run.folder().id(),
                    ingredients,
                    clock.instant(),
                    sources.stream().flatMap(s -> s.files().stream()).map(RunSeal::input).toList(),
                    seed,
                    Engine.versions(spark, ingredients.version()),
                    Engine.hasher(spark).hash(run.folder().path(), run.folder().files())),
            m -> StepWords.words("%d files in the manifest", m.outputs().size()));
    List<String> overdue =
        sources.stream()
            .filter(s -> s.timeliness().isOverdue())
            .map(s -> s.contract().name())
            .toList();
    run.seal(manifest, RunStatus.succeeded(age, overdue, Review.NEEDED));
  }

  private static ManifestInput input(FileCounts counts) {
    return new ManifestInput(
        counts.file().contract(),
        counts.file().path(),
        counts.file().bytes(),
        counts.file().fingerprint(),
        counts.file().sha256(),
        counts.rowsRead(),
        counts.accepted(),
        counts.rejected(),
        counts.superseded());
  }
}
