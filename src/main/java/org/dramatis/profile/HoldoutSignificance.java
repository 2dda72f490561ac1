package org.dramatis.profile;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.dramatis.cluster.Group;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.stat.FalseDiscovery;
import org.dramatis.stat.Independence;

/**
 * Tests of what segments are not made of: a segment's customers against all other customers in
 * scope. Where one segment's figure is withheld, the feature is tested nowhere, because the others
 * of each test would hold what is withheld.
 */
final class HoldoutSignificance {
  /** Smaller values are written as this one: how much smaller is nothing to rely on. */
  static final double LEAST = 1e-6;

  private HoldoutSignificance() {}

  /** Tests a segment's proportion against that of all others by {@link Independence#test}. */
  static OptionalDouble ofProportions(SortedMap<Group, Cell> cells, Group group) {
    Cell inside = cells.get(group);
    Cell outside = Cell.everyone(cells.values()).without(inside);
    return Independence.test(
        new long[][] {
          {inside.with(), inside.n() - inside.with()},
          {outside.with(), outside.n() - outside.with()}
        });
  }

  /** Adjusts each test over all tests of the report, in place. */
  static void adjust(Collection<List<Ranked>> ranked) {
    List<Double> found =
        ranked.stream().flatMap(List::stream).flatMapToDouble(r -> r.p().stream()).boxed().toList();
    Iterator<Double> adjusted = FalseDiscovery.adjust(found).iterator();
    for (List<Ranked> own : ranked) {
      own.replaceAll(r -> r.p().isEmpty() ? r : r.adjusted(Math.max(LEAST, adjusted.next())));
    }
  }
}
