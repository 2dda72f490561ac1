package org.dramatis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.kmeans.Distance;
import org.dramatis.cluster.kmeans.Points;

/** Lloyd's iteration as the textbook has it: every distance, every time. */
public final class PlainLloyd {
  private final Points points;
  private final double[][] centres;
  private final int[] labels;

  public PlainLloyd(Points points, Centres start) {
    this.points = points;
    this.centres = new double[start.count()][points.columns()];
    for (int j = 0; j < centres.length; j++) {
      for (int c = 0; c < points.columns(); c++) {
        centres[j][c] = start.coordinates(j).get(c);
      }
    }
    this.labels = new int[points.rows()];
    Arrays.fill(labels, -1);
    assign();
  }

  public int assign() {
    int moved = 0;
    for (int i = 0; i < labels.length; i++) {
      int nearest = 0;
      for (int j = 1; j < centres.length; j++) {
        nearest = squared(i, j) < squared(i, nearest) ? j : nearest;
      }
      moved += labels[i] == nearest ? 0 : 1;
      labels[i] = nearest;
    }
    for (int j = 0; j < centres.length; j++) {
      int farthest = members(j).isEmpty() ? farthest() : -1;
      if (farthest >= 0) {
        labels[farthest] = j;
        moved++;
      }
    }
    return moved;
  }

  private int farthest() {
    int farthest = -1;
    double most = 0;
    for (int i = 0; i < labels.length; i++) {
      if (members(labels[i]).size() > 1 && squared(i, labels[i]) > most) {
        most = squared(i, labels[i]);
        farthest = i;
      }
    }
    return farthest;
  }

  public void update() {
    for (int j = 0; j < centres.length; j++) {
      List<Integer> members = members(j);
      for (int c = 0; c < points.columns() && !members.isEmpty(); c++) {
        double sum = 0;
        for (int i : members) {
          sum += points.value(i, c);
        }
        centres[j][c] = sum / members.size();
      }
    }
  }

  private List<Integer> members(int j) {
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == j) {
        members.add(i);
      }
    }
    return members;
  }

  private double squared(int i, int j) {
    int d = points.columns();
    return Distance.squared(points.values(), i * d, centres[j], 0, d);
  }

  public int[] labels() {
    return labels;
  }

  public double[] centres() {
    return Arrays.stream(centres).flatMapToDouble(Arrays::stream).toArray();
  }
}
