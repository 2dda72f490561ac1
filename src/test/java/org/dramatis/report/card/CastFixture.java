package org.dramatis.report.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.HelpLine;
import org.dramatis.persona.KeyFigure;
import org.dramatis.persona.Mark;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaContent;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.Quotation;
import org.dramatis.persona.Rank;
import org.dramatis.persona.Signature;
import org.dramatis.profile.typing.TypingFixture;
import org.dramatis.profile.typing.TypingTool;

/** Personas as a council would publish them, and as nobody should. */
public final class CastFixture {
  public static final String ARABIC =
      "\u0644\u064a\u0644\u0649 \u0627\u0644\u0643\u0631\u064a\u0645";
  public static final String CHINESE = "\u738b\u5c0f\u660e";
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private CastFixture() {}

  /** Robin, who buys for others. */
  public static Persona robin() {
    return persona(
        4,
        "Robin Hale",
        PersonaState.SIGNED,
        content("Robin Hale"),
        0,
        List.of("gift", "parcel", "calendar"),
        signatures());
  }

  static Persona persona(
      int number,
      String name,
      PersonaState state,
      PersonaContent content,
      int colour,
      List<String> icons,
      List<Signature> signatures) {
    return new Persona(
        Persona.LAYOUT,
        new PersonaId(number),
        2,
        state,
        "2026-06-30-1f3a9c20",
        Optional.of(DAY),
        content,
        colour == 2 ? Rank.NOT_NOW : colour == 1 ? Rank.SERVED : Rank.PRIMARY,
        8_214,
        0.17,
        OptionalDouble.of(0.23),
        "Repeat customers (64 in 100)",
        "Sends most orders to another address",
        icons,
        colour,
        Optional.empty(),
        name.isEmpty() ? List.of() : numbers(),
        claims(content),
        signatures,
        LocalDate.of(2026, 7, 14),
        LocalDate.of(2027, 7, 14));
  }

  private static List<Evidence> claims(PersonaContent content) {
    return Stream.concat(content.statements().stream(), content.problems().stream())
        .filter(l -> l.claim().isPresent())
        .map(
            l ->
                new Evidence(
                    l.claim().get(),
                    "orders",
                    l.text(),
                    l.text()
                        + ": 7 in 10 orders, everyone 2 in 10. 68 in 100 of the group are so,"
                        + " elsewhere 14 in 100.",
                    "of 10",
                    OptionalDouble.of(7),
                    OptionalDouble.of(2),
                    0.9,
                    OptionalDouble.of(0.68),
                    OptionalDouble.of(0.14)))
        .toList();
  }

  private static List<KeyFigure> numbers() {
    return List.of(
        new KeyFigure("Orders sent to another address", "7 in 10", "2 in 10"),
        new KeyFigure("Orders", "5.2 orders per year", "3.1 orders per year"),
        new KeyFigure("Spent on an order", "\u00a354", "\u00a338"),
        new KeyFigure("Bought in November and December", "61 in 100", "24 in 100"),
        new KeyFigure("Sends something back", "4 in 100", "11 in 100"),
        new KeyFigure("Contacts us after a late parcel", "61 in 100", "35 in 100"));
  }

  private static PersonaContent content(String name) {
    return content(name, List.of("B"));
  }

  private static PersonaContent content(String name, List<String> segments) {
    return new PersonaContent(
        segments,
        name,
        "towns of the south-east",
        "45 to 60",
        Optional.empty(),
        Optional.of(
            new Quotation(
                "If it comes on the 27th, I might as well not have bought it.", "care", 14, false)),
        List.of(
            measured("s1", "Sends most orders to another address", "sent_to_others"),
            measured("s2", "Buys mostly in November and December", "late_year"),
            measured("s3", "Spends more on an order than most", "order_value"),
            measured("s4", "Sends hardly anything back", "returns")),
        List.of(
            judged("g1", "Be sure that it arrives before the day", List.of("s1", "p1")),
            judged(
                "g2", "Find something fitting without knowing the taste of others", List.of("s1")),
            new PersonaLine(
                "g3",
                "Have it wrapped, with a card in their own words",
                Mark.HEARD,
                Optional.empty(),
                Optional.of(new PersonaLine.Heard("sales", "spring 2026", 9)),
                List.of("s1"),
                Optional.empty()),
            open("g4", "marketing")),
        List.of(
            measured("p1", "Waits for late parcels in December", "late_parcels"),
            new PersonaLine(
                "p2",
                "Cannot tell where a parcel is once it has left",
                Mark.HEARD,
                Optional.empty(),
                Optional.of(new PersonaLine.Heard("care", "December 2025", 31)),
                List.of(),
                Optional.empty()),
            judged("p3", "Gets our offers for things that they bought for others", List.of("s1")),
            judged("p4", "Finds the price on the slip inside the parcel", List.of("s1"))),
        List.of(
            new HelpLine(
                "marketing",
                "Remind them of last year\u2019s addressees, three weeks ahead",
                List.of("g1", "g2")),
            new HelpLine(
                "sales",
                "Offer wrapping and a card on the first page of the basket",
                List.of("g3")),
            new HelpLine(
                "it", "Keep several addresses, and leave the price off the slip", List.of("p4")),
            new HelpLine(
                "care", "Write before they ask when a parcel is late", List.of("p1", "p2")),
            new HelpLine(
                "ux", "Show the last day for sending before anything else", List.of("g1"))),
        List.of(
            "That they buy for children: six in ten addressees are grown up.",
            "That they are old: their age is everyone\u2019s."));
  }

