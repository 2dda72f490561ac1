package org.dramatis.persona.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.persona.HelpLine;
import org.dramatis.persona.Mark;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.Quotation;
import org.dramatis.persona.Signature.Voice;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.persona.worksheet.Worksheet.SuppliedPicture;
import org.dramatis.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuardsTest {
  @TempDir private Path folder;

  private List<String> problems(Sheet sheet) {
    return new SubmissionFixture(folder)
        .adopted(sheet).check(sheet).problems().stream().map(Problem::sentence).toList();
  }

  @Test
  void aSheetInWhichEverythingIsRightIsSound() {
    Sheet sheet = new Sheet();
    GuardReport report = new SubmissionFixture(folder).adopted(sheet).check(sheet);
    assertThat(report.problems()).isEmpty();
    assertThat(report.drafts()).hasSize(1);
    assertThat(report.drafts().get(0).evidence()).hasSize(5);
    assertThat(report.drafts().get(0).state()).isEqualTo(PersonaState.SIGNED);
  }

  private static Arguments bad(String expected, Consumer<Sheet> change) {
    return Arguments.of(expected, change);
  }

  /** What a reader of worksheets lets nobody hand in, or what no file of a test has. */
  static Stream<Arguments> badSheets() {
    return Stream.of(
        bad(
            "is marked as measured",
            s -> s.goals.set(0, Sheet.measured("g1", "Wants peace", "higher f1"))),
        bad("cites nothing", s -> s.goals.set(0, Sheet.judged("g1", "Wants peace"))),
        bad("care has two lines", s -> s.help.add(new HelpLine("care", "Waits", List.of("p1")))),
        bad("no name that people can read aloud", s -> s.name = "!!"),
        bad(
            "no file in council/pictures",
            s ->
                s.picture = Optional.of(new SuppliedPicture("../secret.png", "A gift", "our own"))),
        bad(
            "has no licence",
            s -> s.picture = Optional.of(new SuppliedPicture("b.jpg", "A gift", ""))));
  }

  @ParameterizedTest
  @MethodSource("badSheets")
  void whatIsWrongIsSaid(String expected, Consumer<Sheet> change) {
    assertThat(problems(new Sheet().with(change)))
        .anyMatch(sentence -> sentence.contains(expected))
        .allMatch(sentence -> sentence.startsWith("council/worksheets/A.yaml"));
  }

  @Test
  void allOfItIsSaidAtOnce() {
    assertThat(
            problems(
                new Sheet()
                    .with(s -> s.name = "")
                    .with(s -> s.goals.clear())
                    .with(s -> s.quotation = Optional.of(new Quotation("x", "care", 1, false)))))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  static List<String> goodNames() {
    return List.of("X", "فاطمة", "王芳", "Zoë", "Jean-Luc", "Aleksandra Nadia", "नीलम");
  }

  @ParameterizedTest
  @MethodSource("goodNames")
  void namesOfAllScriptsAreCountedAsPeopleReadThem(String name) {
    assertThat(problems(new Sheet().with(s -> s.name = name))).isEmpty();
  }

  @Test
  void someAreSoWhereTheStatementSaysSo() {
    assertThat(
            problems(
                new Sheet()
                    .with(
                        s ->
                            s.statements.set(
                                0, Sheet.measured("s1", "Some like it", "higher f5")))))
        .isEmpty();
  }

  @Test
  void aShareMayBeToldWithFewerDigits() {
    for (String text : List.of("Sends 7 in 10 to others", "Sends 71 % to others", "Seven in ten")) {
      assertThat(
              problems(
                  new Sheet()
                      .with(s -> s.statements.set(0, Sheet.measured("s1", text, "higher f1")))))
          .isEmpty();
    }
  }

  @Test
  void naturalGroupsMayHavePricesOfTheirOwn() {
    SubmissionFixture given = new SubmissionFixture(folder);
    given.verdict = StructureVerdict.NATURAL;
    Sheet sheet =
        new Sheet()
            .with(s -> s.help.set(0, new HelpLine("care", "Gives discounts", List.of("p1"))));
    assertThat(given.adopted(sheet).check(sheet).problems()).isEmpty();
  }

  @Test
  void aProvisionalPersonaHasAnOwnerAndADateForEachGap() {
    Sheet sheet =
        new Sheet()
            .with(s -> s.goals.set(0, Sheet.open("g1", "care", "2026-12-01")))
            .with(s -> s.goals.set(1, Sheet.open("g2", "", "")))
            .with(s -> s.goals.set(2, Sheet.open("g3", "care", "2026-10-01")));
    GuardReport report =
        new SubmissionFixture(folder)
            .decide(Kind.PRIMARY, "A")
            .decide(Kind.PROVISIONAL, "A")
            .sign(sheet)
            .check(sheet);
    assertThat(report.problems().stream().map(Problem::sentence))
        .hasSize(2)
        .anyMatch(s -> s.contains("g2: is open, and nobody is to find out"))
        .anyMatch(s -> s.contains("g3: was to be found out by 2026-10-01"));
    assertThat(sheet.goals.get(0).mark()).isEqualTo(Mark.OPEN);
  }

  @Test
  void withoutTheQuorumNothingIsPublished() {
    Sheet sheet = new Sheet();
    SubmissionFixture given =
        new SubmissionFixture(folder).decide(Kind.SERVED, "A").decide(Kind.ADOPT, "A");
    given.say(sheet, Voice.SIGNS, "marketing").say(sheet, Voice.OBJECTS, "sales");
    given.say(sheet, Voice.OBJECTS, "ux");
    assertThat(given.check(sheet).problems().stream().map(Problem::sentence))
        .hasSize(2)
        .anyMatch(s -> s.contains("is not signed by IT"))
        .anyMatch(s -> s.contains("Grace Baker (sales) objected on 2026-11-01: \"Not true.\""));
  }

  @Test
  void anEditAfterSigningVoidsEverySignatureAndSaysWhose() {
    Sheet sheet = new Sheet();
    SubmissionFixture given = new SubmissionFixture(folder).adopted(sheet);
    given.say(sheet, Voice.SIGNS, "ux");
    sheet.goals.set(0, Sheet.judged("g1", "Wants something else", "p1"));
    GuardReport report = given.check(sheet);
    assertThat(report.problems().stream().map(Problem::sentence))
        .hasSize(3)
        .allMatch(s -> s.contains("was edited after the signature of"))
        .anyMatch(s -> s.contains("Helen Ward (marketing)"));
    assertThat(report.warnings().stream().map(Problem::sentence))
        .anyMatch(s -> s.contains("Priya Shaw (ux)"));
  }

  @Test
  void whoeverIsServedNeedsADecisionAndARank() {
    Sheet sheet = new Sheet();
    assertThat(
            new SubmissionFixture(folder)
                    .decide(Kind.ADOPT, "A")
                    .sign(sheet)
                    .decide(Kind.PRIMARY, "B")
                    .check(sheet)
                    .problems()
                    .stream()
                    .map(Problem::sentence))
        .hasSize(2)
        .anyMatch(s -> s.contains("has no rank"))
        .anyMatch(s -> s.contains("segment B is primary, and nobody decided"));
  }

  @Test
  void twoDraftsMayNotSoundAlike() {
    Sheet robin = new Sheet();
    Sheet robyn = new Sheet().with(s -> s.letter = "B").with(s -> s.name = "Robyn");
    assertThat(
            new SubmissionFixture(folder)
                .adopted(robin).adopted(robyn).check(robin, robyn).problems().stream()
                    .map(Problem::sentence))
        .singleElement()
        .asString()
        .contains("\"Robyn\" would be taken for \"Robin\" of segment A");
  }

  @Test
  void mergedSegmentsAreHeldAgainstBothOfThem() {
    Sheet sheet = new Sheet();
    SubmissionFixture given = new SubmissionFixture(folder).merge("A", "B");
    given.decide(Kind.SERVED, "A").decide(Kind.ADOPT, "A").sign(sheet, "B");
    GuardReport report = given.check(sheet);
    assertThat(report.problems()).isEmpty();
    assertThat(report.drafts().get(0).content().segments()).containsExactly("A", "B");
    assertThat(report.drafts().get(0).candidates()).hasSize(2);
  }
}
