package org.dramatis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.LocalSpark;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.sensitivity.Agreement;
import org.dramatis.cluster.sensitivity.AnalysisVariant;
import org.dramatis.cluster.sensitivity.VariantAgreement;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.SegmentStability.FeatureRange;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.cluster.stability.SegmentVerdict;
import org.dramatis.cluster.stability.Separation;
import org.dramatis.cluster.stability.Trust;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureFit;
import org.dramatis.feature.FittedFeature;
import org.dramatis.feature.Sample;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.feature.matrix.FeatureScaling;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.identity.LinkedTable;
import org.junit.jupiter.api.Test;

class ClusteringTest {
  private static final StructType SCHEMA =
      new StructType()
          .add(LinkedTable.CUSTOMER_KEY, DataTypes.StringType, false)
          .add(FeatureMatrix.VECTOR, DataTypes.createArrayType(DataTypes.DoubleType, false), false);

  static List<Row> rows(Points points) {
    return IntStream.range(0, points.rows())
        .mapToObj(
            i ->
                RowFactory.create(
                    String.format(Locale.ROOT, "c%05d", i),
                    IntStream.range(0, points.columns())
                        .mapToObj(c -> points.value(i, c))
                        .toList()))
        .toList();
  }

  static FeatureMatrix matrix(List<Row> rows, int columns, int partitions) {
    Dataset<Row> vectors =
        LocalSpark.session().createDataFrame(rows, SCHEMA).repartition(partitions);
    List<ScaledColumn> described =
        IntStream.range(0, columns)
            .mapToObj(
                c ->
                    new ScaledColumn(
                        "f" + c,
                        c == 0 ? "shop" : "web",
                        Transform.NONE,
                        0,
                        0,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        2,
                        3,
                        1))
            .toList();
    return new FeatureMatrix(
        vectors,
        new FeatureScaling(described, List.of(), List.of()),
        rows.size(),
        sample(rows, columns));
  }

  /** As if each column were a feature without categories. */
  static FeatureFit fit(FeatureMatrix matrix) {
    return new FeatureFit(
        365,
        matrix.scaling().columns().stream()
            .map(
                c ->
                    new FittedFeature(
                        c.feature(),
                        new TreeMap<>(),
                        List.of(
                            new FittedFeature.Column(
                                c.feature(), Optional.empty(), FeatureColumn.Type.NUMBER)),
                        Optional.empty()))
            .toList());
  }

  /** In original units, a component is 10 times itself, and 1. */
  private static Sample sample(List<Row> rows, int columns) {
    List<Row> ordered =
        rows.stream().sorted(Comparator.comparing((Row row) -> row.getString(0))).toList();
    return Sample.of(
        IntStream.range(0, columns)
            .mapToObj(
                c ->
                    ordered.stream()
                        .mapToDouble(row -> 1 + 10 * (Double) ((List<?>) row.get(1)).get(c))
                        .toArray())
            .toList(),
        rows.size());
  }

  private static Segmentation segmentation(FeatureMatrix matrix, Method method) {
    return result(matrix, method).segmentation();
  }

  private static Clustering.Result result(FeatureMatrix matrix, Method method) {
    try (Clustering clustering =
        new Clustering(
            LocalSpark.session(),
            matrix,
            fit(matrix),
            Optional.empty(),
            method,
            TestSegments.RUN,
            Optional.empty())) {
      return fit(clustering, matrix.inScope() + 1);
    }
  }

