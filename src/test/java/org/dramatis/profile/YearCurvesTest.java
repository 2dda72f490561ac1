package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.LocalSpark;
import org.dramatis.contract.Contract;
import org.dramatis.extract.ContractText;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.LikelyDuplicates;
import org.dramatis.identity.LinkedSource;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.MergeSummary;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release.Told;
import org.junit.jupiter.api.Test;

/** {@link Town}'s customers buy in the month that their number tells; some buy in June too. */
class YearCurvesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

  private static LinkedSources bought(String eventTime, List<Row> rows) {
    return bought(eventTime, "bought", rows);
  }

  private static LinkedSources bought(String eventTime, String column, List<Row> rows) {
    ContractText text = ContractText.of("purchases", "events").column("bought", "date");
    Contract contract = (eventTime.isEmpty() ? text : text.eventTime(eventTime)).read();
    Dataset<Row> table =
        LocalSpark.session()
            .createDataFrame(
                rows,
                new StructType()
                    .add("customer_key", DataTypes.StringType)
                    .add(column, DataTypes.DateType));
    return new LinkedSources(
        Town.everyone().rows(),
        List.of(new LinkedSource(contract, table)),
        List.of(),
        new IdentityAudit(
            Town.CUSTOMERS, MergeSummary.NOBODY, List.of(), LikelyDuplicates.NONE, List.of()));
  }

  private static List<Row> purchases() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < Town.CUSTOMERS; i++) {
      rows.add(row(i, LocalDate.of(2025, 7, 15).plusMonths(i % 12)));
      if (i < 150) {
        // Twice in a month is still one customer.
        rows.add(row(i, LocalDate.of(2026, 6, 30)));
        rows.add(row(i, LocalDate.of(2026, 6, 1)));
      }
      rows.add(row(i, LocalDate.of(2025, 6, 30)));
    }
    return rows;
  }

  private static Row row(int customer, LocalDate day) {
    return RowFactory.create("c" + customer, java.sql.Date.valueOf(day));
  }

  private static Optional<YearCurve> curve(LinkedSources linked, Optional<LocalDate> asOf) {
    return YearCurves.of(
        linked, Optional.of("purchases"), asOf, Town.assignments(), new DisclosureControl(5, 10));
  }

  @Test
  void eachMonthCountsTheCustomersWhoAreSeen() {
    YearCurve year = curve(bought("bought", purchases()), Optional.of(AS_OF)).orElseThrow();
    assertThat(year.source()).isEqualTo("purchases");
    assertThat(year.months())
        .hasSize(12)
        .startsWith(YearMonth.of(2025, 7))
        .endsWith(YearMonth.of(2026, 6));
    YearCurve.OfSegment a = year.segments().get(0);
    assertThat(a.segment()).isEqualTo(segment("A"));
    // Of numbers 0 to 199, 17 leave the remainder 0 and 16 the remainder 8.
    assertThat(a.shares().get(0).value()).hasValue(17 / 200.0);
    assertThat(a.shares().get(8).value()).hasValue(16 / 200.0);
    // Of the 200, the first 150 bought in June, and so did 4 of the others.
    assertThat(a.shares().get(11).value()).hasValue(154 / 200.0);
    assertThat(year.everyone().get(0).value()).hasValue(25 / 300.0);
  }

  @Test
  void aMonthThatHasNotEndedIsLeftOut() {
    YearCurve year =
        curve(bought("bought", purchases()), Optional.of(AS_OF.minusDays(1))).orElseThrow();
    assertThat(year.months()).endsWith(YearMonth.of(2026, 5));
  }

  @Test
  void aMonthWithFewCustomersIsToldAsABound() {
    YearCurve year =
        curve(bought("bought", purchases().subList(0, 40)), Optional.of(AS_OF)).orElseThrow();
    // Fewer than five of 200 are fewer than 3 in 100, of 300 fewer than 2 in 100.
    assertThat(year.segments().get(0).shares().get(3)).isEqualTo(below(200, 0.03));
    assertThat(year.everyone().get(3)).isEqualTo(below(300, 0.02));
  }

  private static Told below(long n, double bound) {
    return new Told(
        OptionalLong.of(n), OptionalDouble.empty(), Disclosure.BELOW, OptionalDouble.of(bound));
  }

  @Test
  void aDayThatALookupTellsIsADay() {
    LinkedSources lookedUp = bought("orders.at", ExtractTable.LOOKED_UP_TIME, purchases());
    assertThat(curve(lookedUp, Optional.of(AS_OF)))
        .isPresent()
        .isEqualTo(curve(bought("bought", purchases()), Optional.of(AS_OF)));
  }

  @Test
  void withoutDaysThereIsNoYear() {
    assertThat(curve(bought("", purchases()), Optional.of(AS_OF))).isEmpty();
    assertThat(curve(bought("bought", purchases()), Optional.empty())).isEmpty();
  }
}
