package org.dramatis.feature.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Spelling;

/**
 * All customers in scope, counted in one pass: who lacks a value, whose value a transform cannot
 * take, and the moments of what will be standardised.
 */
final class ColumnStatistics {
  /** A column counts thrice: whether it is missing, whether it is outside, and its value. */
  private static final int KINDS = 3;

  private final List<FeatureColumn> columns;
  private final List<ExactMoments.Summary> moments;
  private final Map<String, Integer> positions = new HashMap<>();

  private ColumnStatistics(List<FeatureColumn> columns, List<ExactMoments.Summary> moments) {
    this.columns = columns;
    this.moments = moments;
    for (int i = 0; i < columns.size(); i++) {
      positions.put(columns.get(i).name(), i);
    }
  }

  /**
   * Counts.
   *
   * @param table the customers in scope; features that only describe are counted, too
   * @param file the catalogue's, for messages
   * @param components of the columns whose moments are wanted, by their names
   * @throws ConfigurationException when there is nobody, or with every feature that has values
   *     outside its transform's domain
   */
  static ColumnStatistics of(
      FeatureTable table, String file, Map<String, ColumnScaler> components) {
    List<FeatureColumn> columns =
        table.columns().stream().filter(c -> c.type() != FeatureColumn.Type.TEXT).toList();
    Kept[] kept =
        columns.stream()
            .map(c -> new Kept(transform(c, components), components.get(c.name())))
            .toArray(Kept[]::new);
    Column[] values =
        columns.stream().map(c -> FeatureTable.column(c.name())).toArray(Column[]::new);
    ColumnStatistics census =
        new ColumnStatistics(
            columns,
            ExactMoments.of(
                table.rows().select(values), KINDS * kept.length, row -> measure(row, kept)));
    census.requireCustomers();
    census.requireDomains(file, components);
    return census;
  }

  /**
   * What is counted of a column.
   *
   * @param transform says which values are outside
   * @param component gives the value; null when it is not wanted
   */
  private record Kept(Transform transform, ColumnScaler component)
      implements java.io.Serializable {}

  private static double[] measure(Row row, Kept[] kept) {
    double[] numbers = ExactMoments.numbers(row, 0, kept.length);
    double[] counted = new double[KINDS * kept.length];
    for (int i = 0; i < kept.length; i++) {
      boolean missing = Double.isNaN(numbers[i]);
      boolean outside = !missing && !kept[i].transform().isDefinedFor(numbers[i]);
      counted[KINDS * i] = missing ? 1 : 0;
      counted[KINDS * i + 1] = outside ? 1 : 0;
      counted[KINDS * i + 2] =
          outside || kept[i].component() == null
              ? Double.NaN
              : kept[i].component().bounded(numbers[i]);
    }
    return counted;
  }

  /** A feature that only describes is shown as it is. */
  private static Transform transform(FeatureColumn column, Map<String, ColumnScaler> components) {
    if (components.containsKey(column.name())) {
      return components.get(column.name()).transform();
    }
    return column.role() == FeatureRole.CLUSTER ? column.feature().transform() : Transform.NONE;
  }

  /** How many there are. */
  long customers() {
    return moments.isEmpty() ? 0 : moments.get(0).count();
  }

  /** How many have no value. */
  long missing(String column) {
    return moments.get(KINDS * positions.get(column)).ones();
  }

  /** The moments of {@link ColumnScaler#bounded} over all customers. */
  ExactMoments.Summary bounded(String column) {
    return moments.get(KINDS * positions.get(column) + 2);
  }

  private void requireCustomers() {
    if (customers() == 0) {
      throw ConfigurationException.of("charter.yaml", "scope", "admits no customer at all");
    }
  }

  private void requireDomains(String file, Map<String, ColumnScaler> components) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      long outside = moments.get(KINDS * i + 1).ones();
      if (outside > 0) {
        FeatureColumn column = columns.get(i);
        problems.add(outside(column, transform(column, components), outside, file));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  private static Problem outside(
      FeatureColumn column, Transform transform, long customers, String file) {
    String what =
        transform == Transform.NONE
            ? "%s has values of 1e150 or more"
            : "%s has values that the transform " + Spelling.of(transform) + " cannot take";
    String advice =
        transform == Transform.NONE
            ? "Change value."
            : "Use asinh for values below zero, or change value.";
    return CheckedCatalog.problem(
        file,
        column.feature(),
        transform == Transform.NONE ? "value" : "transform",
        String.format(
            Locale.ROOT,
            what + " (%,d customers): expected values %s. %s",
            column.name(),
            customers,
            transform.domain(),
            advice));
  }
}
