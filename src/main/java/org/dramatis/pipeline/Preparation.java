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
import org.dramatis.run.OpenRun;

/** From files to features: extract → identity → feature, for whatever is done with customers. */
final class Preparation {
  private final ValidatedProject project;
  private final ExtractSession extracts;
  private final OpenRun run;
  private final RunOutputs outputs;
  private final StageListener listener;

  Preparation(ExtractSession extracts, OpenRun run, RunOutputs outputs, StageListener listener) {
    this.project = extracts.project();
    this.extracts = extracts;
    this.run = run;
    this.outputs = outputs;
    this.listener = listener;
  }

  /**
   * Reads the extracts, joins them, and describes every customer.
   *
   * @param asOf the day to be described
   */
  Prepared prepare(Optional<LocalDate> asOf) {
    List<SourceRows> sources = extracts.extract(asOf);
    writeRejects(sources);
    BrokenRules.refuse(sources);
    run.enter("identity");
    LinkedSources linked = link(sources);
    List<Orphans> orphans = orphans(sources);
    run.enter("feature");
    Features.Fitted fitted = features(linked, asOf);
    FeatureTable inScope = InScope.of(fitted.table(), project.charter().scope());
    return new Prepared(asOf, sources, linked, orphans, fitted.fit(), fitted.table(), inScope);
  }

  private void writeRejects(List<SourceRows> sources) {
    listener.begins(Steps.REJECTS);
    listener.ended(Steps.REJECTS, outputs.rejects(sources));
  }

  private LinkedSources link(List<SourceRows> sources) {
    listener.begins(Steps.DOUBLES);
    Optional<Dataset<Row>> doubles = DuplicateCandidates.of(sources).map(outputs::doubles);
    listener.ended(Steps.DOUBLES, doubles);
    listener.begins(Steps.LINK);
    LinkedSources linked = Identity.link(sources, doubles);
    listener.ended(Steps.LINK, linked);
    return linked;
  }

  private List<Orphans> orphans(List<SourceRows> sources) {
    listener.begins(Steps.ORPHANS);
    List<Orphans> orphans = OrphanCount.of(sources);
    listener.ended(Steps.ORPHANS, orphans);
    return orphans;
  }

  private Features.Fitted features(LinkedSources linked, Optional<LocalDate> asOf) {
    Step<FeatureTable> step = Steps.features(linked);
    listener.begins(step);
    try (Features features = new Features(project.catalog(), linked, asOf)) {
      Features.Fitted fitted = features.fit(project.method().sample());
      FeatureTable table = outputs.features(fitted.table());
      listener.ended(step, table);
      return new Features.Fitted(fitted.fit(), table);
    }
  }
}
