package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.extract.row.Reason;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.Figures;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.page.segment.Differences;
import org.dramatis.report.page.segment.SegmentSheet;
import org.dramatis.report.page.segment.Sentence;
import org.dramatis.report.page.source.RejectReason;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.report.page.words.SegmentColour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonIsAClauseOfItsOwn(Reason reason) {
    String code = reason.code();
    String clause = clause(code, "");
    assertThat(clause).isNotEqualTo(code.replace('_', ' ')).doesNotContain("_").contains(" ");
  }

  @Test
  void anUnknownReasonIsSpelledWithSpaces() {
    assertThat(clause("odd_new_code", "amount")).isEqualTo("odd new code in “Price paid”");
    assertThat(clause("odd_new_code", "")).isEqualTo("odd new code");
  }

  private static String clause(String code, String column) {
    return RejectReason.clause(new ReasonCount(code, column, 1), "purchases", ReportFixture.LABELS);
  }

  @Test
  void aColumnWithoutALabelIsCalledByItsNameInWords() {
    assertThat(clause("not_a_date", "ordered_at")).isEqualTo("“ordered at” is not a date");
  }

  @Test
  void aDepartmentIsSpelledAsPeopleSayIt() {
    assertThat(Phrases.department("customer_care")).isEqualTo("customer care");
    assertThat(Phrases.department("web")).isEqualTo("web");
    assertThat(Phrases.department("it")).isEqualTo("IT");
    assertThat(Phrases.department("crm")).isEqualTo("CRM");
    assertThat(Phrases.department("ceo")).isEqualTo("CEO");
    assertThat(Phrases.department("r&d")).isEqualTo("R&D");
  }

  @Test
  void aSentenceBeginsWithACapitalUnlessItsFirstWordIsSpelledOtherwise() {
    assertThat(Phrases.sentence("the last order")).isEqualTo("The last order");
    assertThat(Phrases.sentence("eBay orders")).isEqualTo("eBay orders");
    assertThat(new Sentence("income: 21,913 a year", "income").words())
        .isEqualTo("Income: 21,913 a year");
    assertThat(row("education: PhD", "").sentence()).startsWith("Education “PhD”: ");
  }

  @Test
  void numbersAreWordsUpToTwelve() {
    assertThat(Phrases.inWords(12)).isEqualTo("twelve");
    assertThat(Phrases.inWords(13)).isEqualTo("13");
    assertThat(Phrases.inWords(1300)).isEqualTo("1,300");
  }

  @Test
  void aPartOfFewRowsIsCountedInstead() {
    assertThat(Phrases.partOfRows(12, 40)).isEqualTo("12 of 40 rows");
    assertThat(Phrases.partOfRows(25, 50)).isEqualTo("50 in 100 rows");
    assertThat(Phrases.countOfRows(3, 40)).isEqualTo("3 of 40 rows");
    assertThat(Phrases.countOfRows(12, 3_400)).isEqualTo("12 of 3,400 rows (under 1 in 100)");
    assertThat(Phrases.countOfRows(34, 3_400)).isEqualTo("34 of 3,400 rows (1 in 100)");
  }

  @Test
  void aUnitThatTheLabelSaysIsNotRepeated() {
    assertThat(row("Orders", "orders per month").unit()).isEqualTo("per month");
    assertThat(row("Days since the last order", "days").unit()).isEmpty();
    assertThat(row("Age", "years").unit()).isEqualTo("years");
    assertThat(row("Ageless", "less").unit()).isEqualTo("less");
  }

  @Test
  void aFeatureWithoutALabelGoesByItsName() {
    assertThat(row(" ", "").label()).isEqualTo("Name");
  }

  @Test
  void oneValueOfAFeatureBringsNoSecondColon() {
    FeatureRow value = row("region: London", "");
    assertThat(value.label()).isEqualTo("Region: London");
    assertThat(value.subject()).isEqualTo("Region “London”");
    assertThat(value.sentence()).startsWith("Region “London”: ");
    assertThat(FeatureRow.subject("basket")).isEqualTo("Basket");
  }

  @Test
  void fewCustomersGetNoPercentage() {
    FeatureFigure share = figure("Returned", "share", FigureKind.PROPORTION, 0.34, 0.5);
    assertThat(new FeatureRow(share, 49).value()).isEqualTo("about 1 in 3");
    assertThat(new FeatureRow(share, 50).value()).isEqualTo("34\u202f%");
    assertThat(Phrases.customerShare(0.09, 49)).isEqualTo("about 1 in 10");
  }

  @Test
  void aSegmentWithoutStatementsShowsItsStrongestFigures() {
    List<FeatureFigure> figures =
        List.of(
            figure("Weak", "", FigureKind.MEAN, 1, 0.1),
            figure("Age", "years", FigureKind.MEAN, 58, 0.9),
            figure("Orders", "orders per month", FigureKind.MEAN, 2.4, -1.4));
    SegmentProfile profile =
        new SegmentProfile(segment("A"), 100, 0.5, OptionalDouble.empty(), figures, List.of());
    assertThat(Differences.of(profile, Noun.CUSTOMER, 0, 5).sentences())
        .extracting(Sentence::words)
        .containsExactly("Orders: 2.4 per month, everyone 10.", "Age: 58 years, everyone 10.");
  }

  @Test
  void aFeatureNearEveryoneIsInCommonAndAStrongOneIsNot() {
    List<FeatureFigure> figures =
        List.of(
            usual("Near", 0.03),
            usual("Nearest", -0.01),
            usual("Third", 0.1),
            figure("Far", "", FigureKind.MEAN, 20, 2));
    SegmentProfile profile =
        new SegmentProfile(segment("A"), 100, 0.5, OptionalDouble.empty(), figures, List.of());
    SegmentTrust trust = ReportFixture.retailer().segmentation().trust(segment("A"));
    assertThat(
            new SegmentSheet(
                    profile,
                    trust,
                    Figures.below(100, 0.11),
                    ReportFixture.NO_COUNCIL,
                    Set.of(),
                    ReportFixture.LABELS,
                    2,
                    100,
                    Optional.empty())
                .common())
        .extracting(FeatureRow::label)
        .containsExactly("Nearest", "Near");
  }

  @Test
  void aLetterKeepsItsColour() {
    assertThat(SegmentColour.of("A")).isEqualTo("hue-a");
    assertThat(SegmentColour.of("Z")).isEqualTo("hue-z");
    assertThat(SegmentColour.of("AB")).isEqualTo("hue-b");
  }

  /** Half of the customers are above average, here and elsewhere. */
  private static FeatureFigure usual(String label, double effect) {
    Prevalence.Part half =
        new Prevalence.Part(OptionalDouble.of(0.5), Disclosure.SHOWN, OptionalDouble.empty());
    return figure(label, "", FigureKind.MEAN, 10, effect)
        .borne(new Prevalence(Prevalence.Of.ABOVE_AVERAGE, half, half));
  }

  private static FeatureRow row(String label, String unit) {
    return new FeatureRow(figure(label, unit, FigureKind.MEAN, 1, 1), 100);
  }

  private static FeatureFigure figure(
      String label, String unit, FigureKind kind, double value, double effect) {
    return Figures.of(
        "name",
        label,
        unit,
        "purchases",
        FeatureRole.CLUSTER,
        kind,
        OptionalDouble.of(value),
        OptionalDouble.of(10),
        OptionalDouble.of(effect),
        Disclosure.SHOWN);
  }
}
