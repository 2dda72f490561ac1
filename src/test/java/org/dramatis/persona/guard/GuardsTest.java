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

  static Stream<Arguments> badSheets() {
    return Stream.of(
        bad(
            "only 40 in 100",
            s -> s.statements.set(0, Sheet.measured("s1", "Likes it", "higher f5"))),
        bad(
            "has 13 words",
            s ->
                s.statements.set(
                    0, Sheet.measured("s1", "a b c d e f g h i j k l m", "higher f1"))),
        bad(
            "says \"82 in 100\"",
            s -> s.statements.set(0, Sheet.measured("s1", "Sends 82 in 100 away", "higher f1"))),
        bad(
            "tells the opposite",
            s -> s.statements.set(0, Sheet.measured("s1", "Sends little", "lower f1"))),
        bad(
            "does not tell that of A",
            s -> s.statements.set(0, Sheet.measured("s1", "Sends little", "lower f9"))),
        bad(
            "claims the same",
            s -> s.statements.set(0, Sheet.measured("s1", "Again", "higher f2"))),
        bad(
            "is marked as measured",
            s -> s.goals.set(0, Sheet.measured("g1", "Wants peace", "higher f1"))),
        bad(
            "begins with \"Parcels\"",
            s -> s.goals.set(0, Sheet.judged("g1", "Parcels on time", "p1"))),
        bad("cites nothing", s -> s.goals.set(0, Sheet.judged("g1", "Wants peace"))),
        bad(
            "cites p9, and there is no such line",
            s -> s.goals.set(0, Sheet.judged("g1", "Wants peace", "p9"))),
        bad(
            "\"45 %\", which no line that it cites tells",
            s -> s.goals.set(0, Sheet.judged("g1", "Wants 45 % off", "p1"))),
        bad("care has two lines", s -> s.help.add(new HelpLine("care", "Waits", List.of("p1")))),
        bad(
            "has 15 words",
            s ->
                s.help.set(
                    0, new HelpLine("care", "a b c d e f g h i j k l m n o", List.of("p1")))),
        bad("answers nothing", s -> s.help.set(0, new HelpLine("care", "Helps", List.of("s1")))),
        bad(
            "about prices or refusals (\"discounts\")",
            s -> s.help.set(0, new HelpLine("care", "Gives discounts to them", List.of("p1")))),
        bad(
            "about prices or refusals (\"Refuses\")",
            s -> s.help.set(0, new HelpLine("care", "Refuses their returns", List.of("p1")))),
        bad(
            "was said by 2",
            s -> s.quotation = Optional.of(new Quotation("Nice.", "care", 2, false))),
        bad(
            "a mail address",
            s ->
                s.quotation =
                    Optional.of(
                        new Quotation("Write to kate@example.org please", "care", 5, true))),
        bad(
            "telephone number",
            s ->
                s.quotation =
                    Optional.of(new Quotation("Call me on +44 20 7946 0958", "care", 5, true))),
        bad(
            "order or customer number",
            s ->
                s.quotation =
                    Optional.of(new Quotation("Order no. 4711 never came", "care", 5, true))),
        bad(
            "the name of a person (Hughes)",
            s -> s.quotation = Optional.of(new Quotation("Hughes never answers", "care", 5, true))),
        bad(
            "contains the name of a person. Take it out",
            s -> s.quotation = Optional.of(new Quotation("Mrs Miller was kind", "care", 5, true))),
        bad(
            "Write reworded: yes",
            s -> s.quotation = Optional.of(new Quotation("It came […] late", "care", 5, false))),
        bad("name: is empty", s -> s.name = ""),
        bad("has 17 letters", s -> s.name = "Q".repeat(17)),
        bad("is the letter of a segment", s -> s.name = "B"),
        bad("would be taken for Helen Ward of the council", s -> s.name = "Hélèn"),
        bad("says \"gift\"", s -> s.name = "Gifty"),
        bad("no name that people can read aloud", s -> s.name = "!!"),
        bad("problems: has 3 of 4 lines", s -> s.problems.remove(3)),
        bad(
            "has 5 lines, and a card has room for 4",
            s -> s.problems.add(Sheet.heard("p5", "Waits", 4))),
        bad(
            "was adopted as complete",
            s -> s.problems.set(3, Sheet.open("p4", "care", "2026-12-01"))),
        bad("shows the evidence of run R0", s -> s.run = "R0"),
        bad(
            "no file in council/pictures",
            s ->
                s.picture = Optional.of(new SuppliedPicture("../secret.png", "A gift", "our own"))),
        bad(
            "is not in council/pictures",
            s -> s.picture = Optional.of(new SuppliedPicture("b.jpg", "A gift", "our own"))),
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
        .anyMatch(s -> s.contains("is not signed by it"))
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
