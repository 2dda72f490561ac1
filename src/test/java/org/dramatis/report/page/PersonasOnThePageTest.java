package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dramatis.persona.Personas.evidence;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Charter;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.Personas;
import org.dramatis.persona.due.DueTerms;
import org.dramatis.persona.standing.CastStanding;
import org.dramatis.profile.figure.Direction;
import org.dramatis.project.ProjectReader;
import org.dramatis.project.Setting;
import org.dramatis.report.ReportCopy;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.dramatis.report.document.Written;
import org.junit.jupiter.api.Test;

class PersonasOnThePageTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  /** Of the retailer's A: it stands 1.62 above others in orders to another address. */
  private static final Evidence GIFTS = evidence(Direction.HIGHER, "gift_address", 1.5);

  private static final CastWords.Due LATE =
      new CastWords.Due("Price list", "Newer data was due by 1 June 2026. Ask Buying.");

  /** Nobody need have signed, and nothing is asked for within the years of these tests. */
  private static final Charter CHARTER =
      ProjectReader.read(
              Path.of("conf"),
              List.of(
                  Setting.parse("charter.quorum=[]"),
                  Setting.parse("charter.cadence.derive=10 years"),
                  Setting.parse("charter.cadence.redraw=10 years")))
          .charter();

  private static RunReport with(LocalDate day, Persona... personas) {
    RunReport retailer = ReportCopy.of(ReportFixture.retailer()).asOf(Optional.of(day)).made();
    return ReportCopy.of(retailer)
        .cast(
            CastStanding.of(
                    3,
                    "2026-05-31-1a2b3c4d",
                    List.of(personas),
                    retailer.profiles(),
                    retailer.council(),
                    Optional.of(day))
                .under(
                    new DueTerms(
                        CHARTER,
                        Optional.of(LocalDate.of(2026, 6, 3)),
                        Optional.of(LocalDate.of(2026, 5, 31)))))
        .made();
  }

  /** What is due beside a source that is late. */
  private static List<CastWords.Due> due(FirstScreen first) {
    return first.due().stream().filter(due -> !due.equals(LATE)).toList();
  }

  private static FirstScreen first(LocalDate day, Persona... personas) {
    return new FirstScreen(with(day, personas));
  }

  @Test
  void beforeThereIsACastNothingIsSaidOfPersonas() {
    FirstScreen first = new FirstScreen(ReportFixture.retailer());
    assertThat(first.who()).isEmpty();
    assertThat(first.due()).containsExactly(LATE);
    assertThat(ReportPage.of(ReportFixture.retailer())).doesNotContain("class=\"persona\"");
  }

  @Test
  void theFirstScreenSaysWhoIsWhoAndWhoHasNoPersonaYet() {
    assertThat(first(DAY, Personas.robin(List.of("A"), GIFTS)).who())
        .contains("A is Robin. B, C, D and E have no persona yet.");
    assertThat(first(DAY, Personas.robin(List.of("A", "C"), GIFTS)).who())
        .contains("A and C are Robin. B, D and E have no persona yet.");
  }

  @Test
  void theNameStandsBesideTheLetterEverywhere() {
    String page = ReportPage.of(with(DAY, Personas.robin(List.of("A"), GIFTS)));
    assertThat(page.split("<span class=\"named\" dir=\"auto\">Robin</span>", -1))
        .as("in the menu, the comparison, priorities and each department's personas")
        .hasSizeGreaterThan(4);
    assertThat(page.split("<b dir=\"auto\">Robin</b>", -1)).as("tile and sheet").hasSize(3);
    assertThat(page)
        .contains("signed, until 30 June 2027")
        .contains("Its one measured line holds.");
  }

  @Test
  void aMeasuredLineThatTurnedIsDueWithWhatRestsOnIt() {
    Evidence rarely = evidence(Direction.LOWER, "gift_address", -0.4);
    assertThat(due(first(DAY, Personas.robin(List.of("A"), rarely))))
        .extracting(CastWords.Due::name, CastWords.Due::what)
        .containsExactly(
            tuple(
                "Robin",
                "“Is known for gift_address” is not so any more. 1 other line rests on it."));
  }

  @Test
  void whatIsOverIsDueByTheDayOfTheFigures() {
    Persona robin = Personas.robin(List.of("A"), GIFTS);
    assertThat(due(first(Personas.EXPIRES, robin))).isEmpty();
    assertThat(due(first(Personas.EXPIRES.plusDays(1), robin)))
        .extracting(CastWords.Due::what)
        .containsExactly("Expired on 30 June 2027. Look at it again and sign it, or retire it.");
  }

  @Test
  void aGapPastItsDateNamesWhoWasToCloseIt() {
    Persona gap =
        Personas.robin("Robin", List.of("A"), List.of(GIFTS), List.of(Personas.open(1, "it", DAY)));
    assertThat(due(first(DAY, gap))).isEmpty();
    assertThat(due(first(DAY.plusDays(1), gap)))
        .extracting(CastWords.Due::what)
        .containsExactly("1 line is open past the date: ask IT.");
  }

  @Test
  void aReviewAndARedrawAreDueByTheChartersTimesAndTheDayOfTheFigures() {
    Persona robin = Personas.robin(List.of("A"), GIFTS);
    Charter usual = ProjectReader.read(Path.of("conf"), List.of()).charter();
    LocalDate day = LocalDate.of(2027, 6, 1);
    RunReport run = with(day, robin);
    DueTerms terms =
        new DueTerms(
            usual,
            run.cast().get().terms().get().published(),
            Optional.of(LocalDate.of(2026, 5, 31)));
    RunReport late = ReportCopy.of(run).cast(run.cast().get().under(terms)).made();
    assertThat(due(new FirstScreen(late)))
        .extracting(CastWords.Due::name, CastWords.Due::what)
        .startsWith(
            tuple(
                "The council",
                "Published its personas on 3 June 2026, and was to look at newer figures by 17 July"
                    + " 2026. Look at these, and publish."),
            tuple(
                "The groups",
                "Were drawn from figures of 31 May 2026, and were to be drawn again by 31 May 2027."
                    + " Ask for a run that draws them, and sign it."));
    assertThat(ReportPage.of(late)).contains("<b dir=\"auto\">The council</b>");
  }

  @Test
  void whoHasNoNameYetIsCalledByTheId() {
    PersonaLine late = Personas.open(1, "it", DAY.minusDays(1));
    FirstScreen first = first(DAY, Personas.robin("", List.of("A"), List.of(), List.of(late)));
    assertThat(first.due())
        .contains(new CastWords.Due("P-004", "1 line is open past the date: ask IT."));
  }

  @Test
  void aGroupThatIsGoneLeavesANameToDecideOn() {
    FirstScreen first = first(DAY, Personas.robin(List.of("H"), GIFTS));
    assertThat(first.who()).contains("A, B, C, D and E have no persona yet.");
    assertThat(due(first))
        .extracting(CastWords.Due::what)
        .containsExactly("Its group was not found again. Decide what becomes of the name.");
  }

  @Test
  void aRunThatDescribesCustomersInAnotherWayShowsNoPersonaAndSaysWhy() {
    RunReport hidden =
        ReportCopy.of(ReportFixture.retailer())
            .cast(
                CastStanding.hidden(
                    3, "2026-05-31-1a2b3c4d", List.of("Orders are counted in another way.")))
            .made();
    assertThat(new FirstScreen(hidden).who())
        .contains(
            "No persona is shown: Orders are counted in another way. The council’s personas stay"
                + " with run 2026-05-31-1a2b3c4d until it draws them again.");
    assertThat(Written.segments(hidden))
        .contains("\"hidden\": [\n      \"Orders are counted in another way.\"");
  }

  @Test
  void segmentsJsonNamesThePersonaAndItsVerdicts() {
    String json =
        Written.segments(
            with(
                DAY,
                Personas.robin(
                    List.of("A"), GIFTS, evidence(Direction.HIGHER, "no_longer_there", 1))));
    assertThat(json)
        .contains("\"id\": \"P-004\"", "\"name\": \"Robin\"", "\"state\": \"signed\"")
        .contains("\"claim\": \"higher gift_address\",\n            \"verdict\": \"holds\"")
        .contains(
            "\"claim\": \"higher no_longer_there\",\n            \"verdict\": \"not_testable\"");
  }

  @Test
  void aNameThatRunsFromRightToLeftIsIsolated() {
    Persona robin = Personas.robin("روبن", List.of("A"), List.of(GIFTS), List.of());
    assertThat(ReportPage.of(with(DAY, robin))).contains("<bdi>روبن</bdi>");
  }
}
