package org.dramatis.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;
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
    if (predicate.isEmpty()) {
      return table;
    }
    List<Problem> problems = new ArrayList<>();
    predicate.get().check(table, problems::add);
    require(problems);
    return table.over(table.rows().where(predicate.get().column()));
  }

  /**
   * Parses the predicate, before there are any features to hold it against.
   *
   * @throws ConfigurationException when it is no predicate that is allowed
   */
  public static Optional<FeatureSql> check(Optional<SqlText> scope) {
    List<Problem> problems = new ArrayList<>();
    Optional<FeatureSql> predicate =
        scope.flatMap(sql -> FeatureSql.parse(sql, FeatureSql.Kind.PREDICATE, problems::add));
    require(problems);
    return predicate;
  }

  private static void require(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }
}
