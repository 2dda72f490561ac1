package org.dramatis.profile;

import static org.apache.spark.sql.functions.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.contract.SourceRole;
import org.dramatis.identity.LinkedSource;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.LinkedTable;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;

/** Counts the customers of each segment who are seen in each month. */
public final class YearCurves {
  private static final int MONTHS = 12;
  private static final String MONTH = "_month";

  private YearCurves() {}

  /**
   * The curve of one source.
   *
   * @param preferred the source to look at when its events have a date; otherwise the first that
   *     has
   * @param asOf the run's day; without one there are no months
   * @return empty when no source can tell
   */
  public static Optional<YearCurve> of(
      LinkedSources linked,
      Optional<String> preferred,
      Optional<LocalDate> asOf,
      AssignmentTable assignments,
      DisclosureControl disclosure) {
    Optional<LinkedSource> source = source(linked, preferred);
    if (source.isEmpty() || asOf.isEmpty()) {
      return Optional.empty();
    }
    List<YearMonth> months = months(asOf.get());
    SortedMap<SegmentRef, Long> sizes = sizes(assignments);
    Map<String, SortedMap<SegmentRef, Long>> seen = seen(source.get(), months, assignments);
    return Optional.of(curve(source.get().contract().name(), months, sizes, seen, disclosure));
  }

  private static Optional<LinkedSource> source(LinkedSources linked, Optional<String> preferred) {
    List<LinkedSource> dated = linked.sources().stream().filter(YearCurves::isDated).toList();
    return dated.stream()
        .filter(s -> preferred.filter(s.contract().name()::equals).isPresent())
        .findFirst()
        .or(() -> dated.stream().findFirst());
  }

  private static boolean isDated(LinkedSource source) {
    return source.contract().role() == SourceRole.EVENTS && source.eventTime().isPresent();
  }

  /** The last twelve months that the run's day lies behind, or ends. */
  private static List<YearMonth> months(LocalDate asOf) {
    YearMonth current = YearMonth.from(asOf);
    YearMonth last = asOf.equals(current.atEndOfMonth()) ? current : current.minusMonths(1);
    return IntStream.range(0, MONTHS).mapToObj(i -> last.minusMonths(MONTHS - 1L - i)).toList();
  }

  private static SortedMap<SegmentRef, Long> sizes(AssignmentTable assignments) {
    SortedMap<SegmentRef, Long> sizes = new TreeMap<>();
    assignments
        .rows()
        .groupBy(AssignmentTable.SEGMENT)
        .count()
        .collectAsList()
        .forEach(row -> sizes.put(assignments.segment(row.getString(0)), row.getLong(1)));
    return sizes;
  }

  /** Customers by month and segment. */
  private static Map<String, SortedMap<SegmentRef, Long>> seen(
      LinkedSource source, List<YearMonth> months, AssignmentTable assignments) {
    Column day = to_date(source.eventTime().orElseThrow());
    Dataset<Row> events =
        source
            .rows()
            .where(day.between(months.get(0).atDay(1), months.get(MONTHS - 1).atEndOfMonth()))
            .select(col(LinkedTable.CUSTOMER_KEY), date_format(day, "yyyy-MM").as(MONTH));
    Map<String, SortedMap<SegmentRef, Long>> seen = new HashMap<>();
    assignments
        .join(events)
        .groupBy(MONTH, AssignmentTable.JOINED)
        .agg(countDistinct(LinkedTable.CUSTOMER_KEY))
        .collectAsList()
        .forEach(
            row ->
                seen.computeIfAbsent(row.getString(0), month -> new TreeMap<>())
                    .put(assignments.segment(row.getString(1)), row.getLong(2)));
    return seen;
  }

  static YearCurve curve(
      String source,
      List<YearMonth> months,
      SortedMap<SegmentRef, Long> sizes,
      Map<String, SortedMap<SegmentRef, Long>> seen,
      DisclosureControl disclosure) {
    List<Release<SegmentRef>> releases = new ArrayList<>();
    for (YearMonth month : months) {
      Map<SegmentRef, Long> own = seen.getOrDefault(month.toString(), new TreeMap<>());
      SortedMap<SegmentRef, Cell> cells = new TreeMap<>();
      sizes.forEach((segment, n) -> cells.put(segment, new Cell(n, own.getOrDefault(segment, 0L))));
      releases.add(disclosure.release(cells));
    }
    return new YearCurve(
        source,
        months,
        releases.stream().map(Release::everyone).toList(),
        sizes.keySet().stream()
            .map(
                segment ->
                    new YearCurve.OfSegment(
                        segment, releases.stream().map(r -> r.of(segment)).toList()))
            .toList());
  }
}
