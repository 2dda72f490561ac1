package org.dramatis.persona.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.dramatis.feature.catalog.Icon;
import org.dramatis.persona.KeyFigure;
import org.dramatis.persona.candidate.Candidate.Drew;
import org.dramatis.persona.candidate.Candidate.Sets;
import org.dramatis.persona.candidate.Candidate.Trait;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.TwoCrowds;
import org.dramatis.profile.figure.FigureKind;
import org.junit.jupiter.api.Test;

class CandidateDraftsTest {

  private static List<String> says(Candidate candidate) {
    return candidate.statements().stream().map(choice -> choice.evidence().says()).toList();
  }

  @Test
  void theStrongestStatementComesFirstAndIsTheWorkingTitle() {
    Candidate candidate =
        new Shop().drew("shops", 12, 0.3).drew("web", 30, 1.5).drew("garden", 5, -0.9).draft();
    assertThat(says(candidate)).containsExactly("Much web", "Little garden", "Much shops");
    assertThat(candidate.title()).isEqualTo("Much web");
  }

  @Test
  void amongEqualsWhatDescribesComesBeforeWhatDrewTheLines() {
    Candidate candidate =
        new Shop().drew("web", 19, 0.7).describes("calls", 17, 0.6).drew("garden", 30, 1.5).draft();
    assertThat(says(candidate)).containsExactly("Much garden", "Much calls", "Much web");
    assertThat(candidate.statements())
        .extracting(Candidate.Choice::drew)
        .containsExactly(Drew.THE_LINES, Drew.NOTHING, Drew.THE_LINES);
  }

  @Test
  void atMostTenStatementsAreListed() {
    Shop shop = new Shop();
    IntStream.range(0, 14).forEach(i -> shop.drew("f" + i, 20 + i, 1 + i / 20.0));
    assertThat(shop.draft().statements()).hasSize(10);
  }

  @Test
  void ofTwoThatSayNearlyTheSameTheStrongerStays() {
    Candidate candidate =
        new Shop()
            .drew("orders", 25, 1.0)
            .drew("visits", 30, 1.4)
            .drew("garden", 20, 0.9)
            .alike("orders", "visits")
            .draft();
    assertThat(says(candidate)).containsExactly("Much visits", "Much garden");
  }

  @Test
  void aStatementTellsItsFiguresHowManyAreSoAndWhatWeakensIt() {
    Candidate.Choice choice =
        new Shop()
            .known("calls", 20, 1.0, 700)
            .doubt("calls", "Customer list: 3 in 100 rows were rejected")
            .draft()
            .statements()
            .get(0);
    assertThat(choice.evidence().claim().text()).isEqualTo("higher calls");
    assertThat(choice.evidence().told())
        .isEqualTo(
            "Much calls: 20 visits, everyone 10. 7 in 10 of A are above average; of the others 2 in"
                + " 10. Compared with everyone: about twice.");
    assertThat(choice.evidence().value()).hasValue(20);
    assertThat(choice.evidence().overall()).hasValue(10);
    assertThat(choice.evidence().inside()).hasValue(0.7);
    assertThat(choice.evidence().elsewhere()).hasValue(0.2);
    assertThat(choice.doubt())
        .contains(
            "Known of 70 in 100 customers in A only; Customer list: 3 in 100 rows were rejected.");
  }

  @Test
  void whoLacksAPropertyIsCountedWhereItIsLacked() {
    Candidate.Choice choice = new Shop().has("newsletter", 0.2, 0.5).draft().statements().get(0);
    assertThat(choice.evidence().claim().text()).isEqualTo("lower newsletter");
    assertThat(choice.evidence().inside()).hasValue(0.8);
    assertThat(choice.evidence().elsewhere().orElseThrow()).isEqualTo(0.4, OFFSET);
  }

  private static final Offset<Double> OFFSET = Offset.offset(1e-9);

  @Test
  void ageIsToldWhereItSetsApart() {
    Candidate candidate = new Shop().age("age").known("age", 14, 0.4, 900).draft();
    assertThat(candidate.age())
        .isEqualTo(
            new Trait(
                "14 visits on average", "Age: 14 visits on average, everyone 10.", Sets.APART));
    assertThat(candidate.place()).isEqualTo(new Trait("anywhere", "", Sets.NOBODY_APART));
  }

  @Test
  void ageIsNotToldOfAnEffectBelowSmall() {
    Candidate candidate = new Shop().age("age").known("age", 12, 0.1, 1_000).draft();
    assertThat(candidate.age())
        .isEqualTo(
            new Trait("any age", "Age: 12 visits on average, everyone 10.", Sets.NOBODY_APART));
  }

  @Test
  void ageThatIsUnknownOfMoreThanAFifthTellsNothing() {
    assertThat(new Shop().age("age").known("age", 14, 0.8, 800).draft().age().sets())
        .isEqualTo(Sets.APART);
    Trait age = new Shop().age("age").known("age", 14, 0.8, 799).draft().age();
    assertThat(age.text()).isEqualTo("any age");
    assertThat(age.told())
        .isEqualTo("Age: 14 visits on average, everyone 10. Known of 80 in 100 only.");
  }

  @Test
  void aPlaceIsNamedWhereMoreOfThemLiveThanOfOthers() {
    Candidate candidate =
        new Shop()
            .place("region")
            .value("region", "North", 0.6, 0.3, 1_000)
            .value("region", "South", 0.4, 0.7, 1_000)
            .draft();
    assertThat(candidate.place())
        .isEqualTo(
            new Trait(
                "more often North", "Region: North: 60 in 100, everyone 30 in 100.", Sets.APART));
    Candidate alike =
        new Shop()
            .place("region")
            .value("region", "North", 0.31, 0.3, 1_000)
            .value("region", "South", 0.69, 0.7, 1_000)
            .draft();
    assertThat(alike.place())
        .isEqualTo(
            new Trait(
                "anywhere", "Region: South: 69 in 100, everyone 70 in 100.", Sets.NOBODY_APART));
  }

