package org.dramatis.pipeline;

import static org.dramatis.pipeline.PipelineContext.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.Clustering;
import org.dramatis.cluster.Method;
import org.dramatis.cluster.SegmentModel;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.Solution;
import org.dramatis.cluster.hold.SignedSegments;
import org.dramatis.cluster.letters.EarlierSegments;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.ProxyFeature;
import org.dramatis.feature.catalog.HeldOut;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.feature.matrix.FeatureScaler;
import org.dramatis.feature.matrix.HalfWindow;
import org.dramatis.feature.matrix.HeldScaling;
import org.dramatis.pipeline.Preparation.Prepared;
import org.dramatis.profile.Portraits;
import org.dramatis.profile.ProfileTerms;
import org.dramatis.profile.Profiles;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.group.Crowds;
import org.dramatis.profile.group.Fit;
import org.dramatis.profile.group.OutsideProfiles;
import org.dramatis.profile.group.OutsideScope;
import org.dramatis.profile.group.PublishedScaling;
import org.dramatis.report.RunReport;
import org.dramatis.run.DataAge;
import org.dramatis.run.OpenRun;
import org.dramatis.run.Review;
import org.dramatis.run.RunOutput;
import org.dramatis.run.RunStatus;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.RunIngredients;
import org.dramatis.yaml.Spelling;

