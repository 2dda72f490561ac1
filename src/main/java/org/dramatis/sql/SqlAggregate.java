package org.dramatis.sql;

import java.util.List;
import java.util.Optional;

/**
 * A call of an aggregate inside an expression.
 *
 * @param function its name in lower case, such as {@code sum}
 * @param arguments what is aggregated, and what else it is called with
 * @param filter which rows it sees; empty when it sees all of them
 * @param isDistinct whether it sees equal values once
 */
public record SqlAggregate(
    String function,
    List<SqlExpression> arguments,
    Optional<SqlExpression> filter,
    boolean isDistinct) {
  public SqlAggregate {
    arguments = List.copyOf(arguments);
  }
}
