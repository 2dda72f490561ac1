package org.dramatis.pipeline;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.util.VersionInfo;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.Clustering;
import org.dramatis.cluster.Method;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.Solution;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.ProxyFeature;
import org.dramatis.feature.ProxyFeatures;
import org.dramatis.feature.catalog.HeldOut;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.feature.matrix.FeatureScaler;
import org.dramatis.feature.matrix.HalfWindow;
import org.dramatis.profile.Portraits;
import org.dramatis.profile.ProfileTerms;
import org.dramatis.profile.Profiles;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.report.CouncilFindings;
import org.dramatis.report.RunReport;
import org.dramatis.run.DataAge;
import org.dramatis.run.OpenRun;
import org.dramatis.run.Review;
import org.dramatis.run.RunOutput;
import org.dramatis.run.RunStatus;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.RunIngredients;
import org.dramatis.run.manifest.Versions;

/** The stages that make segments of customers, with what a project says about each. */
record Stages(PipelineContext context, ValidatedProject project, OpenRun run, RunOutputs outputs) {

  /**
   * Customers in segments.
   *
   * @param segmentation the segments
   * @param assignments one row per customer in scope, as written
   */
  record Clustered(Segmentation segmentation, Dataset<Row> assignments) {}

  /**
   * Who the segments are.
   *
   * @param segments in the order of letters
   * @param unfit the customers in scope who resemble no segment; empty when there are none
   */
  record Profiled(List<SegmentProfile> segments, Optional<SegmentProfile> unfit) {}

  /** A vector for each customer in scope. */
  FeatureMatrix scale(FeatureTable inScope) {
    Method method = project.method();
    context.begins(Steps.SCALE);
    return context.ended(
        Steps.SCALE,
        FeatureScaler.of(inScope, project.features(), method.standardization(), method.sample()));
  }

  /** Features that go along with special personal data. */
  List<ProxyFeature> proxies(FeatureTable inScope) {
    context.begins(Steps.PROXIES);
    return context.ended(
        Steps.PROXIES,
        ProxyFeatures.of(inScope, project.special(), project.method().sample(), minimumCell()));
  }

  /** Finds the segments and writes who is in which. */
  Clustered cluster(Prepared prepared, FeatureMatrix matrix) {
    Method method = project.method();
    try (HalfWindow half =
            new HalfWindow(
                project.catalog(),
                prepared.linked(),
                prepared.asOf(),
                prepared.inScope(),
                method.standardization(),
                method.sample());
        Clustering clustering =
            new Clustering(context.spark(), matrix, prepared.fit(), halfWindow(half), method)) {
      Clustering.Result result = fit(clustering, prepared.linked().audit().customers());
      context.begins(Steps.WRITE_MODEL);
      outputs.model(result);
      Dataset<Row> assignments = outputs.write(result.assignments(), RunOutput.ASSIGNMENTS);
      context.ended(Steps.WRITE_MODEL, assignments);
      return new Clustered(result.segmentation(), assignments);
    }
  }

  private Optional<FeatureMatrix> halfWindow(HalfWindow half) {
    context.begins(Steps.HALF_WINDOW);
    return context.ended(Steps.HALF_WINDOW, half.matrix());
  }

  private Clustering.Result fit(Clustering clustering, long customers) {
    int minimumSegment = project.charter().minimumSegment();
    context.begins(Steps.CANDIDATES);
    List<Solution> solutions = context.ended(Steps.CANDIDATES, clustering.candidates());
    context.begins(Steps.TRUST);
    List<CandidateTrust> trusts =
        context.ended(Steps.TRUST, clustering.trust(solutions, minimumSegment));
    context.begins(Steps.FIT);
    return context.ended(Steps.FIT, clustering.fit(solutions, trusts, minimumSegment, customers));
  }

  /** Finds out who the segments are. */
  Profiled profile(Prepared prepared, FeatureMatrix matrix, Clustered clustered) {
    ProfileTerms terms =
        ProfileTerms.of(
            matrix.scaling(),
            clustered.segmentation(),
            HeldOut.of(project.catalog()),
            project.features().revenue(),
            new DisclosureControl(minimumCell()));
    FeatureTable inScope = prepared.inScope();
    Dataset<Row> assignments = clustered.assignments();
    context.begins(Steps.PROFILE);
    return context.ended(
        Steps.PROFILE,
        new Profiled(
            Portraits.of(
                inScope,
                assignments,
                Profiles.of(inScope, assignments, terms),
                project.method().sample(),
                terms.disclosure()),
            Profiles.ofUnfit(
                inScope, assignments, clustered.segmentation().trust().segments(), terms)));
  }

  private int minimumCell() {
    return project.charter().privacy().minimumCell();
  }

  /** Answers the council's questions. */
  CouncilFindings answer(Prepared prepared, Clustered clustered, Profiled profiled) {
    context.begins(Steps.ANSWER);
    return context.ended(Steps.ANSWER, project.questions().answer(prepared, clustered, profiled));
  }

  /** Writes figures, page and notebook. */
  void report(RunReport report) {
    context.begins(Steps.REPORT);
    context.ended(Steps.REPORT, outputs.report(report));
  }

  /** Hashes what the run left behind and says that it is complete. */
  void seal(Prepared prepared, RunIngredients ingredients, DataAge age) {
    Versions versions =
        new Versions(
            ingredients.version(),
            context.spark().version(),
            VersionInfo.getVersion(),
            System.getProperty("java.version"));
    context.begins(Steps.MANIFEST);
    Manifest manifest =
        Manifest.of(
            run.folder().id(),
            ingredients,
            context.clock().instant(),
            prepared.files(),
            project.method().seed(),
            versions,
            context.hasher().hash(run.folder().path(), run.folder().files()));
    context.ended(Steps.MANIFEST, manifest);
    List<String> overdue =
        prepared.sources().stream()
            .filter(s -> s.timeliness().isOverdue())
            .map(s -> s.contract().name())
            .toList();
    run.seal(manifest, RunStatus.succeeded(age, overdue, Review.NEEDED));
  }
}
