package org.dramatis.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dramatis.charter.Charter;
import org.dramatis.cluster.Clustering;
import org.dramatis.cluster.Method;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.Solution;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.row.FileCounts;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Features;
import org.dramatis.feature.InScope;
import org.dramatis.feature.StandIn;
import org.dramatis.feature.StandIns;
import org.dramatis.feature.catalog.HeldOut;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.feature.matrix.HalfWindow;
import org.dramatis.feature.matrix.MatrixScaling;
import org.dramatis.feature.matrix.Vectorization;
import org.dramatis.identity.Doubles;
import org.dramatis.identity.Identity;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.OrphanCount;
import org.dramatis.identity.Orphans;
import org.dramatis.profile.DisclosureControl;
import org.dramatis.profile.Portraits;
import org.dramatis.profile.ProfileTerms;
import org.dramatis.profile.Profiles;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.report.CouncilFindings;
import org.dramatis.report.Provenance;
import org.dramatis.report.RunReport;
import org.dramatis.run.DataAge;
import org.dramatis.run.OpenRun;
import org.dramatis.run.RunFolder;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.RunIngredients;

/** One run, stage by stage: extract → identity → feature → cluster → profile → report. */
final class Derivation {
  private final SparkSession spark;
  private final Progress progress;
  private final Intake intake;
  private final Clock clock;
  private final Method method;
  private final Charter charter;

  Derivation(SparkSession spark, Progress progress, Intake intake, Clock clock) {
    this.spark = spark;
    this.progress = progress;
    this.intake = intake;
    this.clock = clock;
    this.method = intake.project().method();
    this.charter = intake.project().charter();
  }

  /**
   * Derives into the run's folder. A failure leaves its word in the run's status and goes on.
   *
   * @param folder of the run, absent or unfinished
   * @param lease on the workspace
   * @param ingredients what the run is made of
   * @param age whether the data is as young as the charter promises
   */
  void run(RunFolder folder, Lease lease, RunIngredients ingredients, DataAge age) {
    OpenRun run = OpenRun.begin(folder, lease, "extract");
    RunOutputs outputs = new RunOutputs(spark, run, intake.project());
    try {
      derive(run, outputs, ingredients, age);
    } catch (RuntimeException e) {
      Failure failure = Failure.of(e);
      run.fail(failure.exit().code(), failure.message());
      throw e;
    }
  }

  private void derive(OpenRun run, RunOutputs outputs, RunIngredients ingredients, DataAge age) {
    outputs.configuration();
    List<SourceRows> sources = intake.extract(ingredients.asOf());
    progress.step(
        "extract",
        "write rejects",
        () -> outputs.rejects(sources),
        n -> StepWords.words("rows rejected, with their reasons: %,d", n));
    BrokenRules.refuse(sources);

    run.enter("identity");
    Optional<Dataset<Row>> doubles = doubles(outputs, sources);
    LinkedSources linked =
        progress.step(
            "identity",
            "link",
            () -> Identity.link(sources, doubles),
            l -> StepWords.linked(l.audit()));

    List<Orphans> orphans =
        progress.step(
            "identity", "count orphans", () -> OrphanCount.of(sources), StepWords::orphaned);
    run.enter("feature");
    FeatureTable everyone = features(outputs, linked, ingredients.asOf());
    FeatureTable inScope = InScope.of(everyone, charter.scope());
    intake.questions().check(everyone);
    FeatureMatrix matrix = matrix(inScope);
    List<StandIn> standIns = standIns(inScope);

    run.enter("cluster");
    try (HalfWindow half = halfWindow(linked, inScope, ingredients.asOf());
        Clustering clustering = new Clustering(spark, matrix, lookBackHalfAsFar(half), method)) {
      Clustering.Result result = cluster(clustering, linked.audit().customers());
      Dataset<Row> assignments = assignments(outputs, result, matrix.scaling(), everyone);

      run.enter("profile");
      Profiled profiled = profiles(inScope, assignments, matrix.scaling(), result.segmentation());
      CouncilFindings findings =
          progress.step(
              "profile",
              "answer the council",
              () ->
                  intake
                      .questions()
                      .answer(
                          everyone,
                          inScope,
                          assignments,
                          profiled.segments(),
                          linked,
                          ingredients.asOf()),
              StepWords::answered);

      run.enter("report");
      RunReport report =
          new RunReport(
              run.folder().id().value(),
              ingredients.asOf(),
              provenance(sources, ingredients),
              intake.catalog().usualWindowDays(),
              SourceCards.of(sources, linked.audit(), orphans),
              linked.audit(),
              standIns,
              matrix.scaling(),
              result.segmentation(),
              profiled.segments(),
              profiled.unfit(),
              findings);
      progress.step("report", "write", () -> outputs.report(report), words -> words);
    }
    new RunSeal(spark, progress, clock, method.seed()).seal(run, sources, ingredients, age);
  }

