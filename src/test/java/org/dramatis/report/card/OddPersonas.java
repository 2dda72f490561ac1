package org.dramatis.report.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.persona.HelpLine;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaContent;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.Picture;
import org.dramatis.persona.Quotation;
import org.dramatis.persona.Signature;

/** Personas that are hard to draw. */
final class OddPersonas {
  private OddPersonas() {}

  /** The longest texts that the guards let pass, six functions and long reservations. */
  public static Persona longest() {
    String twelve =
        "Notices everything somewhere different whenever ordering several parcels together without delivery addresses";
    String fourteen = twelve + " besides everything else";
    List<HelpLine> help = new ArrayList<>();
    for (String function :
        List.of("marketing", "sales", "it", "customer care", "ux design", "executive")) {
      help.add(new HelpLine(function, fourteen, List.of("p1", "g2")));
    }
    PersonaContent content =
        new PersonaContent(
            List.of("A", "C"),
            "Wilhelmina-Marie",
            "small towns and villages of the far north-east",
            "between 45 and 60 years",
            Optional.empty(),
            Optional.of(
                new Quotation(
                    "I ordered three weeks before and it still came late, and nobody could tell me why it did, or when it would.",
                    "customer care",
                    27,
                    true)),
            lines("s", twelve, true),
            lines("g", twelve, false),
            lines("p", twelve, false),
            help,
            List.of(
                "That they buy for children: six in ten addressees are grown up, which nobody had expected.",
                "That they are old: their age is everyone\u2019s, as far as it is known to us."));
    List<Signature> signatures = new ArrayList<>();
    for (HelpLine line : help) {
      signatures.add(
          new Signature(
              line.function(),
              "Dr. Maximiliane Mustermann",
              Signature.Voice.SIGNS_WITH_RESERVATION,
              Optional.of(
                  "The third problem rests on two calls only; we count until autumn and look again."),
              Signature.Manner.RECORDED_BY_SCRIBE,
              LocalDate.of(2026, 7, 9)));
    }
    return CastFixture.persona(
        7,
        "Wilhelmina-Marie",
        PersonaState.EXPIRED,
        content,
        5,
        List.of("child", "tool"),
        signatures);
  }

  private static List<PersonaLine> lines(String letter, String text, boolean measured) {
    List<PersonaLine> lines = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      lines.add(
          measured
              ? CastFixture.measured(letter + i, text, "c" + i)
              : CastFixture.judged(letter + i, text, List.of("s1", "p" + i)));
    }
    return lines;
  }

  /** Robin with a photograph. */
  public static Persona pictured(Picture picture) {
    Persona r = CastFixture.robin();
    return new Persona(
        r.layout(),
        r.id(),
        r.version(),
        r.state(),
        r.run(),
        r.asOf(),
        r.content(),
        r.rank(),
        r.customers(),
        r.share(),
        r.revenueShare(),
        r.stage(),
        r.title(),
        r.icons(),
        r.colour(),
        Optional.of(picture),
        r.numbers(),
        r.claims(),
        r.signatures(),
        r.published(),
        r.expires());
  }
}
