package org.dramatis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dramatis.LocalSpark;
import org.dramatis.cluster.letters.EarlierSegments;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.junit.jupiter.api.Test;

/** The letters of a run of customers whom an earlier run had divided. */
class InheritedLettersTest {
  private static final Map<String, String> TURNED = Map.of("A", "B", "B", "C", "C", "A");

  private static Clustering.Result fit(
      FeatureMatrix matrix, String run, Optional<EarlierSegments> earlier) {
    try (Clustering clustering =
        new Clustering(
            LocalSpark.session(),
            matrix,
            ClusteringTest.fit(matrix),
            Optional.empty(),
            Examples.method(3, 3),
            run,
            earlier)) {
      return ClusteringTest.fit(clustering, matrix.inScope());
    }
  }

  @Test
  void lettersFollowTheCustomersOfTheEarlierRun() {
    FeatureMatrix matrix =
        ClusteringTest.matrix(ClusteringTest.rows(Examples.blobs(300, 3, 3, 5, 1)), 3, 2);
    Clustering.Result first = fit(matrix, TestSegments.RUN, Optional.empty());
    Clustering.Result next = fit(matrix, "next", Optional.of(turned(first)));
    Map<String, String> letters = letters(first.assignments());
    Map<String, String> nextLetters = letters(next.assignments());
    assertThat(letters.keySet())
        .allMatch(c -> nextLetters.get(c).equals(TURNED.get(letters.get(c))));
    assertThat(next.segmentation().centres())
        .extracting(centre -> centre.segment().letter())
        .containsExactly("A", "B", "C");
    assertThat(next.segmentation().lettering().kept()).hasSize(3);
    assertThat(next.model().retired()).containsExactly("D");
    assertThat(next.model().segments().get(0).segment().run()).isEqualTo("next");
  }

  /** The same segments, whose letters changed hands; the letter D was used up before. */
  private static EarlierSegments turned(Clustering.Result found) {
    List<Row> rows =
        found.assignments().rows().collectAsList().stream()
            .map(
                row ->
                    RowFactory.create(
                        row.get(0), TURNED.get(row.getString(1)), row.get(2), null, row.get(4)))
            .toList();
    SegmentModel model = found.model();
    return new EarlierSegments(
        Optional.of(LocalDate.of(2026, 3, 31)),
        found
            .assignments()
            .over(LocalSpark.session().createDataFrame(rows, AssignmentTable.SCHEMA)),
        new SegmentModel(model.features(), model.columns(), model.segments(), List.of("D")));
  }

  private static Map<String, String> letters(AssignmentTable assignments) {
    Map<String, String> letters = new HashMap<>();
    assignments.rows().collectAsList().forEach(r -> letters.put(r.getString(0), r.getString(1)));
    return letters;
  }
}