/** The stages that make segments of customers, with what a project says about each. */
record Stages(
    PipelineContext context,
    ValidatedProject project,
    OpenRun run,
    RunOutputs outputs,
    Continued continued) {

  /** Customers in segments, the model that assigns them, and who is in which, as written. */
  record Clustered(Segmentation segmentation, SegmentModel model, AssignmentTable assignments) {}

  /**
   * Who the segments are.
   *
   * @param segments in the order of letters
   * @param fit how well customers fit their segments, and who resembles none
   * @param outside those who are not in scope
   * @param scaling how features became comparable, as it may be told
   * @param disclosure what has released figures of them, and remembers which
   */
  record Profiled(
      List<SegmentProfile> segments,
      Fit fit,
      OutsideScope outside,
      PublishedScaling scaling,
      DisclosureControl disclosure) {}

  /** A vector for each customer in scope; in the space of held segments where there are some. */
  FeatureMatrix scale(FeatureTable inScope) {
    Method method = project.method();
    context.begins("feature", "scale");
    FeatureMatrix matrix =
        continued
            .held()
            .map(
                signed ->
                    HeldScaling.of(
                        inScope, project.features(), signed.model().columns(), method.sample()))
            .orElseGet(
                () ->
                    FeatureScaler.of(
                        inScope, project.features(), method.standardization(), method.sample()));
    int columns = matrix.scaling().columns().size();
    context.ended("%,d customers in scope, %d columns", matrix.inScope(), columns);
    return matrix;
  }

  /** Features that go along with special personal data. */
  List<ProxyFeature> proxies(FeatureTable inScope) {
    context.begins("feature", "look for stand-ins of special personal data");
    List<ProxyFeature> found =
        ProxyFeature.of(inScope, project.special(), project.method().sample(), minimumCell());
    String names =
        found.stream().map(ProxyFeature::feature).distinct().collect(Collectors.joining(", "));
    context.ended(
        "%s",
        found.isEmpty()
            ? "no feature goes along with special personal data"
            : "features that go along with it: " + names);
    return found;
  }

  /**
   * Finds the segments, or assigns customers to signed ones that are held, and writes who is in
   * which.
   */
  Clustered cluster(Prepared prepared, FeatureMatrix matrix) {
    Optional<SignedSegments> held = continued.held();
    Optional<EarlierSegments> earlier =
        continued
            .reference()
            .filter(run -> held.isEmpty())
            .map(run -> run.segments(context.spark()));
    long customers = prepared.linked().audit().customers();
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
            new Clustering(
                context.spark(),
                matrix,
                prepared.fit(),
                halfWindow(half),
                method,
                run.folder().id().value(),
                earlier)) {
      Clustering.Result result =
          held.map(signed -> hold(clustering, signed, customers))
              .orElseGet(() -> fit(clustering, customers));
      context.begins("cluster", "write assignments and model");
      outputs.model(result);
      AssignmentTable found = result.assignments();
      AssignmentTable assignments = found.over(outputs.write(found.rows(), RunOutput.ASSIGNMENTS));
      context.ended("assignments and model written");
      return new Clustered(
          result.segmentation().continuing(continued.continuation(prepared.fit())),
          result.model(),
          assignments);
    }
  }

  private Optional<FeatureMatrix> halfWindow(HalfWindow half) {
    context.begins("cluster", "look back half as far");
    Optional<FeatureMatrix> matrix = half.matrix();
    context.ended(
        "%s",
        matrix
            .map(m -> words("%,d customers for comparison", m.inScope()))
            .orElse("no feature to compare"));
    return matrix;
  }

  private Clustering.Result fit(Clustering clustering, long customers) {
    int minimumSegment = project.charter().minimumSegment();
    List<Solution> solutions = solutions(clustering);
    List<CandidateTrust> trusts = trusts(clustering, solutions);
    context.begins("cluster", "fit all customers");
    Clustering.Result result = clustering.fit(solutions, trusts, minimumSegment, customers);
    Segmentation found = result.segmentation();
    context.ended("%d segments: %s", found.centres().size(), Spelling.of(found.verdict()));
    return result;
  }

  private Clustering.Result hold(Clustering clustering, SignedSegments signed, long customers) {
    int minimumSegment = project.charter().minimumSegment();
    List<Solution> solutions = solutions(clustering);
    List<CandidateTrust> trusts = trusts(clustering, solutions);
    context.begins("cluster", "assign all customers to the segments that the council signed");
    Clustering.Result result =
        clustering.hold(signed, solutions, trusts, minimumSegment, customers);
    Segmentation found = result.segmentation();
    context.ended("%d segments, held: %s", found.centres().size(), Spelling.of(found.verdict()));
    return result;
  }

  private List<Solution> solutions(Clustering clustering) {
    context.begins("cluster", "try numbers of segments");
    List<Solution> solutions = clustering.candidates();
    int first = solutions.get(0).candidate().k();
    int last = solutions.get(solutions.size() - 1).candidate().k();
    String range = first == last ? "" : first + " to ";
    context.ended("%s%d segments on the selection sample", range, last);
    return solutions;
  }

  private List<CandidateTrust> trusts(Clustering clustering, List<Solution> solutions) {
    context.begins("cluster", "find out how far to trust them");
    List<CandidateTrust> trusts = clustering.trust(solutions, project.charter().minimumSegment());
    context.ended(
        "tried on %d pairs of fresh samples, %d of %d against populations without groups",
        trusts.stream().mapToInt(t -> t.stability().pairs()).max().orElse(0),
        trusts.stream().filter(t -> t.references().isPresent()).count(),
        trusts.size());
    return trusts;
  }

  /** Finds out who the segments are. */
  Profiled profile(Prepared prepared, FeatureMatrix matrix, Clustered clustered) {
    ProfileTerms terms =
        ProfileTerms.of(
            matrix.scaling(),
            clustered.segmentation(),
            HeldOut.of(project.catalog()),
            project.features().revenue(),
            new DisclosureControl(minimumCell(), project.charter().privacy().dominance()));
    FeatureTable inScope = prepared.inScope();
    AssignmentTable assignments = clustered.assignments();
    context.begins("profile", "compare");
    List<SegmentProfile> segments =
        Crowds.of(
            inScope,
            assignments,
            matrix.vectors(),
            clustered.segmentation().trust().splits(),
            Portraits.of(
                inScope,
                assignments,
                Profiles.of(inScope, assignments, terms),
                project.method().sample(),
                terms.disclosure()),
            terms);
    Segmentation found = clustered.segmentation();
    Fit fit =
        Fit.of(
            Profiles.ofUnfit(inScope, assignments, clustered.model().isFar(), segments, terms),
            found.trust().borders(),
            found.scope().inScope(),
            terms.disclosure());
    OutsideScope outside =
        OutsideProfiles.of(
            prepared.everyone(), assignments, project.features().lifecycle(), segments, terms);
    String sizes =
        Stream.concat(
                segments.stream().map(s -> words("%s %,d", s.segment().letter(), s.size())),
                fit.unfit().stream().map(none -> words("none %,d", none.size())))
            .collect(Collectors.joining(", "));
    context.ended("%s", sizes);
    return new Profiled(
        segments,
        fit,
        outside,
        PublishedScaling.of(matrix.scaling(), found.scope().inScope(), terms.disclosure()),
        terms.disclosure());
  }

  private int minimumCell() {
    return project.charter().privacy().minimumCell();
  }

  CouncilFindings answer(Prepared prepared, Clustered clustered, Profiled profiled) {
    context.begins("profile", "answer the council");
    CouncilFindings findings = project.questions().answer(prepared, clustered, profiled);
    context.ended(
        "%d objectives, %d beliefs, %d departments' own personas",
        findings.answers().size(),
        findings.beliefs().size(),
        findings.crosswalk().map(c -> c.departments().size()).orElse(0));
    return findings;
  }

  /** Writes figures, page and notebook. */
  void report(RunReport report) {
    context.begins("report", "write");
    context.ended("%s", outputs.report(report));
  }

  /** Hashes what the run left behind and says that it is complete. */
  void seal(Prepared prepared, RunIngredients ingredients, DataAge age) {
    context.begins("run", "hash the outputs");
    Manifest manifest =
        Manifest.of(
            run.folder().id(),
            ingredients,
            context.clock().instant(),
            prepared.files(),
            project.method().seed(),
            context.versions(),
            context.hasher().hash(run.folder().path(), run.folder().files()));
    context.ended("%d files in the manifest", manifest.outputs().size());
    List<String> overdue =
        prepared.sources().stream()
            .filter(s -> s.timeliness().isOverdue())
            .map(s -> s.contract().name())
            .toList();
    run.seal(manifest, RunStatus.succeeded(age, overdue, Review.NEEDED));
  }
}