  static PersonaLine measured(String id, String text, String column) {
    return new PersonaLine(
        id,
        text,
        Mark.MEASURED,
        ClaimRef.parse("higher " + column),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  static PersonaLine judged(String id, String text, List<String> cites) {
    return new PersonaLine(
        id, text, Mark.JUDGED, Optional.empty(), Optional.empty(), cites, Optional.empty());
  }

  private static PersonaLine open(String id, String owner) {
    return new PersonaLine(
        id,
        "",
        Mark.OPEN,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(new PersonaLine.Gap(owner, LocalDate.of(2026, 9, 30))));
  }

  private static List<Signature> signatures() {
    LocalDate day = LocalDate.of(2026, 7, 9);
    return List.of(
        new Signature(
            "marketing",
            "A. Chair",
            Signature.Voice.SIGNS,
            Optional.empty(),
            Signature.Manner.CONFIRMED_IN_PERSON,
            day),
        new Signature(
            "sales",
            "B. Member",
            Signature.Voice.SIGNS,
            Optional.empty(),
            Signature.Manner.RECORDED_BY_SCRIBE,
            day),
        new Signature(
            "it",
            "C. Member",
            Signature.Voice.SIGNS,
            Optional.empty(),
            Signature.Manner.RECORDED_BY_SCRIBE,
            day),
        new Signature(
            "care",
            "D. Member",
            Signature.Voice.SIGNS_WITH_RESERVATION,
            Optional.of("p3 rests on two calls only; we count until autumn"),
            Signature.Manner.CONFIRMED_IN_PERSON,
            day));
  }

  /** A persona with nothing but gaps. */
  public static Persona empty() {
    PersonaContent content =
        new PersonaContent(
            List.of("D"),
            "",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            gaps("s"),
            gaps("g"),
            gaps("p"),
            List.of(),
            List.of());
    return persona(6, "", PersonaState.PROVISIONAL, content, 3, List.of(), List.of());
  }

  private static List<PersonaLine> gaps(String letter) {
    List<String> owners = List.of("marketing", "sales", "care", "ux");
    List<PersonaLine> lines = new ArrayList<>();
    for (int i = 0; i < owners.size(); i++) {
      lines.add(open(letter + (i + 1), owners.get(i)));
    }
    return lines;
  }

  /** A persona of such a name. */
  public static Persona named(int number, String name, int colour, List<String> icons) {
    return persona(number, name, PersonaState.SIGNED, content(name), colour, icons, signatures());
  }

  /** Six who hold, one who does not. */
  public static CardSet cast() {
    return set(
        List.of(
            CardSet.Member.asSigned(robin()),
            new CardSet.Member(
                named(5, ARABIC, 1, List.of("shop", "basket")),
                Optional.of(new CardSet.Judged(3, 5))),
            CardSet.Member.asSigned(empty()),
            CardSet.Member.asSigned(OddPersonas.longest()),
            CardSet.Member.asSigned(named(8, CHINESE, 2, List.of("screen", "phone", "heart"))),
            CardSet.Member.asSigned(named(9, "\u00c5", 6, List.of("food")))));
  }

  /** Robin of B, somebody of A and C together, nobody of D; with questions that tell them apart. */
  public static CardSet typed() {
    return typed(TypingFixture.tool());
  }

  /** The same with other questions. */
  public static CardSet typed(TypingTool tool) {
    Persona ada =
        persona(
            5,
            ARABIC,
            PersonaState.SIGNED,
            content(ARABIC, List.of("A", "C")),
            1,
            List.of("shop", "basket"),
            signatures());
    CardSet set = set(List.of(CardSet.Member.asSigned(robin()), CardSet.Member.asSigned(ada)));
    return new CardSet(set.noun(), set.verdict(), set.members(), set.retired(), Optional.of(tool));
  }

  /** A cast of some members, and one who left it. */
  public static CardSet set(List<CardSet.Member> members) {
    return new CardSet(
        new Noun("guest", "guests"),
        StructureVerdict.REPRODUCIBLE,
        members,
        List.of(
            new CardSet.Retired(
                named(2, "Hanna", 7, List.of("garden", "book")),
                List.of(new PersonaId(4), new PersonaId(5)),
                LocalDate.of(2026, 7, 14),
                "the group was two crowds")),
        Optional.empty());
  }
}
