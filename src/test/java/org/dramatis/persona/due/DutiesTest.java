package org.dramatis.persona.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Charter;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.Persona;
import org.dramatis.persona.Personas;
import org.dramatis.profile.figure.Direction;
import org.dramatis.project.ProjectReader;
import org.dramatis.project.Setting;
import org.dramatis.run.DueItem;
import org.dramatis.run.DueItem.Kind;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.Test;

/** The clock is planted: every question is asked of a day. */
class DutiesTest {
  private static final LocalDate DERIVED = LocalDate.parse("2026-11-01");
  private static final Evidence GIFTS = Personas.evidence(Direction.HIGHER, "gifts", 0.8);

  private static Charter charter(String... settings) {
    return ProjectReader.read(Path.of("conf"), Arrays.stream(settings).map(Setting::parse).toList())
        .charter();
  }

  private static DueTerms terms(Charter charter) {
    return new DueTerms(
        charter,
        Optional.of(LocalDate.parse("2026-07-03")),
        Optional.of(LocalDate.parse("2026-06-30")));
  }

  private static Duties under(String... settings) {
    return Duties.under(terms(charter(settings)));
  }

  private static List<Kind> kinds(Duties duties, LocalDate day) {
    return duties.on(day).stream().map(DueItem::kind).toList();
  }

