package org.dramatis.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.mllib.clustering.KMeans;
import org.apache.spark.mllib.clustering.KMeansModel;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.dramatis.cluster.hold.SignedSegments;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.letters.ClusterCounts;
import org.dramatis.cluster.letters.EarlierSegments;
import org.dramatis.cluster.letters.Lettering;
import org.dramatis.cluster.sensitivity.AlternativePreprocessing;
import org.dramatis.cluster.sensitivity.SensitivityAnalysis;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.InnerSplitTrial;
import org.dramatis.cluster.stability.PublishedTrust;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.cluster.stability.Separation;
import org.dramatis.cluster.stability.Trust;
import org.dramatis.cluster.stability.TrustTrial;
import org.dramatis.feature.FeatureFit;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.identity.LinkedTable;

/**
 * The fourth stage: vectors in, segments out. How many and where is decided on the selection
 * sample; the published model is MLlib's k-means over all customers in scope, started from the
 * sample's best centres. Vectors lie on a binary grid, so that MLlib's sums are exact and the model
 * is the same for any number of partitions.
 */
public final class Clustering implements AutoCloseable {
  /** MLlib stops when no centre moves further. */
  private static final double EPSILON = 1e-6;

  private static final int MOST_ITERATIONS = 300;

  private final Workers workers;
  private final FeatureMatrix matrix;
  private final FeatureFit features;
  private final Optional<FeatureMatrix> halfWindow;
  private final Method method;
  private final String run;
  private final Optional<EarlierSegments> earlier;
  private final Dataset<Row> vectors;

  /** The selection sample; null until it is first looked at. */
  private Points sample;

  /**
   * Prepares the stage; closing frees the vectors that it holds in memory.
   *
   * @param matrix the customers in scope
   * @param features what of their features depends on them; part of the model
   * @param halfWindow the selection sample as an analyst would see it who looks back half as far
   * @param earlier the segments whose letters these inherit
   */
  public Clustering(
      SparkSession spark,
      FeatureMatrix matrix,
      FeatureFit features,
      Optional<FeatureMatrix> halfWindow,
      Method method,
      String run,
      Optional<EarlierSegments> earlier) {
    this.workers = Workers.of(spark);
    this.matrix = matrix;
    this.features = features;
    this.halfWindow = halfWindow;
    this.method = method;
    this.run = run;
    this.earlier = earlier;
    this.vectors = matrix.vectors().persist(StorageLevel.MEMORY_AND_DISK());
  }

  /**
   * The published segments.
   *
   * @param assignments who is in which; computed when they are read
   * @param model what assigned them, and can assign others
   * @param mllib the same model as MLlib fitted it
   */
  public record Result(
      Segmentation segmentation,
      AssignmentTable assignments,
      SegmentModel model,
      KMeansModel mllib) {}

  /** Tries every number of segments on the selection sample; solutions ascend by k. */
  public List<Solution> candidates() {
    return Selection.solutions(workers, method, sample());
  }

  /**
   * Judges how far each solution can be trusted; one result per solution, in their order.
   *
   * @param minimumSegment customers that a segment should have
   */
  public List<CandidateTrust> trust(List<Solution> solutions, int minimumSegment) {
    return trial().of(solutions, rule(minimumSegment));
  }

  /**
   * Chooses one of the {@link #candidates} by what {@link #trust} found, and fits the model to all
   * customers.
   *
   * @param minimumSegment as in {@link #trust}
   * @param customers on the spine, in scope or not
   */
  public Result fit(
      List<Solution> solutions, List<CandidateTrust> trusts, int minimumSegment, long customers) {
    Choice choice = rule(minimumSegment).choose(trusts);
    int chosen = trusts.stream().map(CandidateTrust::k).toList().indexOf(choice.k());
    KMeansModel trained = train(solutions.get(chosen).centres());
    ClusterCounts counts = ClusterCounts.of(clusters(trained), earlier);
    List<Integer> order = bySize(trained, counts.sizes());
    Lettering.Named named = lettered(counts, order);
    List<Centre> centres = centres(trained, order, named.segments());
    PublishedTrust published = new PublishedTrust(sample(), centres);
    List<SegmentTrust> segments = published.of(trusts.get(chosen));
    SegmentModel model =
        SegmentModel.of(features, matrix.scaling().columns(), centres, segments, named.retired());
    AssignmentTable assignments = model.assignVectors(vectors);
    ClusterTotals totals = ClusterTotals.of(assignments, centres);
    Segmentation segmentation =
        new Segmentation(
            new Scope(customers, matrix.inScope()),
            choice,
            solutions.stream().map(Solution::candidate).toList(),
            totals.sse(),
            centres,
            named.lettering(),
            trust(trusts, segments, published.segments(), centres, totals));
    // A cluster that MLlib emptied is no segment, and must not take in later customers.
    KMeansModel mllib = trained.k() == centres.size() ? trained : model.mllib();
    return new Result(segmentation, assignments, model, mllib);
  }

