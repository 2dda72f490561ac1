package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dramatis.persona.Personas.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.Persona;
import org.dramatis.persona.Personas;
import org.dramatis.persona.standing.CastStanding;
import org.dramatis.profile.figure.Direction;
import org.dramatis.report.ReportCopy;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.dramatis.report.document.Written;
import org.junit.jupiter.api.Test;

class PersonasOnThePageTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  /** Of the retailer's A: it stands 1.62 above others in orders to another address. */
  private static final Evidence GIFTS = evidence(Direction.HIGHER, "gift_address", 1.5);

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
                Optional.of(day)))
        .made();
  }

  private static FirstScreen first(LocalDate day, Persona... personas) {
    return new FirstScreen(with(day, personas));
  }

  @Test
  void beforeThereIsACastNothingIsSaidOfPersonas() {
    FirstScreen first = new FirstScreen(ReportFixture.retailer());
    assertThat(first.who()).isEmpty();
    assertThat(first.due()).isEmpty();
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
    assertThat(first(DAY, Personas.robin(List.of("A"), rarely)).due())
        .extracting(CastWords.Due::name, CastWords.Due::what)
        .containsExactly(
            tuple(
                "Robin",
                "“Is known for gift_address” is not so any more. 1 other line rests on it."));
  }

  @Test
  void whatIsOverIsDueByTheDayOfTheFigures() {
    Persona robin = Personas.robin(List.of("A"), GIFTS);
    assertThat(first(Personas.EXPIRES, robin).due()).isEmpty();
    assertThat(first(Personas.EXPIRES.plusDays(1), robin).due())
        .extracting(CastWords.Due::what)
        .containsExactly("Expired on 30 June 2027. Look at it again and sign it, or retire it.");
  }

  @Test
  void aGapPastItsDateNamesWhoWasToCloseIt() {
    Persona gap =
        Personas.robin("Robin", List.of("A"), List.of(GIFTS), List.of(Personas.open(1, "it", DAY)));
    assertThat(first(DAY, gap).due()).isEmpty();
    assertThat(first(DAY.plusDays(1), gap).due())
        .extracting(CastWords.Due::what)
        .containsExactly("1 line is open past the date: ask IT.");
  }

  @Test
  void aGroupThatIsGoneLeavesANameToDecideOn() {
    FirstScreen first = first(DAY, Personas.robin(List.of("H"), GIFTS));
    assertThat(first.who()).contains("A, B, C, D and E have no persona yet.");
    assertThat(first.due())
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
