package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.TestSegments;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.catalog.StatementTemplates;
import org.dramatis.feature.catalog.StatementTemplates.Sentence;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.Direction;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.Strength;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.Test;

class StatementsTest {
  private static Ranked figure(FeatureColumn column, double value, double overall, double effect) {
    boolean share = column.feature().unit().equals("share");
    return Ranked.of(
        column,
        Figures.of(
            column.name(),
            column.label(),
            column.feature().unit(),
            "crm",
            FeatureRole.CLUSTER,
            share ? FigureKind.PROPORTION : FigureKind.MEAN,
            OptionalDouble.of(value),
            OptionalDouble.of(overall),
            OptionalDouble.of(effect),
            Disclosure.SHOWN));
  }

  private static Ranked mean(String name, double effect) {
    return figure(Columns.column(name, FeatureColumn.Type.NUMBER, "visits"), 3, 2, effect);
  }

  private static List<Statement> statements(List<Ranked> ranked, long size) {
    return Statements.of(segment("A"), ranked, size, Optional.empty());
  }

  private static List<String> firstWords(List<Ranked> ranked, long size) {
    return statements(ranked, size).stream().map(s -> s.words().replaceAll(":.*", "")).toList();
  }

  @Test
  void aDifferenceSpeaksInItsDirection() {
    Ranked calls = figure(Columns.column("calls", FeatureColumn.Type.NUMBER, "visits"), 1, 2, -0.5);
    assertThat(statements(List.of(mean("visits", 0.6), calls), 100))
        .extracting(Statement::words)
        .containsExactly(
            "High visits: 3 visits, everyone 2.", "Low calls: 1.0 visits, everyone 2.");
  }

  private static Prevalence.Part part(double share) {
    return new Prevalence.Part(OptionalDouble.of(share), Disclosure.SHOWN, OptionalDouble.empty());
  }

  private static String told(double value, double overall, double elsewhere) {
    FeatureColumn teens = Columns.column("teens", FeatureColumn.Type.FLAG, "share");
    FeatureFigure figure = figure(teens, value, overall, value - elsewhere).figure();
    Prevalence prevalence = new Prevalence(Prevalence.Of.PROPERTY, part(value), part(elsewhere));
    return statements(List.of(Ranked.of(teens, figure.borne(prevalence))), 500).get(0).told();
  }

  @Test
  void allSharesOfAStatementAreOfAsMany() {
    assertThat(told(0.8, 0.49, 0.33))
        .isEqualTo("High teens: 80 in 100, everyone 49 in 100. Of the others 33 in 100.");
    assertThat(told(0.8, 0.49, 0.3))
        .isEqualTo("High teens: 8 in 10, everyone 5 in 10. Of the others 3 in 10.");
  }

  @Test
  void theFirstFigureOfASentenceBringsItsUnit() {
    Claim claim = statements(List.of(mean("visits", 0.6)), 100).get(0).claim();
    assertThat(worded(claim, "Waits {value}")).isEqualTo("Waits 3 visits");
    assertThat(worded(claim, "Everyone {overall}: here {value}."))
        .isEqualTo("Everyone 2 visits: here 3.");
    assertThat(worded(claim, "Is {category}.")).isEqualTo("Is .");
  }

  @Test
  void currenciesAndSharesBringWhatIsLeftOfTheirUnit() {
    assertThat(figures(38, 1, "GBP per order")).isEqualTo("£38 per order, everyone £1.00");
    assertThat(figures(38, 20, "GBP")).isEqualTo("£38, everyone £20");
    assertThat(figures(0.34, 0.21, "share")).isEqualTo("34 in 100, everyone 21 in 100");
    assertThat(figures(1, 2, "orders per month")).isEqualTo("1.0 orders per month, everyone 2");
    assertThat(figures(1, 2, "")).isEqualTo("1, everyone 2");
  }

  private static String figures(double value, double overall, String unit) {
    Claim claim =
        new Claim(
            segment("A"),
            "x",
            "crm",
            Direction.HIGHER,
            Strength.LARGE,
            FigureKind.MEAN,
            unit,
            Figures.published(
                FigureKind.MEAN,
                OptionalDouble.of(value),
                OptionalDouble.of(0.8),
                Disclosure.SHOWN),
            Overall.shown(overall),
            Optional.empty());
    return worded(claim, "{value}, everyone {overall}");
  }

  private static String worded(Claim claim, String sentence) {
    return new Statement(claim, new ClaimTemplate(Sentence.of(sentence), "")).words();
  }

  @Test
  void onlyDifferencesThatAreAtLeastSmallSpeak() {
    assertThat(firstWords(List.of(mean("a", 0.2), mean("b", 0.19), mean("c", -0.19)), 100))
        .containsExactly("High a");
  }

  @Test
  void aDifferenceThatReadsTheSameSaysNothing() {
    FeatureColumn column = Columns.column("a", FeatureColumn.Type.NUMBER, "visits");
    assertThat(statements(List.of(figure(column, 2, 2, 0.5)), 100)).isEmpty();
  }

  @Test
  void fiveStatementsAreEnough() {
    List<Ranked> ranked = new ArrayList<>();
    for (String name : List.of("a", "b", "c", "d", "e", "f")) {
      ranked.add(mean(name, 1));
    }
    assertThat(firstWords(ranked, 100))
        .containsExactly("High a", "High b", "High c", "High d", "High e");
  }