  private Provenance provenance(List<SourceRows> sources, RunIngredients ingredients) {
    return new Provenance(
        ingredients.version(),
        spark.version(),
        ingredients.configSha256(),
        ingredients.keyId(),
        method.seed(),
        ingredients.reference(),
        sources.stream().flatMap(s -> s.files().stream()).map(FileCounts::file).toList());
  }

  private Optional<Dataset<Row>> doubles(RunOutputs outputs, List<SourceRows> sources) {
    return progress.step(
        "identity",
        "look for entries of one person",
        () -> Doubles.of(sources).map(outputs::doubles),
        found ->
            found.isPresent()
                ? "entries that may be one person are listed in doubles"
                : "customers are known by their key alone");
  }

  private FeatureTable features(
      RunOutputs outputs, LinkedSources linked, Optional<LocalDate> asOf) {
    try (Features features = new Features(intake.catalog(), linked, asOf, method.sample())) {
      return progress.step(
          "feature",
          "compute",
          () -> outputs.features(features.table()),
          t ->
              StepWords.words(
                  "%d features of %,d customers", t.columns().size(), linked.audit().customers()));
    }
  }

  private FeatureMatrix matrix(FeatureTable inScope) {
    return progress.step(
        "feature",
        "scale",
        () ->
            Vectorization.of(
                inScope, intake.project().features(), method.standardization(), method.sample()),
        m ->
            StepWords.words(
                "%,d customers in scope, %d columns", m.inScope(), m.scaling().columns().size()));
  }

  private List<StandIn> standIns(FeatureTable inScope) {
    return progress.step(
        "feature",
        "look for stand-ins of special personal data",
        () ->
            StandIns.of(
                inScope, intake.special(), method.sample(), charter.privacy().minimumCell()),
        StepWords::standIns);
  }

  private HalfWindow halfWindow(
      LinkedSources linked, FeatureTable inScope, Optional<LocalDate> asOf) {
    return new HalfWindow(
        intake.catalog(), linked, asOf, inScope, method.standardization(), method.sample());
  }

  private Optional<FeatureMatrix> lookBackHalfAsFar(HalfWindow half) {
    return progress.step(
        "cluster",
        "look back half as far",
        half::matrix,
        m ->
            m.map(matrix -> StepWords.words("%,d customers for comparison", matrix.inScope()))
                .orElse("no feature to compare"));
  }

  private Dataset<Row> assignments(
      RunOutputs outputs, Clustering.Result result, MatrixScaling scaling, FeatureTable everyone) {
    return progress.step(
        "cluster",
        "write assignments and model",
        () -> {
          outputs.model(result, scaling, everyone.columns());
          return outputs.assignments(result.assignments());
        },
        rows -> "assignments and model written");
  }

  /** Who the segments are, and who resembles none. */
  private record Profiled(List<SegmentProfile> segments, Optional<SegmentProfile> unfit) {}

  private Profiled profiles(
      FeatureTable inScope,
      Dataset<Row> assignments,
      MatrixScaling scaling,
      Segmentation segmentation) {
    ProfileTerms terms =
        ProfileTerms.of(
            scaling,
            segmentation,
            HeldOut.of(intake.catalog()),
            intake.project().features().revenue(),
            new DisclosureControl(charter.privacy().minimumCell()));
    return progress.step(
        "profile",
        "compare",
        () ->
            new Profiled(
                Portraits.of(
                    inScope,
                    assignments,
                    Profiles.of(inScope, assignments, terms),
                    method.sample(),
                    terms.disclosure()),
                Profiles.ofUnfit(inScope, assignments, segmentation.trust().segments(), terms)),
        p ->
            Stream.concat(p.segments().stream(), p.unfit().stream())
                .map(s -> StepWords.words("%s %,d", s.segment(), s.size()))
                .collect(Collectors.joining(", ")));
  }

  private Clustering.Result cluster(Clustering clustering, long customers) {
    List<Solution> solutions =
        progress.step(
            "cluster", "try numbers of segments", clustering::candidates, StepWords::tried);
    List<CandidateTrust> trusts =
        progress.step(
            "cluster",
            "find out how far to trust them",
            () -> clustering.trust(solutions, charter.minimumSegment()),
            StepWords::trusted);
    return progress.step(
        "cluster",
        "fit all customers",
        () -> clustering.fit(solutions, trusts, charter.minimumSegment(), customers),
        r ->
            StepWords.words(
                "%d segments: %s",
                r.segmentation().centres().size(),
                r.segmentation().verdict().name().toLowerCase(Locale.ROOT)));
  }
}
