package org.dramatis.profile.silo;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.feature.FeatureSql;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.LinkedTable;
import org.dramatis.yaml.Problem;

/**
 * Which persona of one silo a customer is.
 *
 * @param rules one per persona; none when labels say who is who
 */
record Labelling(Silo silo, List<FeatureSql> rules) {
  /** Says that no persona covers a customer. */
  static final String NOBODY = "";

  /** Says that a customer has a label that is no persona. */
  static final String UNKNOWN = "?";

  Labelling {
    rules = List.copyOf(rules);
  }

  /** Parses the rules; what is wrong with them goes to the problems. */
  static Labelling of(Silo silo, Consumer<Problem> problems) {
    List<FeatureSql> rules =
        silo.personas().stream()
            .flatMap(persona -> persona.rule().stream())
            .map(rule -> FeatureSql.parse(rule, FeatureSql.Kind.PREDICATE, problems))
            .flatMap(Optional::stream)
            .toList();
    return new Labelling(silo, rules);
  }

  /**
   * Adds who the customers are.
   *
   * @param persona the new column: a persona's position in the silo, {@link #NOBODY}, or {@link
   *     #UNKNOWN}
   * @param several the new column: whether more than one rule fits
   */
  Dataset<Row> label(Dataset<Row> customers, LinkedSources linked, String persona, String several) {
    return silo.labels().isPresent()
        ? byLabel(customers, linked, silo.labels().get(), persona).withColumn(several, lit(false))
        : byRule(customers, persona, several);
  }

  private Dataset<Row> byRule(Dataset<Row> customers, String persona, String several) {
    List<Column> fits = rules.stream().map(rule -> coalesce(rule.column(), lit(false))).toList();
    List<Column> named = new ArrayList<>();
    Column count = lit(0);
    for (int i = 0; i < fits.size(); i++) {
      named.add(when(fits.get(i), String.valueOf(i)));
      count = count.plus(fits.get(i).cast("int"));
    }
    named.add(lit(NOBODY));
    return customers
        .withColumn(several, count.gt(1))
        .withColumn(persona, coalesce(named.toArray(Column[]::new)));
  }

  private Dataset<Row> byLabel(
      Dataset<Row> customers, LinkedSources linked, Silo.Labels labels, String persona) {
    Dataset<Row> labelled =
        linked.sources().stream()
            .filter(source -> source.contract().name().equals(labels.source()))
            .findFirst()
            .orElseThrow()
            .rows()
            .select(
                col(LinkedTable.CUSTOMER_KEY).as("_labelled"),
                column(labels.column()).cast("string").as("_label"));
    Column name = when(col("_label").isNull(), NOBODY);
    for (int i = 0; i < silo.personas().size(); i++) {
      name = name.when(col("_label").equalTo(silo.personas().get(i).name()), String.valueOf(i));
    }
    return customers
        .join(labelled, col(LinkedTable.CUSTOMER_KEY).equalTo(col("_labelled")), "left")
        .withColumn(persona, name.otherwise(UNKNOWN))
        .drop("_labelled", "_label");
  }
}
