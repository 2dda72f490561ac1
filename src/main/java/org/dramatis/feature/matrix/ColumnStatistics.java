package org.dramatis.feature.matrix;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.Spelling;

/**
 * All customers in scope, counted in one pass: who lacks a value, whose value a transform cannot
 * take, and the moments of what will be standardised.
 */
record ColumnStatistics(long customers, Map<String, OfColumn> byColumn) {
  /** A column counts thrice: whether it is missing, whether it is outside, and its value. */
  private static final int KINDS = 3;

  /** How many lack a value of a column, and the moments of {@link ColumnScaler#bounded}. */
  record OfColumn(long missing, ExactMoments.Summary bounded) {}

  /**
   * Counts the customers of a table, also by features that only describe.
   *
   * @param components of the columns whose moments are wanted, by their names
   * @throws ConfigurationException when there is nobody, or with every feature that has values
   *     outside its transform's domain
   */
  static ColumnStatistics of(
      FeatureTable table, String file, Map<String, ColumnScaler> components) {
    List<FeatureColumn> columns =
        table.columns().stream().filter(c -> c.type() != FeatureColumn.Type.TEXT).toList();
    Kept[] kept =
        columns.stream().map(c -> Kept.of(c, components.get(c.name()))).toArray(Kept[]::new);
    Column[] values = columns.stream().map(c -> table.clustered(c.name())).toArray(Column[]::new);
    List<ExactMoments.Summary> moments =
        ExactMoments.of(
            table.rows().select(values), KINDS * kept.length, row -> measure(row, kept));
    if (moments.isEmpty() || moments.get(0).count() == 0) {
      throw ConfigurationException.of("charter.yaml", "scope", "admits no customer at all");
    }
    Problems problems = new Problems();
    Map<String, OfColumn> found = new HashMap<>();
    for (int i = 0; i < kept.length; i++) {
      FeatureColumn column = columns.get(i);
      long outside = moments.get(KINDS * i + 1).ones();
      if (outside > 0) {
        problems.add(outside(column, kept[i].transform(), outside, file));
      }
      long missing = moments.get(KINDS * i).ones();
      found.put(column.name(), new OfColumn(missing, moments.get(KINDS * i + 2)));
    }
    problems.throwIfAny();
    return new ColumnStatistics(moments.get(0).count(), found);
  }

  /** Says which values are outside, and gives the value; null when that is not wanted. */
  private record Kept(Transform transform, ColumnScaler component) implements Serializable {

    /** A feature that only describes is shown as it is. */
    static Kept of(FeatureColumn column, ColumnScaler component) {
      boolean shapes = column.role() == FeatureRole.CLUSTER;
      Transform declared = shapes ? column.feature().transform() : Transform.NONE;
      return new Kept(component == null ? declared : component.transform(), component);
    }
  }

  private static double[] measure(Row row, Kept[] kept) {
    double[] numbers = ExactMoments.numbers(row, 0, kept.length);
    double[] counted = new double[KINDS * kept.length];
    for (int i = 0; i < kept.length; i++) {
      boolean missing = Double.isNaN(numbers[i]);
      boolean outside = !missing && !kept[i].transform().isDefinedFor(numbers[i]);
      boolean wanted = !outside && kept[i].component() != null;
      counted[KINDS * i] = missing ? 1 : 0;
      counted[KINDS * i + 1] = outside ? 1 : 0;
      counted[KINDS * i + 2] = wanted ? kept[i].component().bounded(numbers[i]) : Double.NaN;
    }
    return counted;
  }

  private static Problem outside(
      FeatureColumn column, Transform transform, long customers, String file) {
    boolean isPlain = transform == Transform.NONE;
    String message =
        isPlain
            ? "%s has values of 1e150 or more (%,d customers): expected values %s. Change value."
            : "%s has values that the transform "
                + Spelling.of(transform)
                + " cannot take (%,d customers): expected values %s. Use asinh for values below"
                + " zero, or change value.";
    return column
        .feature()
        .problem(
            file,
            isPlain ? "value" : "transform",
            String.format(Locale.ROOT, message, column.name(), customers, transform.domain()));
  }
}
