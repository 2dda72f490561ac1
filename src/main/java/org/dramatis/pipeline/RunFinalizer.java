package org.dramatis.pipeline;

import java.util.List;
import org.apache.hadoop.util.VersionInfo;
import org.dramatis.extract.SourceRows;
import org.dramatis.run.DataAge;
import org.dramatis.run.OpenRun;
import org.dramatis.run.Review;
import org.dramatis.run.RunStatus;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.Manifest.Versions;
import org.dramatis.run.manifest.RunIngredients;

/**
 * Ends a run: its manifest and its last status.
 *
 * @param context what the pipeline works with
 * @param seed of the method
 */
record RunFinalizer(PipelineContext context, long seed) {

  /** Hashes what the run left behind and says that it is complete. */
  void seal(OpenRun run, List<SourceRows> sources, RunIngredients ingredients, DataAge age) {
    context.listener().begins(Steps.MANIFEST);
    Manifest manifest =
        Manifest.of(
            run.folder().id(),
            ingredients,
            context.clock().instant(),
            sources.stream().flatMap(s -> s.files().stream()).toList(),
            seed,
            versions(ingredients),
            context.hasher().hash(run.folder().path(), run.folder().files()));
    context.listener().ended(Steps.MANIFEST, manifest);
    List<String> overdue =
        sources.stream()
            .filter(s -> s.timeliness().isOverdue())
            .map(s -> s.contract().name())
            .toList();
    run.seal(manifest, RunStatus.succeeded(age, overdue, Review.NEEDED));
  }

  private Versions versions(RunIngredients ingredients) {
    return new Versions(
        ingredients.version(),
        context.spark().version(),
        VersionInfo.getVersion(),
        System.getProperty("java.version"));
  }
}
