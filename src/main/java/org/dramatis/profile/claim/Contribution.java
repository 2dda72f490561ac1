package org.dramatis.profile.claim;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.disclosure.Amounts;
import org.dramatis.sql.SqlAggregate;
import org.dramatis.sql.SqlExpression;

/**
 * What each customer adds to a part of a measure: to an aggregate, or to a sum or difference of
 * several, which says more than they do.
 *
 * @param column a number per customer; missing where the customer is left out
 * @param tail of a rank, the share (0 to 0.5) of customers who lie beyond it; 0 of anything else
 */
record Contribution(Kind kind, Column column, double tail) {

  /** What the number means. */
  enum Kind {
    /** Whether the customer is counted at all; that nobody is left out is no secret. */
    PRESENCE,
    /** Whether the customer has a property: those who lack it stand behind a figure as well. */
    PROPERTY,
    /** An amount. */
    AMOUNT,
    /** A value among others that are put in order. */
    RANK,
    /** A value that may decide the figure alone, such as the largest. */
    EXTREME
  }

  private static final Column NOTHING = lit(null).cast("double");

  private static final Set<String> SUMS = Set.of("Add", "Subtract", "try_add", "try_subtract");

  /** What customers add to each part of a measure. */
  static List<Contribution> of(SqlExpression measure) {
    List<Contribution> parts = new ArrayList<>();
    measure.aggregates().forEach(aggregate -> parts.add(of(aggregate)));
    measure
        .all()
        .filter(part -> SUMS.contains(part.operation()))
        .flatMap(part -> together(part).stream())
        .forEach(column -> parts.add(amount(column)));
    return parts;
  }

  private static Contribution of(SqlAggregate aggregate) {
    SqlExpression first = aggregate.arguments().get(0);
    return switch (aggregate.function()) {
      case "count" -> count(aggregate);
      case "count_if", "bool_or", "bool_and", "any", "some", "every" ->
          property(seen(aggregate, first.column().cast("double")));
      case "sum", "try_sum", "avg", "try_avg", "mean" ->
          // Of values that are seen once, nobody can say how many customers stand behind each.
          aggregate.isDistinct() ? extreme() : amount(seen(aggregate, first.column()));
      case "median" -> rank(aggregate, OptionalDouble.of(0.5));
      case "percentile" -> rank(aggregate, share(aggregate));
      default -> extreme();
    };
  }

  /** The share that a percentile is asked for; empty where it does not stand there as a number. */
  private static OptionalDouble share(SqlAggregate percentile) {
    return percentile.arguments().size() == 2
        ? percentile.arguments().get(1).number()
        : OptionalDouble.empty();
  }

  private static Contribution rank(SqlAggregate aggregate, OptionalDouble share) {
    if (share.isEmpty() || aggregate.isDistinct()) {
      return extreme();
    }
    double tail = Math.min(share.getAsDouble(), 1 - share.getAsDouble());
    Column value = seen(aggregate, aggregate.arguments().get(0).column());
    return tail <= 0 ? extreme() : new Contribution(Kind.RANK, finite(value), tail);
  }

  private static Contribution count(SqlAggregate count) {
    Column there = lit(true);
    boolean isKnown = true;
    for (SqlExpression counted : count.arguments()) {
      there = there.and(counted.column().isNotNull());
      // How many customers have a value of a feature is known.
      isKnown &= counted.isConstant() || counted.name().isPresent();
    }
    if (!isKnown) {
      return property(seen(count, there.cast("double")));
    }
    Column filter = count.filter().map(SqlExpression::column).orElse(lit(true));
    return count.filter().isEmpty()
        ? new Contribution(Kind.PRESENCE, when(there, 1.0), 0)
        : property(coalesce(there.and(filter), lit(false)).cast("double"));
  }

  /** A column where the aggregate's filter lets it see a customer. */
  private static Column seen(SqlAggregate aggregate, Column column) {
    return aggregate.filter().map(filter -> when(filter.column(), column)).orElse(column);
  }

