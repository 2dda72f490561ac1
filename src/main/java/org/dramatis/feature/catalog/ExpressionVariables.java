package org.dramatis.feature.catalog;

import static org.apache.spark.sql.functions.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Column;
import org.dramatis.sql.SqlExpression;

/**
 * The names that an expression may use beside columns: {@code as_of}, {@code window_days} and, over
 * events, {@code active_months}.
 *
 * @param asOf the run's day; empty when the data has none, and then there is no {@code as_of}
 * @param usualDays the catalogue's window: {@code window_days} of a feature with {@code window:
 *     all}
 */
public record ExpressionVariables(Optional<LocalDate> asOf, int usualDays) {
  /** Days in a month, on average over the Gregorian calendar. */
  private static final double DAYS_PER_MONTH = 30.436875;

  /** What they stand for in a feature. */
  public Map<String, SqlExpression> of(Feature feature) {
    Map<String, SqlExpression> names = new HashMap<>();
    asOf.ifPresent(day -> names.put(CheckedCatalog.AS_OF, SqlExpression.of(lit(day))));
    int days = feature.windowDays().orElse(usualDays);
    names.put(CheckedCatalog.WINDOW_DAYS, SqlExpression.of(lit(days)));
    return names;
  }

  /**
   * What they stand for in a feature over dated events. The active months reach from the customer's
   * first event, but not from before the window, to the run's day; they are at least 1.
   *
   * @param eventDate the column that holds an event's day
   */
  public Map<String, SqlExpression> of(Feature feature, String eventDate) {
    Map<String, SqlExpression> names = of(feature);
    Column since = datediff(lit(asOf.orElseThrow()), min(eventDate)).plus(1);
    OptionalInt window = feature.windowDays();
    Column days = window.isPresent() ? least(lit(window.getAsInt()), since) : since;
    Column months = greatest(lit(1.0), days.divide(DAYS_PER_MONTH));
    names.put(CheckedCatalog.ACTIVE_MONTHS, SqlExpression.of(months));
    return names;
  }
}
