package org.dramatis.cluster.kmeans;

import java.util.Arrays;

/**
 * Lloyd's iteration with triangle-inequality bounds (Hamerly 2010): the labels are those of the
 * plain iteration, most distances are never computed.
 *
 * <p>Each row keeps an upper bound of the distance to its own centre and a lower bound of the
 * distance to every other. A centre that moves by δ changes a distance by at most δ, which {@link
 * Drift} adds up.
 *
 * <p>Bounds only decide what is not computed. A row is left alone only if its own centre is nearer
 * than any other by more than rounding can account for; everything else, ties included, is decided
 * by distances. A centre is the same whatever path led to its members: see {@link CentreSums}.
 */
final class Lloyd {
  /** Never reached: each iteration finds a better partition. A net against a cycle by rounding. */
  private static final int LIMIT = 10_000;

  /** Of how many unsettled rows a stored tile is measured as it is, rather than row by row. */
  private static final int DENSE = 2 * Tile.LANES / 5;

  private final double[] values;
  private final Tile[] tiles;
  private final int n;
  private final int d;
  private final int k;

  private final double[] centres;
  private final CentreSums members;

  /** The distance to the own centre at most, less that centre's travel at the time. */
  private final double[] upper;

  /** The distance to any other centre at least, plus their travel at the time. */
  private final double[] lower;

  private final Drift drift;
  private final NearestTwo ranking;
  private final Tile gathered;
  private final int[] gatheredRows = new int[Tile.LANES];
  private final int[] unsettled = new int[Tile.LANES];

  /** A state to be filled by {@link #become}. */
  Lloyd(Points points, int k) {
    this.values = points.values();
    this.tiles = points.tiles();
    this.n = points.rows();
    this.d = points.columns();
    this.k = k;
    this.centres = new double[k * d];
    this.members = new CentreSums(points, k);
    this.upper = new double[n];
    this.lower = new double[n];
    this.drift = new Drift(k, d);
    this.ranking = new NearestTwo(k);
    this.gathered = new Tile(d);
  }

  /** Each row with the nearest of those centres. */
  static Lloyd from(Points points, Centres start) {
    Lloyd lloyd = new Lloyd(points, start.count());
    System.arraycopy(start.array(), 0, lloyd.centres, 0, lloyd.centres.length);
    for (int i = 0; i < lloyd.n; i++) {
      int lane = i % Tile.LANES;
      if (lane == 0) {
        lloyd.ranking.rank(lloyd.tiles[i / Tile.LANES], lloyd.centres, lloyd.d);
      }
      int nearest = lloyd.ranking.centre(lane, 0);
      lloyd.bound(i, lane, nearest);
      lloyd.members.add(i, nearest);
    }
    lloyd.fillEmpty();
    return lloyd;
  }

  /** Makes this state equal to another one over the same rows with as many centres. */
  void become(Lloyd other) {
    System.arraycopy(other.centres, 0, centres, 0, centres.length);
    members.become(other.members);
    System.arraycopy(other.upper, 0, upper, 0, n);
    System.arraycopy(other.lower, 0, lower, 0, n);
    drift.become(other.drift);
  }

  /** Puts a centre onto a row, and gives each row exact bounds for it. */
  void swap(int centre, int row) {
    System.arraycopy(values, row * d, centres, centre * d, d);
    double[] squared = new double[Tile.LANES];
    for (int i = 0; i < n; i++) {
      int lane = i % Tile.LANES;
      if (lane == 0) {
        tiles[i / Tile.LANES].squared(centres, centre * d, squared);
      }
      double distance = Math.sqrt(squared[lane]);
      int own = members.labels()[i];
      if (own == centre) {
        upper[i] = drift.upper(distance, centre);
      } else {
        lower[i] = Math.min(lower[i], drift.lower(distance, own));
      }
    }
  }

  /** Repeats both steps until no row moves. */
  Lloyd converge() {
    int moved = 1;
    for (int iteration = 0; moved > 0 && iteration < LIMIT; iteration++) {
      update();
      moved = assign();
    }
    return this;
  }

  /** Moves each centre to the mean of its rows; a centre without rows stays. */
  void update() {
    double[] steps = new double[k];
    double[] mean = new double[d];
    for (int j = 0; j < k; j++) {
      if (members.count(j) > 0) {
        members.mean(j, mean);
        steps[j] = Math.sqrt(Distance.squared(centres, j * d, mean, 0, d));
        System.arraycopy(mean, 0, centres, j * d, d);
      }
    }
    drift.travel(steps);
  }

