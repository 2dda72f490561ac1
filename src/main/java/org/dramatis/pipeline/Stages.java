package org.dramatis.pipeline;

import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Charter;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.Clustering;
import org.dramatis.cluster.Method;
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
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.report.CouncilFindings;
import org.dramatis.report.RunReport;

/** The stages that make segments of customers, with what a project says about each. */
final class Stages {
  private final PipelineContext context;
  private final ValidatedProject project;
  private final RunOutputs outputs;
  private final StageListener listener;
  private final Method method;
  private final Charter charter;

  Stages(PipelineContext context, ValidatedProject project, RunOutputs outputs) {
    this.context = context;
    this.project = project;
    this.outputs = outputs;
    this.listener = context.listener();
    this.method = project.method();
    this.charter = project.charter();
  }

  /** A vector for each customer in scope. */
  FeatureMatrix scale(FeatureTable inScope) {
    listener.begins(Steps.SCALE);
    FeatureMatrix matrix =
        FeatureScaler.of(inScope, project.features(), method.standardization(), method.sample());
    listener.ended(Steps.SCALE, matrix);
    return matrix;
  }

  /** Features that go along with special personal data. */
  List<ProxyFeature> standIns(FeatureTable inScope) {
    listener.begins(Steps.STAND_INS);
    List<ProxyFeature> found =
        ProxyFeatures.of(inScope, project.special(), method.sample(), minimumCell());
    listener.ended(Steps.STAND_INS, found);
    return found;
  }

  /**
   * Finds the segments and writes who is in which.
   *
   * @param run the run that they belong to
   */
  Clustered cluster(Prepared prepared, FeatureMatrix matrix, String run) {
    try (HalfWindow half =
            new HalfWindow(
                project.catalog(),
                prepared.linked(),
                prepared.asOf(),
                prepared.inScope(),
                method.standardization(),
                method.sample());
        Clustering clustering =
            new Clustering(
                context.spark(), matrix, prepared.fit(), lookBackHalfAsFar(half), method, run)) {
      Clustering.Result result = fit(clustering, prepared.linked().audit().customers());
      listener.begins(Steps.WRITE_MODEL);
      outputs.model(result);
      AssignmentTable assignments = outputs.assignments(result.assignments());
      listener.ended(Steps.WRITE_MODEL, assignments);
      return new Clustered(result.segmentation(), result.model(), assignments);
    }
  }

  private Optional<FeatureMatrix> lookBackHalfAsFar(HalfWindow half) {
    listener.begins(Steps.HALF_WINDOW);
    Optional<FeatureMatrix> matrix = half.matrix();
    listener.ended(Steps.HALF_WINDOW, matrix);
    return matrix;
  }

  private Clustering.Result fit(Clustering clustering, long customers) {
    listener.begins(Steps.CANDIDATES);
    List<Solution> solutions = clustering.candidates();
    listener.ended(Steps.CANDIDATES, solutions);
    listener.begins(Steps.TRUST);
    List<CandidateTrust> trusts = clustering.trust(solutions, charter.minimumSegment());
    listener.ended(Steps.TRUST, trusts);
    listener.begins(Steps.FIT);
    Clustering.Result result =
        clustering.fit(solutions, trusts, charter.minimumSegment(), customers);
    listener.ended(Steps.FIT, result);
    return result;
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
    AssignmentTable assignments = clustered.assignments();
    listener.begins(Steps.PROFILE);
    Profiled profiled =
        new Profiled(
            Portraits.of(
                inScope,
                assignments,
                Profiles.of(inScope, assignments, terms),
                method.sample(),
                terms.disclosure()),
            Profiles.ofUnfit(inScope, assignments, clustered.model().isFar(), terms));
    listener.ended(Steps.PROFILE, profiled);
    return profiled;
  }

  /** Answers the council's questions. */
  CouncilFindings answer(Prepared prepared, Clustered clustered, Profiled profiled) {
    listener.begins(Steps.ANSWER);
    CouncilFindings findings = project.questions().answer(prepared, clustered, profiled);
    listener.ended(Steps.ANSWER, findings);
    return findings;
  }

  /** Writes figures, page and notebook. */
  void report(RunReport report) {
    listener.begins(Steps.REPORT);
    listener.ended(Steps.REPORT, outputs.report(report));
  }

  private int minimumCell() {
    return charter.privacy().minimumCell();
  }
}
