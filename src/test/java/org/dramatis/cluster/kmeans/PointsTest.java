package org.dramatis.cluster.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dramatis.cluster.Examples;
import org.dramatis.stat.Grid;
import org.dramatis.stat.GridOverflowException;
import org.junit.jupiter.api.Test;

class PointsTest {
  @Test
  void valuesAreCopiedAndRounded() {
    double[] values = {0.1, 2, 3, 4, 5, 6};
    Points points = Points.of(values, 3);
    values[1] = 99;
    assertThat(points.rows()).isEqualTo(2);
    assertThat(points.columns()).isEqualTo(3);
    assertThat(points.value(0, 0)).isEqualTo(Grid.round(0.1)).isNotEqualTo(0.1);
    assertThat(points.value(0, 1)).isEqualTo(2);
    assertThat(points.value(1, 2)).isEqualTo(6);
    assertThat(points.column(1)).containsExactly(2, 5);
  }

  @Test
  void rowsAreTakenOneByOne() {
    Points points = Points.ofRows(List.of(new double[] {1, 2}, new double[] {3, 4}));
    assertThat(points.values()).containsExactly(1, 2, 3, 4);
    assertThat(points.select(new int[] {1, 1, 0}).values()).containsExactly(3, 4, 3, 4, 1, 2);
  }

  @Test
  void impossibleShapesAreRefused() {
    double[] three = {1, 2, 3};
    List<double[]> ragged = List.of(new double[] {1, 2}, new double[] {3});
    assertThatThrownBy(() -> Points.of(three, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 values");
    assertThatThrownBy(() -> Points.of(three, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Points.ofRows(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Points.ofRows(ragged))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Row 1 has 1 components, not 2.");
  }

  @Test
  void whatCannotBeSummedExactlyIsRefused() {
    double[] large = {0x1p32, 1};
    double[] undefined = {Double.NaN};
    assertThatThrownBy(() -> Points.of(large, 1)).isInstanceOf(GridOverflowException.class);
    assertThatThrownBy(() -> Points.of(undefined, 1)).isInstanceOf(IllegalArgumentException.class);
    Points single = Points.of(large, 2);
    int[] twice = {0, 0};
    assertThatThrownBy(() -> single.select(twice)).isInstanceOf(GridOverflowException.class);
  }

  @Test
  void theyArriveElsewhereUnchanged() throws Exception {
    Points points = Examples.blobs(200, 5, 3, 2, 1);
    Points arrived = Examples.shipped(points);
    assertThat(arrived.values()).isEqualTo(points.values());
    assertThat(arrived.rows()).isEqualTo(200);
  }
}
