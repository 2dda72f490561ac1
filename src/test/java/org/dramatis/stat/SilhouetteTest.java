package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
  private static final Rows DATA =
      new Rows(
          new double[] {0, 0},
          new double[] {1, 0},
          new double[] {0, 2},
          new double[] {5, 5},
          new double[] {6, 5},
          new double[] {5, 7},
          new double[] {9, 1},
          new double[] {2.5, 2.5});
  private static final int[] LABELS = {0, 0, 0, 1, 1, 1, 2, 1};

  // scikit-learn 1.2.1: silhouette_samples(X, labels, metric='sqeuclidean'); cluster 2 has one row
  @Test
  void equalsScikitLearnRowByRow() {
    assertThat(Silhouette.ofRows(DATA, LABELS))
        .containsExactly(
            new double[] {
              0.9493670886075949,
              0.9270516717325228,
              0.8671586715867159,
              0.8177083333333334,
              0.6733333333333335,
              0.7724358974358974,
              0.0,
              -0.5217391304347827
            },
            within(1e-12));
  }

  // scikit-learn 1.2.1: silhouette_score(X, labels, metric='sqeuclidean')
  @Test
  void theMeanEqualsScikitLearn() {
    assertThat(Silhouette.mean(DATA, LABELS).getAsDouble())
        .isCloseTo(0.5606644831993268, within(1e-12));
  }

  @Test
  void equalsTheDefinitionOnRandomData() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] rows = new double[60][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = random.doubles(4, 100, 101).toArray();
    }
    int[] labels = random.ints(60, 0, 4).toArray();
    double[] values = Silhouette.ofRows(new Rows(rows), labels);
    for (int i = 0; i < rows.length; i++) {
      assertThat(values[i]).isCloseTo(byDefinition(rows, labels, i), within(1e-9));
    }
  }

  private static double byDefinition(double[][] rows, int[] labels, int i) {
    double[] sums = new double[4];
    int[] counts = new int[4];
    for (int j = 0; j < rows.length; j++) {
      if (j != i) {
        for (int c = 0; c < 4; c++) {
          sums[labels[j]] += (rows[i][c] - rows[j][c]) * (rows[i][c] - rows[j][c]);
        }
        counts[labels[j]]++;
      }
    }
    double inside = sums[labels[i]] / counts[labels[i]];
    double outside = Double.POSITIVE_INFINITY;
    for (int l = 0; l < 4; l++) {
      outside = l == labels[i] ? outside : Math.min(outside, sums[l] / counts[l]);
    }
    return (outside - inside) / Math.max(inside, outside);
  }

  @Test
  void aLabelThatNobodyHasChangesNothing() {
    int[] gapped = Arrays.stream(LABELS).map(l -> l == 2 ? 9 : l).toArray();
    assertThat(Silhouette.ofRows(DATA, gapped)).isEqualTo(Silhouette.ofRows(DATA, LABELS));
  }

  @Test
  void oneClusterHasNoSilhouette() {
    assertThat(Silhouette.mean(DATA, new int[8])).isEmpty();
    assertThat(Silhouette.ofRows(DATA, new int[8])).isEmpty();
  }

  @Test
  void identicalRowsInTwoClustersHaveSilhouetteZero() {
    Rows same = new Rows(new double[] {1}, new double[] {1}, new double[] {1}, new double[] {1});
    assertThat(Silhouette.mean(same, new int[] {0, 0, 1, 1})).hasValue(0);
  }

  @Test
  void labelsThatDoNotFitAreRefused() {
    int[] tooFew = {0, 1};
    int[] negative = {0, 0, 0, 1, 1, 1, -2, 1};
    assertThatThrownBy(() -> Silhouette.mean(DATA, tooFew))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 labels");
    assertThatThrownBy(() -> Silhouette.mean(DATA, negative))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-2");
  }
}
