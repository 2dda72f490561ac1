package org.dramatis.profile.claim;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.dramatis.charter.Among;
import org.dramatis.feature.FeatureSql;
import org.dramatis.feature.FeatureTable;
import org.dramatis.yaml.Problem;

/**
 * Whom a figure is of, parsed.
 *
 * @param says the same in words that follow "those"; empty when nobody wrote them
 */
public record BaseCondition(FeatureSql where, Optional<String> says) {

  /**
   * Parses a condition, before there are features to hold it against.
   *
   * @param problems is told what is wrong; the result is empty then
   */
  public static Optional<BaseCondition> parse(Among among, Consumer<Problem> problems) {
    return FeatureSql.parse(among.where(), FeatureSql.Kind.PREDICATE, problems)
        .map(where -> new BaseCondition(where, among.says()));
  }

  /** The condition for Spark; null where it is not known. */
  Column column() {
    return where.column();
  }

  /**
   * What is published of it.
   *
   * @param unknown the share of customers of whom it is not known, as it may be told
   */
  QuestionBase published(FeatureTable table, OptionalDouble unknown) {
    return new QuestionBase(where.toString(), says.orElseGet(() -> labels(table)), unknown);
  }

  /** Words of a condition that nobody put into words: what it looks at. */
  private String labels(FeatureTable table) {
    return "chosen by " + String.join(" and ", where.labels(table.columns()));
  }
}
