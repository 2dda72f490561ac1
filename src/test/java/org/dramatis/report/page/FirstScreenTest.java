package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.Scope;
import org.dramatis.cluster.Segmentation;
import org.dramatis.contract.Timeliness;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.LikelyDuplicates;
import org.dramatis.identity.MergeSummary;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.report.ReportCopy;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.dramatis.report.RunReport.SourceCard;
import org.dramatis.report.page.source.DataConcern;
import org.dramatis.stat.FigureFormat;
import org.junit.jupiter.api.Test;

class FirstScreenTest {

  @Test
  void theHeadlineCountsCustomersGroupsAndThoseOutside() {
    assertThat(new FirstScreen(ReportFixture.retailer()).headline())
        .isEqualTo(
            "Of 6,120 customers, 5,480 fall into five groups (134 of them fit none and are counted"
                + " with the nearest) and 640 have not bought yet.");
  }

  @Test
  void theHeadlineSaysAllWhenNobodyIsOutsideAndAllFit() {
    FirstScreen first =
        new FirstScreen(scoped(ReportFixture.sized(13, 5), new Scope(6118, 6118), 0));
    assertThat(first.headline()).isEqualTo("All 6,118 customers fall into 13 groups.");
    assertThat(first.outside()).isEmpty();
  }

  @Test
  void oneCustomerAndOneGroupAreSingular() {
    assertThat(new FirstScreen(scoped(ReportFixture.sized(1, 5), new Scope(2, 1), 0)).headline())
        .isEqualTo(
            "Of 2 customers, 1 falls into one group and 1 is outside the scope that the charter"
                + " sets.");
  }

  @Test
  void theTilesAddUpToTheHeadline() {
    RunReport report = ReportFixture.retailer();
    long inTiles = report.profiles().stream().mapToLong(SegmentProfile::size).sum();
    assertThat(new FirstScreen(report).headline())
        .contains(FigureFormat.count(inTiles) + " fall into five groups");
  }

  @Test
  void oneWhoFitsNoneIsSingular() {
    assertThat(new FirstScreen(scoped(ReportFixture.sized(3, 5), new Scope(90, 90), 1)).headline())
        .isEqualTo(
            "All 90 customers fall into three groups (1 of them fits none and is counted with the"
                + " nearest).");
  }

  @Test
  void whereNoSourceDeservesDoubtEveryRowIsSaidOnlyOfEveryRow() {
    assertThat(new FirstScreen(ReportFixture.retailer()).used())
        .matches("Of [0-9,]+ rows, [0-9,]+ were rejected or belong to no known customer; .*");
    RunReport base = ReportFixture.retailer();
    RunReport sound =
        ReportFixture.with(
            base,
            List.of(),
            new IdentityAudit(
                6120, MergeSummary.NOBODY, List.of(), LikelyDuplicates.NONE, List.of()));
    assertThat(new FirstScreen(sound).used()).startsWith("Every row of every source was accepted");
  }

  @Test
  void thePeriodNamesTheDayOrSaysThatThereIsNone() {
    assertThat(new FirstScreen(ReportFixture.retailer()).period())
        .isEqualTo(
            "The figures describe the 365 days up to 30 June 2026, unless a feature says"
                + " otherwise.");
    assertThat(new FirstScreen(ReportFixture.withoutDates()).period())
        .startsWith("The data carries no dates");
    assertThat(new FirstScreen(ReportFixture.withoutWindow()).period())
        .isEqualTo("The figures describe everything that was delivered up to 30 June 2026.");
  }

