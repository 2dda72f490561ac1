package org.dramatis.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Sample;
import org.dramatis.stat.Correlation;

/**
 * Columns that say nearly the same of customers, so that one of them is enough: whose values
 * correlate by more than 0.8, in either direction (Pearson's r).
 *
 * @param pairs by name, the first of each comes before the second in the alphabet
 */
public record AlikeColumns(Set<Pair> pairs) {
  private static final double NEARLY_THE_SAME = 0.8;

  /** Of fewer customers a correlation says little. */
  private static final int FEWEST = 50;

  /** Of each segment so many of its strongest statements are compared. */
  private static final int MOST = 40;

  public AlikeColumns {
    pairs = Set.copyOf(pairs);
  }

  /** Two columns. */
  public record Pair(String first, String second) {}

  /** Whether two columns say nearly the same, or are one. */
  public boolean contains(String one, String other) {
    return one.equals(other)
        || pairs.contains(one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one));
  }

  /**
   * Compares the columns that the strongest statements of a segment are about.
   *
   * @param table the customers in scope
   * @param sample customers that correlations are computed over, at most
   */
  public static AlikeColumns of(FeatureTable table, List<SegmentProfile> profiles, int sample) {
    List<FeatureColumn> columns = table.shownColumns();
    List<List<String>> told =
        profiles.stream()
            .map(
                profile ->
                    Statements.all(profile, columns).stream()
                        .limit(MOST)
                        .map(statement -> statement.claim().column())
                        .toList())
            .toList();
    List<String> names = List.copyOf(new TreeSet<>(told.stream().flatMap(List::stream).toList()));
    if (names.isEmpty()) {
      return new AlikeColumns(Set.of());
    }
    List<Column> values = names.stream().map(table::observed).toList();
    Sample everyone = Sample.of(table.rows(), values, sample);
    Set<Pair> compared = new HashSet<>();
    Set<Pair> alike = new HashSet<>();
    for (List<String> own : told) {
      for (Pair pair : pairs(own)) {
        if (compared.add(pair) && areAlike(everyone, names, pair)) {
          alike.add(pair);
        }
      }
    }
    return new AlikeColumns(alike);
  }

  private static List<Pair> pairs(List<String> names) {
    List<String> sorted = names.stream().sorted().toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (String second : sorted.subList(i + 1, sorted.size())) {
        pairs.add(new Pair(sorted.get(i), second));
      }
    }
    return pairs;
  }

  private static boolean areAlike(Sample everyone, List<String> names, Pair pair) {
    Sample both = everyone.both(names.indexOf(pair.first()), names.indexOf(pair.second()));
    return both.rows() >= FEWEST
        && Math.abs(Correlation.of(both).between(0, 1).orElse(0)) > NEARLY_THE_SAME;
  }
}
