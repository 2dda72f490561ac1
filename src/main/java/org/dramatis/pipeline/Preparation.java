package org.dramatis.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.extract.SourceRows;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Features;
import org.dramatis.feature.InScope;
import org.dramatis.identity.DuplicateCandidates;
import org.dramatis.identity.Identity;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.OrphanCount;
import org.dramatis.identity.Orphans;
import org.dramatis.pipeline.StageListener.Step;
import org.dramatis.run.OpenRun;
import org.dramatis.run.RunOutput;

/** From files to features: extract → identity → feature, for whatever is done with customers. */
record Preparation(
    PipelineContext context, ExtractSession extracts, OpenRun run, RunOutputs outputs) {

  /**
   * Reads the extracts, joins them, and describes every customer.
   *
   * @param asOf the day to be described
   */
  Prepared prepare(Optional<LocalDate> asOf) {
    List<SourceRows> sources = extracts.extract(asOf);
    context.begins(Steps.REJECTS);
    context.ended(Steps.REJECTS, outputs.rejects(sources));
    ExtractSession.refuseBroken(sources);
    run.enter("identity");
    LinkedSources linked = link(sources);
    context.begins(Steps.ORPHANS);
    List<Orphans> orphans = context.ended(Steps.ORPHANS, OrphanCount.of(sources));
    run.enter("feature");
    Features.Fitted fitted = features(linked, asOf);
    FeatureTable inScope = InScope.of(fitted.table(), extracts.project().charter().scope());
    return new Prepared(asOf, sources, linked, orphans, fitted.fit(), fitted.table(), inScope);
  }

  private LinkedSources link(List<SourceRows> sources) {
    context.begins(Steps.DUPLICATES);
    Optional<Dataset<Row>> duplicates =
        DuplicateCandidates.of(sources).map(rows -> outputs.write(rows, RunOutput.DOUBLES));
    context.ended(Steps.DUPLICATES, duplicates);
    context.begins(Steps.LINK);
    return context.ended(Steps.LINK, Identity.link(sources, duplicates));
  }

  private Features.Fitted features(LinkedSources linked, Optional<LocalDate> asOf) {
    Step<FeatureTable> step = Steps.features(linked);
    context.begins(step);
    ValidatedProject project = extracts.project();
    try (Features features = new Features(project.catalog(), linked, asOf)) {
      Features.Fitted fitted = features.fit(project.method().sample());
      FeatureTable table = fitted.table();
      FeatureTable written = table.over(outputs.write(table.rows(), RunOutput.FEATURES));
      return new Features.Fitted(fitted.fit(), context.ended(step, written));
    }
  }
}