  @Test
  void doubtNamesStandInsThenTheWorstSourceAndItsOwner() {
    List<DataConcern> concerns = DataConcern.worstFirst(ReportFixture.retailer());
    assertThat(concerns)
        .containsExactly(
            new DataConcern(
                "Order lines",
                "source-1",
                "Finance",
                List.of(
                    "The groups are drawn by “orders”, which goes along with “reading glasses”:"
                        + " they may stand for people’s health, which must not decide how anybody"
                        + " is treated.")),
            new DataConcern(
                "Missing values",
                "scaling",
                "",
                List.of(
                    "About 2 in 5 customers have no value of “Carts left behind”. They were grouped as if"
                        + " they had the middle value of the others, so they may stand in the"
                        + " wrong group.",
                    "About 1 in 3 customers have no value of “Visits”. They were grouped as if they"
                        + " had the middle value of the others, so they may stand in the wrong"
                        + " group.")),
            new DataConcern(
                "Web visits",
                "source-2",
                "IT",
                List.of(
                    "38 in 100 customers in scope do not appear in it.",
                    "34 in 100 rows belong to no known customer.",
                    "318 rows fit more than one customer.",
                    "49 of 214,002 rows (under 1 in 100) were rejected, because “visited at” is not"
                        + " a date with a time.",
                    "This weakens “Browses a lot” of B and “Leaves carts behind” of E.")),
            new DataConcern(
                "Order lines",
                "source-1",
                "Finance",
                List.of(
                    "12 in 100 customers in scope do not appear in it.",
                    "3 in 100 rows belong to no known customer.",
                    "1,224 of 72,340 rows (2 in 100) were rejected, most often because “Price"
                        + " paid” is not a number.",
                    "This weakens “Buys for others” of A and “Orders often” of B.")),
            new DataConcern(
                "Customer list",
                "source-0",
                "Sales operations",
                List.of(
                    "58 of 6,301 rows (under 1 in 100) were rejected, most often because the same"
                        + " key stands on rows that contradict each other.",
                    "46 customers may be only 22, because they share “Mail address”.")),
            new DataConcern(
                "Price list",
                "source-3",
                "Buying",
                List.of(
                    "1,205 of 71,116 rows (2 in 100) that refer to it find nothing in it.",
                    "Its next delivery is overdue by 29 days.",
                    "“Few articles” is broken: 412 rows, agreed at most 400 rows.",
                    "This weakens “Spends on the garden” of C and “Comes back late” of A.")));
  }

  @Test
  void aSourceThatLinksToNobodySaysSo() {
    assertThat(DataConcern.worstFirst(ReportFixture.withUnlinkedWeb()).get(2).points())
        .containsExactly(
            "None of its rows belongs to a known customer.",
            "49 of 214,002 rows (under 1 in 100) were rejected, because “visited at” is not a date"
                + " with a time.",
            "This weakens “Browses a lot” of B and “Leaves carts behind” of E.");
  }

  @Test
  void anEmptySourceIsTheWorstOfAll() {
    RunReport base = ReportFixture.retailer();
    SourceCard products = base.sources().get(3);
    ExtractAudit nothing = new ExtractAudit(0, 0, 0, 0, List.of(), List.of());
    List<SourceCard> sources = new ArrayList<>(base.sources());
    sources.set(
        3,
        new SourceCard(
            "products",
            products.role(),
            products.ownership(),
            0,
            nothing,
            products.coverage(),
            products.coverageInScope(),
            products.use(),
            List.of(),
            List.of(),
            List.of(),
            Timeliness.UNKNOWN));
    RunReport report = ReportFixture.with(base, sources, base.identity());
    assertThat(DataConcern.worstFirst(report).get(2))
        .isEqualTo(
            new DataConcern(
                "Price list",
                "source-3",
                "Buying",
                List.of(
                    "No row was read.",
                    "This weakens “Spends on the garden” of C and “Comes back late” of A.")));
  }

  private static RunReport scoped(RunReport base, Scope scope, long unfit) {
    Segmentation found = base.segmentation();
    SegmentProfile none =
        new SegmentProfile(
            Group.NoSegment.UNFIT,
            unfit,
            unfit / (double) scope.inScope(),
            OptionalDouble.empty(),
            List.of(),
            List.of());
    return ReportCopy.of(base)
        .segmentation(
            new Segmentation(
                scope,
                found.choice(),
                found.candidates(),
                found.sse(),
                found.centres(),
                found.lettering(),
                found.trust()))
        .unfit(Optional.of(none).filter(p -> unfit > 0))
        .made();
  }
}