  /**
   * Assigns all customers to segments that the council signed, whatever would be found today.
   *
   * @param solutions what would be found today, as {@link #candidates} gives it
   * @param trusts of these
   * @param minimumSegment as in {@link #trust}
   * @param customers on the spine, in scope or not
   */
  public Result hold(
      SignedSegments signed,
      List<Solution> solutions,
      List<CandidateTrust> trusts,
      int minimumSegment,
      long customers) {
    HeldSegments held = HeldSegments.of(signed, run, features, vectors);
    KSelectionRule rule = rule(minimumSegment);
    KSelectionRule.Held choosing = new KSelectionRule.Held(signed.why(), rule.choose(trusts), rule);
    Solution solution = held.solution(sample(), starts(held.k(), solutions));
    CandidateTrust trusted = trial().held(solution, held.coarser(solutions), choosing);
    PublishedTrust published = new PublishedTrust(sample(), held.centres());
    List<SegmentTrust> segments = held.reaching(published.of(trusted));
    List<Candidate> candidates = solutions.stream().map(Solution::candidate).toList();
    Segmentation segmentation =
        new Segmentation(
            new Scope(customers, matrix.inScope()),
            choosing.choose(List.of(trusted)),
            held.among(candidates, solution.candidate(), Candidate::k),
            held.totals().sse(),
            held.centres(),
            held.lettering(signed),
            trust(
                held.among(trusts, trusted, CandidateTrust::k),
                segments,
                published.segments(),
                held.centres(),
                held.totals()));
    return new Result(segmentation, held.assignments(), held.model(), held.model().mllib());
  }

  /** What independent starts find for as many segments. */
  private Candidate.Starts starts(int k, List<Solution> solutions) {
    return Stream.concat(
            solutions.stream().filter(s -> s.candidate().k() == k),
            Stream.of(k)
                .flatMap(n -> Selection.solutions(workers, method, sample(), List.of(n)).stream()))
        .findFirst()
        .orElseThrow()
        .candidate()
        .starts();
  }

  private TrustTrial trial() {
    List<String> names = matrix.scaling().columns().stream().map(ScaledColumn::feature).toList();
    return new TrustTrial(workers, method, new SelectionSample(sample(), matrix.sample(), names));
  }

  private KSelectionRule rule(int minimumSegment) {
    return KSelectionRule.of(method, minimumSegment, matrix.inScope());
  }

  private Points sample() {
    if (sample == null) {
      sample = sample(vectors);
    }
    return sample;
  }

  private Points sample(Dataset<Row> from) {
    return Points.ofRows(
        from
            .orderBy(LinkedTable.CUSTOMER_KEY)
            .limit(method.sample())
            .select(FeatureMatrix.VECTOR)
            .collectAsList()
            .stream()
            .map(row -> Assignment.components(row, 0))
            .toList());
  }

  private Trust trust(
      List<CandidateTrust> trusts,
      List<SegmentTrust> segments,
      int[] published,
      List<Centre> centres,
      ClusterTotals totals) {
    List<ScaledColumn> columns = matrix.scaling().columns();
    SensitivityAnalysis sensitivity =
        new SensitivityAnalysis(workers, method.restarts(), method.seed());
    AlternativePreprocessing alternatives =
        new AlternativePreprocessing(
            sample(),
            halfWindow.map(half -> sample(half.vectors())),
            columns,
            method.standardization());
    List<SegmentRef> names = centres.stream().map(Centre::segment).toList();
    return new Trust(
        trusts,
        segments,
        Separation.of(sample(), published, names, columns),
        sensitivity.variants(alternatives, published, centres.size()),
        sensitivity.withoutSources(sample(), columns, published, centres.size()),
        totals.borders(),
        new InnerSplitTrial(workers, sample(), method.seed()).of(published, names));
  }

  @Override
  public void close() {
    vectors.unpersist();
  }

  private KMeansModel train(Centres centres) {
    Vector[] start = new Vector[centres.count()];
    for (int i = 0; i < start.length; i++) {
      start[i] =
          Vectors.dense(centres.coordinates(i).stream().mapToDouble(Double::doubleValue).toArray());
    }
    JavaRDD<Vector> points = points().persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return new KMeans()
          .setK(start.length)
          .setInitialModel(new KMeansModel(start))
          .setEpsilon(EPSILON)
          .setMaxIterations(MOST_ITERATIONS)
          .run(points.rdd());
    } finally {
      points.unpersist();
    }
  }

  private JavaRDD<Vector> points() {
    return vectors
        .select(FeatureMatrix.VECTOR)
        .javaRDD()
        .map(row -> Vectors.dense(Assignment.components(row, 0)));
  }

  /** In which of a model's clusters each customer is. */
  private Dataset<Row> clusters(KMeansModel model) {
    return vectors
        .sparkSession()
        .createDataFrame(
            vectors
                .select(LinkedTable.CUSTOMER_KEY, FeatureMatrix.VECTOR)
                .javaRDD()
                .map(
                    row ->
                        RowFactory.create(
                            row.getString(0),
                            model.predict(Vectors.dense(Assignment.components(row, 1))))),
            ClusterCounts.SCHEMA);
  }

  /** Clusters by size, the largest first; equally large ones by their centres. */
  private static List<Integer> bySize(KMeansModel model, Map<Integer, Long> sizes) {
    return sizes.keySet().stream()
        .sorted(
            Comparator.comparingLong((Integer i) -> -sizes.get(i))
                .thenComparing(i -> model.clusterCenters()[i].toArray(), Arrays::compare))
        .toList();
  }

  /** A letter for each cluster, in their order. */
  private Lettering.Named lettered(ClusterCounts counts, List<Integer> order) {
    return earlier
        .map(known -> Lettering.after(run, known, counts, order))
        .orElseGet(() -> Lettering.first(run, order.size()));
  }

  /** The clusters as segments, in the order of their letters. */
  private static List<Centre> centres(
      KMeansModel model, List<Integer> order, List<SegmentRef> names) {
    return IntStream.range(0, order.size())
        .mapToObj(
            i ->
                new Centre(
                    names.get(i),
                    order.get(i),
                    Arrays.stream(model.clusterCenters()[order.get(i)].toArray()).boxed().toList()))
        .sorted(Comparator.comparing(Centre::segment))
        .toList();
  }
}