  /**
   * Moves each row to its nearest centre; of equally near ones, the lowest index. A centre left
   * without rows gets the row that lies farthest from its own centre, of equally far ones the
   * first, unless every row lies on its centre.
   *
   * @return how many rows changed their centre
   */
  int assign() {
    drift.look(centres);
    int moved = 0;
    int waiting = 0;
    for (int t = 0; t < tiles.length; t++) {
      int from = t * Tile.LANES;
      int open = unsettledRows(from, Math.min(n, from + Tile.LANES));
      if (open > DENSE) {
        ranking.rank(tiles[t], centres, d);
        for (int u = 0; u < open; u++) {
          moved += settle(unsettled[u], unsettled[u] - from);
        }
      } else {
        for (int u = 0; u < open; u++) {
          gathered.load(waiting, values, unsettled[u]);
          gatheredRows[waiting++] = unsettled[u];
          if (waiting == Tile.LANES) {
            moved += settleGathered(waiting);
            waiting = 0;
          }
        }
      }
    }
    return moved + settleGathered(waiting) + fillEmpty();
  }

  /** Lists the rows whose bounds do not settle where they belong. */
  private int unsettledRows(int from, int to) {
    int[] labels = members.labels();
    double[] reach = drift.reach();
    double[] rest = drift.rest();
    double[] half = drift.half();
    int open = 0;
    for (int i = from; i < to; i++) {
      int own = labels[i];
      double others = lower[i] - rest[own];
      double safe = others > half[own] ? others : half[own];
      unsettled[open] = i;
      open += upper[i] + reach[own] < safe ? 0 : 1;
    }
    return open;
  }

  private int settleGathered(int rows) {
    int moved = 0;
    if (rows > 0) {
      ranking.rank(gathered, centres, d);
    }
    for (int lane = 0; lane < rows; lane++) {
      moved += settle(gatheredRows[lane], lane);
    }
    return moved;
  }

  private int settle(int i, int lane) {
    int own = members.labels()[i];
    int nearest = ranking.centre(lane, own);
    bound(i, lane, nearest);
    if (nearest == own) {
      return 0;
    }
    members.move(i, nearest);
    return 1;
  }

  private void bound(int i, int lane, int nearest) {
    upper[i] = drift.upper(ranking.nearest(lane), nearest);
    lower[i] = drift.lower(ranking.second(lane), nearest);
  }

  private int fillEmpty() {
    int filled = 0;
    for (int j = 0; j < k; j++) {
      int row = members.count(j) == 0 ? farthestRow() : -1;
      if (row >= 0) {
        members.move(row, j);
        // A lower bound of 0 makes the next round decide about the row anew.
        upper[row] = drift.upper(Math.sqrt(squaredDistance(row)), j);
        lower[row] = drift.lower(0, j);
        filled++;
      }
    }
    return filled;
  }

  /** Not a row that is alone with its centre: taking that would only move the hole. */
  private int farthestRow() {
    int farthest = -1;
    double most = 0;
    for (int i = 0; i < n; i++) {
      double squared = members.count(members.labels()[i]) > 1 ? squaredDistance(i) : 0;
      if (squared > most) {
        most = squared;
        farthest = i;
      }
    }
    return farthest;
  }

  private double squaredDistance(int i) {
    return Distance.squared(values, i * d, centres, members.labels()[i] * d, d);
  }

  /** The sum of squared distances to the own centre, added in the order of rows. */
  double sse() {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += squaredDistance(i);
    }
    return sum;
  }

  /**
   * The sum over rows of the squared distance from their centre to the mean of all rows: what is
   * missing from the total when each centre is the mean of its rows.
   */
  double between(double[] mean) {
    double sum = 0;
    for (int j = 0; j < k; j++) {
      sum += members.count(j) * Distance.squared(centres, j * d, mean, 0, d);
    }
    return sum;
  }

  /** The state's labels and those centres that have rows. */
  KMeansFit fit() {
    int[] newIndex = new int[k];
    double[] kept = new double[k * d];
    int count = 0;
    for (int j = 0; j < k; j++) {
      if (members.count(j) > 0) {
        System.arraycopy(centres, j * d, kept, count * d, d);
        newIndex[j] = count++;
      }
    }
    int[] newLabels = Arrays.stream(members.labels()).map(j -> newIndex[j]).toArray();
    return new KMeansFit(new Centres(Arrays.copyOf(kept, count * d), d), newLabels, sse());
  }

  /** The centres as they stand, k rows of d coordinates; not to be written to. */
  double[] centres() {
    return centres;
  }
}
