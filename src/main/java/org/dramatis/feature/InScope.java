package org.dramatis.feature;

import java.util.Optional;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.SqlText;

/** Who is clustered: the charter's scope over the feature table. */
public final class InScope {
  private InScope() {}

  /**
   * The customers that the scope admits; one for whom it is unknown is not admitted.
   *
   * @param scope a predicate over features; empty admits everyone
   * @throws ConfigurationException when the predicate is none, or names no feature
   */
  public static FeatureTable of(FeatureTable table, Optional<SqlText> scope) {
    Optional<FeatureSql> predicate = check(scope);
    Problems problems = new Problems();
    predicate.ifPresent(p -> p.check(table, problems::add));
    problems.throwIfAny();
    return predicate.map(p -> table.over(table.rows().where(p.column()))).orElse(table);
  }

  /**
   * Parses the predicate, before there are any features to hold it against.
   *
   * @throws ConfigurationException when it is no predicate that is allowed
   */
  public static Optional<FeatureSql> check(Optional<SqlText> scope) {
    Problems problems = new Problems();
    Optional<FeatureSql> predicate =
        scope.flatMap(sql -> FeatureSql.parse(sql, FeatureSql.Kind.PREDICATE, problems::add));
    problems.throwIfAny();
    return predicate;
  }
}