  @Test
  void aFeatureSpeaksOfTwoCategoriesAtMost() {
    List<Ranked> ranked = new ArrayList<>();
    for (String category : List.of("garden", "home", "toys")) {
      ranked.add(figure(Columns.category("d_" + category, "d", category), 0.6, 0.3, 0.4));
    }
    ranked.add(mean("visits", 0.3));
    assertThat(firstWords(ranked, 100))
        .containsExactly("High d garden", "High d home", "High visits");
  }

  @Test
  void noProportionOfFewerThanFiftyCustomersSpeaks() {
    Ranked share = figure(Columns.column("s", FeatureColumn.Type.FLAG, "share"), 0.6, 0.3, 0.4);
    assertThat(firstWords(List.of(share, mean("m", 0.3)), 49)).containsExactly("High m");
    assertThat(firstWords(List.of(share, mean("m", 0.3)), 50)).containsExactly("High s", "High m");
  }

  @Test
  void aTextFeatureCannotNameItsValueAndSaysNothing() {
    FeatureColumn town = Columns.column("town", FeatureColumn.Type.TEXT, "share");
    assertThat(statements(List.of(figure(town, 0.6, 0.3, 0.4)), 100)).isEmpty();
  }

  @Test
  void aClaimIsStoredAndWordedLater() throws Exception {
    Statement statement = statements(List.of(mean("visits", 0.6)), 100).get(0);
    Claim read = Json.read(Json.write(statement.claim()), Claim.class, TestSegments.RUN);
    assertThat(read).isEqualTo(statement.claim());
    assertThat(read.direction()).isEqualTo(Direction.HIGHER);
    assertThat(read.step()).isEqualTo(Strength.MEDIUM);
    Statement later =
        new Statement(read, new ClaimTemplate(Sentence.of("Comes often: {value}."), ""));
    assertThat(later.says()).isEqualTo("Comes often");
    assertThat(later.evidence()).isEqualTo("3 visits.");
    assertThat(later.words()).isEqualTo("Comes often: 3 visits.");
  }

  @Test
  void aColonInACategoryDoesNotEndWhatASentenceSays() {
    Ranked ranked = figure(Columns.category("d_late", "d", "after 20:00"), 0.6, 0.3, 0.4);
    assertThat(statements(List.of(ranked), 100))
        .extracting(Statement::says)
        .containsExactly("High d after 20:00");
  }

  private static Statement about(String category, String sentence) {
    Claim claim = statements(List.of(mean("visits", 0.6)), 100).get(0).claim();
    return new Statement(
        claim, new ClaimTemplate(StatementTemplates.Sentence.of(sentence), category));
  }

  @Test
  void aCategoryIsNotSearchedForSigns() {
    Ranked ranked = figure(Columns.category("d_value", "d", "{value}"), 0.6, 0.3, 0.4);
    Statement statement = statements(List.of(ranked), 100).get(0);
    assertThat(statement.says()).isEqualTo("High d {value}");
    assertThat(statement.words()).isEqualTo("High d {value}: 6 in 10, everyone 3 in 10.");
    assertThat(about("{overall}", "Buys {category}: {value}.").evidence()).isEqualTo("3 visits.");
  }

  @Test
  void theFullStopOfACategoryIsNotDoubled() {
    assertThat(about("Misc.", "Buys {category}").says()).isEqualTo("Buys Misc");
    assertThat(about("Misc.", "Buys {category}").words()).isEqualTo("Buys Misc.");
    assertThat(about("Misc.", "Buys {category}: {value}").says()).isEqualTo("Buys Misc");
  }

  @Test
  void aColonInACategoryDoesNotCutASentenceWithoutColon() {
    Statement statement = about("after 20:00", "Buys {category}.");
    assertThat(statement.says()).isEqualTo("Buys after 20:00");
    assertThat(statement.evidence()).isEmpty();
    assertThat(statement.words()).isEqualTo("Buys after 20:00.");
  }

  @Test
  void whatAReaderWouldNotSeeIsNotSaid() {
    FeatureColumn age = Columns.column("age", FeatureColumn.Type.NUMBER, "years");
    assertThat(statements(List.of(figure(age, 48.5, 47, 0.3)), 100)).isEmpty();
    assertThat(statements(List.of(figure(age, 51, 47, 0.6)), 100)).hasSize(1);
  }

  @Test
  void whatIsKnownOfFewerThanHalfIsNotSaidUnlessTheSentenceSaysOfWhom() {
    assertThat(statements(List.of(mean("visits", 0.6)), 2_000)).hasSize(1);
    assertThat(statements(List.of(mean("visits", 0.6)), 2_001)).isEmpty();
    Ranked based =
        figure(
            Columns.column("visits of those who visit", FeatureColumn.Type.NUMBER, "visits"),
            3,
            2,
            0.6);
    assertThat(statements(List.of(based), 2_001))
        .extracting(Statement::says)
        .containsExactly("High visits of those who visit");
  }

  @Test
  void theTitleIsSaidFirstAndOnce() {
    List<Ranked> ranked = List.of(mean("a", 1), mean("b", 0.9), mean("c", 0.8));
    Statement title = statements(ranked, 100).get(2);
    assertThat(Statements.of(segment("A"), ranked, 100, Optional.of(title)))
        .extracting(Statement::says)
        .containsExactly("High c", "High a", "High b");
  }
}
