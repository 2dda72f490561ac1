package org.dramatis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dramatis.LocalSpark;
import org.dramatis.cluster.hold.SignedSegments;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Segments of a first run, held in later ones. */
class HeldSegmentsTest {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 3, 31));
  private static final String WHY = "The council signed these segments.";

  private static List<Row> rows;
  private static Clustering.Result first;

  @BeforeAll
  static void sign() {
    rows = ClusteringTest.rows(Examples.blobs(300, 3, 3, 5, 1));
    FeatureMatrix matrix = ClusteringTest.matrix(rows, 3, 2);
    try (Clustering clustering = clustering(matrix, Examples.method(3, 3), TestSegments.RUN)) {
      first = ClusteringTest.fit(clustering, matrix.inScope());
    }
  }

  private static Clustering clustering(FeatureMatrix matrix, Method method, String run) {
    return new Clustering(
        LocalSpark.session(),
        matrix,
        ClusteringTest.fit(matrix),
        Optional.empty(),
        method,
        run,
        Optional.empty());
  }

  private static Clustering.Result hold(List<Row> customers, int partitions, Method method) {
    FeatureMatrix matrix = ClusteringTest.matrix(customers, 3, partitions);
    SegmentModel signed =
        SegmentModel.read(first.model().write(), TestSegments.RUN, "runs/first/model/model.json");
    try (Clustering clustering = clustering(matrix, method, "next")) {
      List<Solution> solutions = clustering.candidates();
      return clustering.hold(
          new SignedSegments(signed, DAY, WHY),
          solutions,
          clustering.trust(solutions, 10),
          10,
          customers.size() + 7);
    }
  }

  private static Map<String, Row> byCustomer(Clustering.Result result) {
    Map<String, Row> found = new HashMap<>();
    result.assignments().rows().collectAsList().forEach(row -> found.put(row.getString(0), row));
    return found;
  }

  private static List<String> letters(Segmentation found) {
    return found.centres().stream().map(centre -> centre.segment().letter()).toList();
  }

  /** All but those of one segment. */
  private static List<Row> without(String letter) {
    Map<String, Row> assigned = byCustomer(first);
    return rows.stream()
        .filter(row -> !assigned.get(row.getString(0)).getString(1).equals(letter))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void customersWhoDidNotChangeAreAssignedBitForBit(int partitions) {
    List<Row> more = new ArrayList<>(rows);
    ClusteringTest.rows(Examples.blobs(500, 3, 2, 9, 8))
        .forEach(row -> more.add(RowFactory.create("n" + row.getString(0), row.get(1))));
    Clustering.Result held = hold(more, partitions, Examples.method(2, 4));
    Map<String, Row> now = byCustomer(held);
    assertThat(now).hasSize(800).containsAllEntriesOf(byCustomer(first));
    assertThat(held.model().columns()).isEqualTo(first.model().columns());
    assertThat(held.model().segments())
        .extracting(SegmentModel.Segment::coordinates)
        .isEqualTo(
            first.model().segments().stream().map(SegmentModel.Segment::coordinates).toList());
    assertThat(held.mllib().clusterCenters()).isEqualTo(first.model().mllib().clusterCenters());
    assertThat(held.assignments().run()).isEqualTo("next");
  }

  @Test
  void whatIsSaidOfThemAgrees() {
    Clustering.Result held = hold(rows, 3, Examples.method(2, 4));
    Segmentation found = held.segmentation();
    Choice choice = found.choice();
    assertThat(choice.k()).isEqualTo(3);
    assertThat(choice.rule()).isEqualTo("held");
    assertThat(choice.why()).isEqualTo(WHY);
    assertThat(choice.otherwise().orElseThrow().rule()).isNotEqualTo("held");
    assertThat(found.candidates()).extracting(Candidate::k).containsExactly(2, 3, 4);
    assertThat(found.trust().candidates()).extracting(CandidateTrust::k).containsExactly(2, 3, 4);
    assertThat(found.trusted().candidate()).isEqualTo(found.candidates().get(1));
    assertThat(found.verdict()).isEqualTo(choice.firmness().orElseThrow().verdict());
    assertThat(found.trust().segments())
        .extracting(SegmentTrust::reach)
        .isEqualTo(first.model().segments().stream().map(SegmentModel.Segment::reach).toList());
    assertThat(found.lettering().kept()).extracting(SegmentRef::letter).isEqualTo(letters(found));
    assertThat(found.lettering().earlier()).isEqualTo(DAY);
    assertThat(found.sse()).isEqualTo(first.segmentation().sse());
    assertThat(found.scope()).isEqualTo(new Scope(307, 300));
  }

  /** Of the same customers, the held segments are those that a fit to them had found. */
  @Test
  void heldSegmentsAreTrustedAsTheSameOnesWhenTheyWereFound() {
    Segmentation found = hold(rows, 3, Examples.method(3, 3)).segmentation();
    List<SegmentTrust> before = first.segmentation().trust().segments();
    for (int i = 0; i < before.size(); i++) {
      SegmentTrust now = found.trust().segments().get(i);
      assertThat(now.jaccard()).isEqualTo(before.get(i).jaccard());
      assertThat(now.together()).isEqualTo(before.get(i).together());
      assertThat(now.acrossSolutions()).isEqualTo(before.get(i).acrossSolutions());
      assertThat(now.margin()).isEqualTo(before.get(i).margin());
      assertThat(found.ranges(now.segment())).hasSize(3);
    }
  }

  @Test
  void aSegmentThatNobodyIsInIsNamedAndKeptForThoseWhoMayCome() {
    Clustering.Result held = hold(without("B"), 2, Examples.method(2, 4));
    Segmentation found = held.segmentation();
    assertThat(letters(found)).containsExactly("A", "C");
    assertThat(found.choice().k()).isEqualTo(2);
    assertThat(found.trusted().k()).isEqualTo(2);
    assertThat(found.lettering().gone()).containsExactly("B");
    assertThat(found.trust().segments())
        .extracting(s -> s.segment().letter())
        .containsExactly("A", "C");
    assertThat(held.model().segments())
        .extracting(s -> s.segment().letter())
        .containsExactly("A", "B", "C");
    FeatureMatrix all = ClusteringTest.matrix(rows, 3, 2);
    assertThat(
            byCustomer(
                new Clustering.Result(
                    found, held.model().assignVectors(all.vectors()), held.model(), held.mllib())))
        .isEqualTo(byCustomer(first));
  }

  @Test
  void aCustomerBeyondEveryReachIsInTheNearestSegmentAndResemblesNone() {
    List<Row> more = new ArrayList<>(rows);
    more.add(RowFactory.create("far", List.of(99.0, 99.0, 99.0)));
    Clustering.Result held = hold(more, 2, Examples.method(2, 3));
    assertThat(byCustomer(held)).containsKey("far").containsAllEntriesOf(byCustomer(first));
    assertThat(
            held.assignments().rows().where(held.model().isFar()).collectAsList().stream()
                .map(row -> row.getString(0)))
        .contains("far");
  }

  @Test
  void aNumberThatIsNoLongerTriedIsTriedForThem() {
    Segmentation found = hold(rows, 2, Examples.method(5, 6)).segmentation();
    assertThat(found.candidates()).extracting(Candidate::k).containsExactly(3, 5, 6);
    assertThat(found.choice().k()).isEqualTo(3);
    assertThat(found.trusted().candidate().starts().count()).isEqualTo(10);
    assertThat(found.choice().otherwise().orElseThrow().k()).isBetween(5, 6);
  }

  @Test
  void aSegmentOfWhichTheSampleKnowsNobodyIsStillPublished() {
    Map<String, Row> assigned = byCustomer(first);
    List<Row> customers = new ArrayList<>(without("C"));
    rows.stream()
        .filter(row -> assigned.get(row.getString(0)).getString(1).equals("C"))
        .limit(5)
        .forEach(row -> customers.add(RowFactory.create("z" + row.getString(0), row.get(1))));
    Method usual = Examples.method(2, 3);
    Method few =
        new Method(
            usual.seed(),
            60,
            usual.k(),
            usual.restarts(),
            usual.bootstraps(),
            usual.references(),
            usual.standardization(),
            usual.refresh());
    Segmentation found = holdSampled(customers, few);
    assertThat(letters(found)).containsExactly("A", "B", "C");
    SegmentTrust unknown = found.trust().segments().get(2);
    assertThat(unknown.jaccard()).isZero();
    assertThat(unknown.margin()).isEmpty();
    assertThat(unknown.acrossSolutions()).isEmpty();
    assertThat(found.trusted().candidate().smallestShare()).isZero();
  }

  /** With the sample's values beside its vectors. */
  private static Segmentation holdSampled(List<Row> customers, Method method) {
    List<Row> sampled =
        customers.stream()
            .sorted(Comparator.comparing((Row row) -> row.getString(0)))
            .limit(method.sample())
            .toList();
    FeatureMatrix all = ClusteringTest.matrix(customers, 3, 2);
    FeatureMatrix matrix =
        new FeatureMatrix(
            all.vectors(),
            all.scaling(),
            all.inScope(),
            ClusteringTest.matrix(sampled, 3, 1).sample());
    try (Clustering clustering = clustering(matrix, method, "next")) {
      List<Solution> solutions = clustering.candidates();
      return clustering
          .hold(
              new SignedSegments(first.model(), DAY, WHY),
              solutions,
              clustering.trust(solutions, 10),
              10,
              customers.size())
          .segmentation();
    }
  }
}
