package org.dramatis.sql;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dramatis.engine.SyntaxTree;

/**
 * What SQL in the configuration may use. Everything else is refused by name: functions that reach
 * outside the row (files, the JVM, the environment), whose result depends on the order of rows, on
 * the clock or on chance, subqueries and windows.
 */
final class SqlGrammar {
  /** Aggregates whose result does not depend on the order of rows. */
  static final Set<String> AGGREGATES =
      words(
          """
          count count_if sum try_sum avg try_avg mean min max bool_or bool_and any some every
          median percentile\
          """);

  /**
   * Deterministic functions of one row that give a text or look into one. Of constants alone they
   * are refused: Spark reads a constant text such as {@code 'today'} as a date of its clock, and so
   * nobody may put one together.
   */
  static final Set<String> TEXT_FUNCTIONS =
      words(
          """
          date_format string substring_index lower upper lcase ucase initcap trim btrim ltrim
          rtrim length len char_length character_length substring substr left right concat
          concat_ws replace regexp_replace regexp_extract regexp_like regexp rlike like ilike
          instr locate position startswith endswith contains split_part lpad rpad translate
          reverse repeat\
          """);

  /** Deterministic functions of one row. */
  static final Set<String> FUNCTIONS =
      words(
          """
          abs ceil ceiling floor round bround sign signum sqrt cbrt exp expm1 ln log log10 log1p
          log2 pow power mod pmod greatest least negative positive width_bucket try_divide
          try_add try_subtract try_multiply try_mod asinh
          coalesce nullif ifnull nvl nvl2 nanvl if isnull isnotnull isnan between in equal_null
          not nullifzero zeroifnull
          int bigint smallint tinyint double float decimal boolean date timestamp to_date
          try_to_date to_timestamp try_to_timestamp to_number try_to_number make_date
          year quarter month day dayofmonth dayofweek dayofyear weekday weekofyear hour minute
          second datediff date_diff date_add date_sub dateadd add_months months_between last_day
          next_day trunc date_trunc date_part datepart extract to_utc_timestamp
          from_utc_timestamp\
          """);

  /** {@link #TEXT_FUNCTIONS} that the parser turns into a node of their own. */
  private static final Set<String> TEXT_NODES =
      words("Concat StringTrim StringTrimLeft StringTrimRight Substring");

  /** Other syntax that the parser turns into a node of its own instead of a function call. */
  private static final Set<String> NODES =
      words(
          """
          UnresolvedAttribute Literal Cast CaseWhen If Coalesce And Or Not EqualTo EqualNullSafe
          LessThan LessThanOrEqual GreaterThan GreaterThanOrEqual In IsNull IsNotNull IsTrue
          IsFalse IsNotTrue IsNotFalse IsUnknown IsNotUnknown Like ILike RLike LikeAll LikeAny
          NotLikeAll NotLikeAny Add Subtract Multiply Divide IntegralDivide Remainder UnaryMinus
          UnaryPositive StringLocate StringInstr TimestampAdd TimestampDiff Between BetweenExpr\
          """);

  /** Names that mean the clock or the account to Spark when no column is called so. */
  private static final Set<String> AMBIENT_NAMES =
      words(
          """
          current_date current_timestamp current_time localtimestamp current_user session_user
          current_catalog current_database current_schema\
          """);

  private SqlGrammar() {}

  /** What is not allowed about a node of a syntax tree, in words, its children left out. */
  static Optional<String> refused(SyntaxTree node) {
    if (node.function().isPresent()) {
      return refusedCall(node, node.function().get());
    }
    String name = String.join(".", node.name()).toLowerCase(Locale.ROOT);
    if (AMBIENT_NAMES.contains(name)) {
      return Optional.of(name);
    }
    if (node.readsTheClock()) {
      return Optional.of("a word for the current time");
    }
    if (node.aggregate().isPresent()) {
      return node.aggregate().map(aggregate -> "the function " + aggregate);
    }
    if (TEXT_NODES.contains(node.kind())) {
      return refusedConstant(node);
    }
    return Optional.of(node.kind()).filter(kind -> !NODES.contains(kind)).map(SqlGrammar::inWords);
  }

  private static Optional<String> refusedCall(SyntaxTree call, String name) {
    boolean text = TEXT_FUNCTIONS.contains(name);
    if (!text && !FUNCTIONS.contains(name) && !AGGREGATES.contains(name)) {
      return Optional.of("the function " + name);
    }
    if (call.isOrdered()) {
      return Optional.of("an ordering within " + name);
    }
    return text ? refusedConstant(call) : Optional.empty();
  }

  private static Optional<String> refusedConstant(SyntaxTree text) {
    return text.isConstant() ? Optional.of("a text put together from constants") : Optional.empty();
  }

  /** A node's kind in words: {@code ScalarSubquery} is "scalar subquery". */
  private static String inWords(String kind) {
    return kind.replaceFirst("^Unresolved", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