  /** Who resembles no segment. */
  private static List<String> far(Clustering.Result result) {
    return result
        .assignments()
        .rows()
        .where(result.model().isFar())
        .select(LinkedTable.CUSTOMER_KEY)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  static Clustering.Result fit(Clustering clustering, long customers) {
    List<Solution> solutions = clustering.candidates();
    return clustering.fit(solutions, clustering.trust(solutions, 10), 10, customers);
  }

  @Test
  void theOrderOfRowsAndThePartitionsChangeNothing() {
    List<Row> rows = new ArrayList<>(rows(Examples.blobs(300, 3, 3, 5, 1)));
    Segmentation expected = segmentation(matrix(rows, 3, 1), Examples.method(2, 4));
    Collections.shuffle(rows, new Random(1));
    assertThat(segmentation(matrix(rows, 3, 7), Examples.method(2, 4))).isEqualTo(expected);
  }

  @Test
  void groupsAreFoundAndTrusted() {
    Points points = new Populations(400, 5).square(8);
    Clustering.Result result = result(matrix(rows(points), 2, 2), Examples.method(2, 5));
    Segmentation found = result.segmentation();
    Trust trust = found.trust();
    assertThat(found.choice().k()).isEqualTo(4);
    assertThat(found.choice().rule()).isEqualTo("natural");
    assertThat(trust.candidates()).extracting(CandidateTrust::k).containsExactly(2, 3, 4, 5);
    assertThat(trust.segments())
        .extracting(SegmentTrust::segment)
        .isEqualTo(TestSegments.segments("A", "B", "C", "D"));
    assertThat(trust.segments()).allMatch(s -> s.verdict() == SegmentVerdict.HIGHLY_STABLE);
    assertThat(trust.separation().sources())
        .extracting(Separation.SourceShare::source)
        .containsExactlyInAnyOrder("shop", "web");
    assertThat(trust.others())
        .extracting(VariantAgreement::variation)
        .containsExactly(AnalysisVariant.BALANCE, AnalysisVariant.RANKS);
    assertThat(far(result).size() / (double) found.scope().inScope()).isBetween(0.0, 0.05);
    for (Centre centre : found.centres()) {
      List<FeatureRange> ranges = found.ranges(centre.segment());
      assertThat(ranges).extracting(FeatureRange::feature).containsExactly("f0", "f1");
      for (int c = 0; c < 2; c++) {
        double mean = 1 + 10 * centre.coordinates().get(c);
        assertThat(ranges.get(c).low()).isBetween(mean - 2, mean + 0.5);
        assertThat(ranges.get(c).high()).isBetween(mean - 0.5, mean + 2);
      }
    }
  }

  @Test
  void anAnalystWhoLooksBackHalfAsFarIsComparedCustomerByCustomer() {
    List<Row> rows = rows(new Populations(400, 5).square(8));
    List<Row> otherOrder = new ArrayList<>(rows);
    Collections.shuffle(otherOrder, new Random(1));
    FeatureMatrix matrix = matrix(rows, 2, 2);
    try (Clustering clustering =
        new Clustering(
            LocalSpark.session(),
            matrix,
            fit(matrix),
            Optional.of(matrix(otherOrder, 2, 3)),
            Examples.method(4, 4),
            TestSegments.RUN,
            Optional.empty())) {
      assertThat(fit(clustering, 400).segmentation().trust().others())
          .contains(
              new VariantAgreement(
                  AnalysisVariant.HALF_WINDOW, new Agreement(OptionalDouble.of(1), 1)));
    }
  }

  @Test
  void customersWhoResembleNoSegmentAreCounted() {
    Points groups = new Populations(400, 5).square(8);
    double[] values = Arrays.copyOf(groups.values(), groups.values().length + 4);
    values[values.length - 4] = 0;
    values[values.length - 3] = 9;
    values[values.length - 2] = 9;
    values[values.length - 1] = 0;
    FeatureMatrix matrix = matrix(rows(Points.of(values, 2)), 2, 2);
    try (Clustering clustering =
        new Clustering(
            LocalSpark.session(),
            matrix,
            fit(matrix),
            Optional.empty(),
            Examples.method(4, 4),
            TestSegments.RUN,
            Optional.empty())) {
      Clustering.Result result = fit(clustering, 402);
      assertThat(far(result)).contains("c00400", "c00401");
    }
  }

  @Test
  void aNumberThatTheConfigurationNamesIsPublishedBesideWhatTheRuleWouldHaveChosen() {
    Points points = new Populations(300, 5).square(8);
    Segmentation found = segmentation(matrix(rows(points), 2, 2), Examples.method(3, 3));
    assertThat(found.centres()).hasSize(3);
    assertThat(found.choice().rule()).isEqualTo("fixed");
    assertThat(found.choice().otherwise().orElseThrow().k()).isEqualTo(4);
  }

  @Test
  void threeCustomersAreDividedWithoutFiguresThatDoNotExist() {
    Points points = Points.of(new double[] {0, 0, 1, 0, 5, 5}, 2);
    Segmentation found = segmentation(matrix(rows(points), 2, 2), Examples.method(2, 8));
    assertThat(found.centres()).hasSizeBetween(2, 3);
    assertThat(found.choice().rule()).isEqualTo("largest");
    assertThat(found.trust().segments()).hasSameSizeAs(found.centres());
  }

  @Test
  void customersWhoAreAllAlikeAreOneSegment() {
    Points points = Points.of(new double[40], 2);
    Clustering.Result result = result(matrix(rows(points), 2, 2), Examples.method(2, 3));
    Segmentation found = result.segmentation();
    assertThat(found.centres()).hasSize(1);
    assertThat(found.choice().rule()).isEqualTo("alike");
    assertThat(found.trust().segments().get(0).neighbour()).isEmpty();
    assertThat(found.trust().separation().ladder()).isEmpty();
    assertThat(far(result)).isEmpty();
  }
}