  private static Contribution property(Column has) {
    return new Contribution(Kind.PROPERTY, has, 0);
  }

  private static Contribution amount(Column amount) {
    return new Contribution(Kind.AMOUNT, finite(amount), 0);
  }

  private static Contribution extreme() {
    return new Contribution(Kind.EXTREME, NOTHING, 0);
  }

  /** What is infinite has no sum, and the figure is none then. */
  private static Column finite(Column column) {
    Column number = column.cast("double");
    return when(abs(number).lt(Double.POSITIVE_INFINITY), number);
  }

  /**
   * What a customer adds to sums and differences of aggregates: their difference may rest on one
   * customer though each of them rests on many. Empty where it is no such combination.
   */
  private static Optional<Column> together(SqlExpression part) {
    Optional<Column> own =
        part.aggregate()
            .map(Contribution::of)
            .filter(c -> c.kind() != Kind.RANK && c.kind() != Kind.EXTREME)
            .map(c -> coalesce(c.column().cast("double"), lit(0.0)));
    if (own.isPresent()) {
      return own;
    }
    List<SqlExpression> parts = part.parts();
    return switch (part.operation()) {
      case "Add", "try_add" -> both(parts, Column::plus);
      case "Subtract", "try_subtract" -> both(parts, Column::minus);
      case "Multiply", "try_multiply" -> scaled(parts);
      // What a sum is divided by changes its size, not who makes it.
      case "Divide",
          "try_divide",
          "Cast",
          "UnaryPositive",
          "double",
          "decimal",
          "float",
          "int",
          "bigint",
          "round",
          "coalesce",
          "Coalesce",
          "ifnull",
          "nvl" ->
          together(parts.get(0));
      case "UnaryMinus", "negative" -> together(parts.get(0)).map(c -> c.multiply(-1));
      default -> Optional.empty();
    };
  }

  private static Optional<Column> both(
      List<SqlExpression> parts, BinaryOperator<Column> operation) {
    return together(parts.get(0))
        .flatMap(one -> together(parts.get(1)).map(other -> operation.apply(one, other)));
  }

  /** A multiple of a combination. */
  private static Optional<Column> scaled(List<SqlExpression> factors) {
    SqlExpression one = factors.get(0);
    SqlExpression other = factors.get(1);
    return isFactor(one)
        ? together(other).map(c -> c.multiply(one.column()))
        : together(one).filter(c -> isFactor(other)).map(c -> c.multiply(other.column()));
  }

  private static boolean isFactor(SqlExpression expression) {
    return expression.isConstant() && !expression.isAggregate();
  }

  /** Whether no number of customers makes the figure anything but single customers' own. */
  boolean isExtreme() {
    return kind == Kind.EXTREME;
  }

  /** The amounts of each group, as its customers contribute them. */
  <G> SortedMap<G, Amounts> amounts(SortedMap<G, Summary> summaries) {
    return switch (kind) {
      case PROPERTY -> Amounts.ofShares(summaries);
      case PRESENCE -> Amounts.of(summaries);
      case AMOUNT ->
          isShare(summaries.values().stream())
              ? Amounts.ofShares(summaries)
              : Amounts.of(summaries);
      case RANK, EXTREME -> beyond(summaries);
    };
  }

  private static boolean isShare(Stream<Summary> summaries) {
    return summaries.allMatch(s -> s.lowest() >= 0 && s.highest() <= 1);
  }

  /** Behind a rank stand those who lie beyond it, each of them alike. */
  private <G> SortedMap<G, Amounts> beyond(SortedMap<G, Summary> summaries) {
    SortedMap<G, Amounts> amounts = new TreeMap<>(summaries.comparator());
    summaries.forEach((group, own) -> amounts.put(group, Amounts.beyond(own.count(), tail)));
    return amounts;
  }
}