  @Test
  void theStageHasItsShares() {
    Candidate candidate =
        new Shop()
            .lifecycle("stage")
            .value("stage", "first-time", 0.3, 0.4, 1_000)
            .value("stage", "repeat", 0.7, 0.6, 1_000)
            .draft();
    assertThat(candidate.stage())
        .isEqualTo(
            "repeat: 70 in 100 (everyone: 60 in 100); first-time: 30 in 100 (everyone: 40 in 100)");
  }

  @Test
  void sixNumbersBeginWithWhatTheyBring() {
    Shop shop = new Shop().revenue("spend").describes("spend", 12, 0.1).has("consent", 0.5, 0.5);
    IntStream.range(0, 7).forEach(i -> shop.drew("f" + i, 20 + i, 1 + i / 20.0));
    List<KeyFigure> numbers = shop.draft().numbers();
    assertThat(numbers).hasSize(6).contains(new KeyFigure("F6", "26 visits", "10 visits"));
    assertThat(numbers.get(0)).isEqualTo(new KeyFigure("Spend", "12 visits", "10 visits"));
  }

  @Test
  void whatSetsNobodyApartIsNotToBeAssumed() {
    Candidate candidate =
        new Shop()
            .has("newsletter", 0.5, 0.5)
            .value("region", "North", 0.3, 0.3, 1_000)
            .value("region", "South", 0.3, 0.3, 1_000)
            .place("region")
            .has("phone", 0.9, 0.4)
            .draft();
    assertThat(candidate.assume())
        .containsExactly(
            "That “Region” tells them from others: North 30 in 100, everyone 30 in 100.",
            "That “Newsletter” tells them from others: 50 in 100, everyone 50 in 100.");
  }

  @Test
  void aFeatureOfWhichOneValueSetsApartIsNoStereotype() {
    Candidate candidate =
        new Shop()
            .place("region")
            .value("region", "North", 0.6, 0.3, 1_000)
            .value("region", "South", 0.3, 0.3, 1_000)
            .draft();
    assertThat(candidate.assume()).isEmpty();
  }

  @Test
  void iconsAreThoseOfTheStrongestStatementsElseOfTheirSources() {
    assertThat(
            new Shop()
                .drawn("web", 30, 1.5, Icon.SCREEN)
                .drawn("visits", 25, 1.2, Icon.SCREEN)
                .drew("shops", 24, 1.1)
                .drawn("garden", 20, 0.9, Icon.GARDEN)
                .draft()
                .icons())
        .containsExactly("screen", "garden");
    assertThat(
            new Shop()
                .drawn("web", 3, -1.5, Icon.SCREEN)
                .drawn("garden", 20, 0.9, Icon.GARDEN)
                .draft()
                .icons())
        .containsExactly("garden");
    assertThat(new Shop().drawn("web", 3, -1.5, Icon.SCREEN).draft().icons())
        .containsExactly("screen");
    assertThat(new Shop().drew("shops", 24, 1.1).draft().icons()).containsExactly("page");
  }

  @Test
  void goalsAreStemsThatSayFromWhatTheyFollow() {
    assertThat(new Shop().drew("web", 30, 1.5).drew("shops", 12, 0.3).draft().goals())
        .containsExactly("wants …, so that … (“Much web”)", "wants …, so that … (“Much shops”)");
  }

  @Test
  void anEmptyProfileIsACandidateWithGaps() {
    Candidate candidate = new Shop().draft();
    assertThat(candidate.title()).isEqualTo("Stands out in nothing that may be said");
    assertThat(candidate.statements()).isEmpty();
    assertThat(candidate.problems()).isEmpty();
    assertThat(candidate.goals()).isEmpty();
    assertThat(candidate.numbers()).isEmpty();
    assertThat(candidate.assume()).isEmpty();
    assertThat(candidate.stage()).isEmpty();
    assertThat(candidate.mixed()).isEmpty();
    assertThat(candidate.icons()).containsExactly("page");
    assertThat(List.of(candidate.age().text(), candidate.place().text()))
        .containsExactly("any age", "anywhere");
  }

  @Test
  void aSegmentOfTwoCrowdsSaysWhatTheyAre() {
    TwoCrowds.Difference gifts =
        new TwoCrowds.Difference(
            "gifts", "Orders to others", "share", FigureKind.PROPORTION, 0.81, 0.1, "");
    SegmentProfile mixed = new Shop().profile().of(new TwoCrowds(0.6, List.of(gifts)));
    assertThat(new Shop().draft(mixed).mixed())
        .contains(
            "Two crowds, about 3 in 5 and about 2 in 5. In the larger: orders to others 8 in 10, in the"
                + " smaller 1 in 10.");
    SegmentProfile untold = new Shop().profile().of(new TwoCrowds(0.6, List.of()));
    assertThat(new Shop().draft(untold).mixed())
        .contains(
            "Two crowds, about 3 in 5 and about 2 in 5: what they differ in may not be told.");
  }

  @Test
  void aCandidateIsOfItsSegment() {
    Candidates candidates = CandidateDrafts.of(new Shop().terms(new Shop().profile()));
    assertThat(candidates.of(segment("A"))).map(Candidate::customers).contains(Shop.SIZE);
    assertThat(candidates.of(segment("B"))).isEmpty();
    assertThat(candidates.candidates())
        .extracting(Candidate::share, Candidate::revenueShare)
        .containsExactly(tuple(0.25, OptionalDouble.of(0.3)));
    assertThat(candidates.asOf()).isNotEqualTo(Optional.empty());
  }
}