  @Test
  void aRunMayWaitForAsLongAsTheCharterSaysAndNoDayLonger() {
    Duties usual = under().undecided("R1", DERIVED);
    assertThat(usual.on(DERIVED.plusDays(14))).isEmpty();
    assertThat(usual.on(DERIVED.plusDays(15)))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.kind()).isEqualTo(Kind.REVIEW);
              assertThat(item.subject()).isEqualTo("R1");
              assertThat(item.due()).contains(LocalDate.parse("2026-11-15"));
              assertThat(item.owners()).as("who chairs the council").containsExactly("marketing");
              assertThat(item.sentence())
                  .isEqualTo(
                      "The council: has decided nothing about the run of 1 November 2026, and had"
                          + " until 15 November 2026. Look at it, and record what is decided.");
            });
    Duties hasty = under("charter.cadence.review_within=3 days").undecided("R1", DERIVED);
    assertThat(hasty.on(DERIVED.plusDays(3))).isEmpty();
    assertThat(kinds(hasty, DERIVED.plusDays(4))).containsExactly(Kind.REVIEW);
  }

  @Test
  void figuresThatCameAfterThePublicationAreLookedAtWithinTheChartersTimes() {
    Duties monthly = under().untouched("cast 2");
    assertThat(monthly.on(LocalDate.parse("2026-08-17"))).isEmpty();
    assertThat(monthly.on(LocalDate.parse("2026-08-18")))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.what())
                    .contains("3 July 2026")
                    .contains("was to look at newer figures by 17 August 2026"));
    Duties quarterly = under("charter.cadence.derive=quarterly").untouched("cast 2");
    assertThat(quarterly.on(LocalDate.parse("2026-10-17"))).isEmpty();
    assertThat(kinds(quarterly, LocalDate.parse("2026-10-18"))).containsExactly(Kind.REVIEW);
  }

  @Test
  void segmentsAreDrawnAgainAsOftenAsTheCharterSays() {
    Duties yearly = under().redraw("R1");
    assertThat(yearly.on(LocalDate.parse("2027-06-30"))).isEmpty();
    assertThat(yearly.on(LocalDate.parse("2027-07-01")))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.kind()).isEqualTo(Kind.REDRAW);
              assertThat(item.sentence())
                  .startsWith(
                      "The groups: were drawn from figures of 30 June 2026, and were to be drawn"
                          + " again by 30 June 2027.");
            });
    Duties soon = under("charter.cadence.redraw=quarterly").redraw("R1");
    assertThat(kinds(soon, LocalDate.parse("2026-10-01"))).containsExactly(Kind.REDRAW);
    Duties unpublished =
        Duties.under(new DueTerms(charter(), Optional.empty(), Optional.of(DERIVED)));
    assertThat(unpublished.redraw("R1").on(LocalDate.MAX))
        .as("what nobody signed is drawn anew by every run")
        .isEmpty();
  }

  private static Duties of(Persona persona, List<String> segments, ClaimRef... broken) {
    return under().persona(new PersonaInRun(persona, segments, List.of(broken)));
  }

  private static Persona robin(LocalDate gap) {
    return Personas.robin(
        "Robin", List.of("A"), List.of(GIFTS), List.of(Personas.open(1, "ux", gap)));
  }

  @Test
  void aPersonaIsHeldToItsDaysItsClaimsAndItsSignatures() {
    LocalDate gap = LocalDate.parse("2026-12-31");
    assertThat(of(robin(gap), List.of("A")).on(gap))
        .extracting(DueItem::kind, DueItem::owners)
        .as("nobody signed the fixture")
        .containsExactly(tuple(Kind.UNSIGNED, List.of("marketing", "sales", "it")));
    assertThat(kinds(of(robin(gap), List.of("A")), gap.plusDays(1)))
        .containsExactly(Kind.UNSIGNED, Kind.GAP);
    assertThat(kinds(of(robin(gap), List.of("A")), Personas.EXPIRES.plusDays(1)))
        .containsExactly(Kind.EXPIRED, Kind.UNSIGNED, Kind.GAP);
    assertThat(kinds(of(robin(gap), List.of(), GIFTS.claim()), gap))
        .containsExactly(Kind.WITHOUT_SEGMENT, Kind.UNSIGNED, Kind.CLAIM_BROKEN);
  }

  @Test
  void everyItemSaysInASentenceWhatIsToBeDoneByWhom() {
    List<DueItem> all =
        of(robin(DERIVED), List.of(), GIFTS.claim()).on(Personas.EXPIRES.plusDays(1));
    assertThat(all)
        .extracting(DueItem::subject, DueItem::name)
        .containsOnly(tuple("P-004", "Robin"));
    assertThat(all)
        .extracting(DueItem::sentence)
        .containsExactly(
            "Robin: its group was not found again. Decide what becomes of the name.",
            "Robin: expired on 30 June 2027. Look at it again and sign it, or retire it.",
            "Robin: not signed by marketing, sales and IT, without whom nothing is decided. Ask"
                + " them to sign it.",
            "Robin: “Is known for gifts” is not so any more. 1 other line rests on it.",
            "Robin: line p1 was to be found out by 1 November 2026: ask UX.");
  }

  @Test
  void aDraftIsSignedWithinTheTimeOfAReview() {
    Duties draft =
        under()
            .draft(List.of("B", "D"), "", DERIVED, List.of("it"))
            .draft(List.of("C"), "Kim", DERIVED, List.of());
    assertThat(draft.on(DERIVED.plusDays(14))).isEmpty();
    assertThat(draft.on(DERIVED.plusDays(15)))
        .extracting(DueItem::sentence)
        .containsExactly(
            "B and D: adopted on 1 November 2026 and not signed by IT, who had until 15 November"
                + " 2026.");
  }

  @Test
  void aSourceIsLateAfterTheDayThatItPromised() {
    Duties sources =
        under()
            .source(new PromisedData("web", "Web shop", "IT", DERIVED))
            .source(new PromisedData("crm", "CRM", "", DERIVED));
    assertThat(sources.on(DERIVED)).isEmpty();
    assertThat(sources.on(DERIVED.plusDays(1)))
        .extracting(DueItem::subject, DueItem::owners, DueItem::sentence)
        .containsExactly(
            tuple("web", List.of("IT"), "Web shop: newer data was due by 1 November 2026. Ask IT."),
            tuple(
                "crm",
                List.of(),
                "CRM: newer data was due by 1 November 2026. The contract names nobody to ask."));
  }

  @Test
  void whatARunHoldsIsAsOldAsTheRunThatDrewIt() throws JsonProcessingException {
    Optional<LocalDate> own = Optional.of(DERIVED);
    assertThat(DrawnDay.of(Json.tree("{\"continues\": null}"), own)).isEqualTo(own);
    assertThat(DrawnDay.of(Json.tree("{\"continues\": {\"kind\": \"followed\"}}"), own))
        .isEqualTo(own);
    assertThat(
            DrawnDay.of(
                Json.tree("{\"continues\": {\"kind\": \"held\", \"drawn\": \"2025-06-30\"}}"), own))
        .contains(LocalDate.parse("2025-06-30"));
    assertThat(
            DrawnDay.of(Json.tree("{\"continues\": {\"kind\": \"held\", \"drawn\": null}}"), own))
        .isEmpty();
  }
}
