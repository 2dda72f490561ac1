package org.dramatis.report.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.persona.HelpLine;
import org.dramatis.persona.Mark;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaContent;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.Picture;
import org.dramatis.persona.Quotation;
import org.dramatis.persona.Rank;
import org.dramatis.report.chart.Illustration;
import org.dramatis.report.chart.PersonaColour;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;
import org.dramatis.yaml.Spelling;

/**
 * One persona as its card shows it.
 *
 * @param judged empty as long as the measured lines are as they were signed
 * @param questions by which people in the field recognise it; empty where the run has none
 * @param farewell why it no longer holds and what replaced it, a sentence; empty while it holds
 */
public record CardView(
    Noun noun,
    StructureVerdict verdict,
    Persona persona,
    PersonaState state,
    Optional<CardSet.Judged> judged,
    Optional<CardQuestions> questions,
    String farewell) {
  /** From so many letters on, the front is set closer. */
  private static final int LONG = 1500;

  static CardView of(CardSet set, CardSet.Member member) {
    CardView plain = of(set, member, Optional.empty());
    return set.typing()
        .map(tool -> Recognition.of(tool, set.members()))
        .map(recognition -> of(set, member, Optional.of(CardQuestions.of(recognition, plain))))
        .orElse(plain);
  }

  private static CardView of(
      CardSet set, CardSet.Member member, Optional<CardQuestions> questions) {
    return new CardView(
        set.noun(),
        set.verdict(),
        member.persona(),
        member.persona().state(),
        member.judged(),
        questions,
        "");
  }

  static CardView of(CardSet set, CardSet.Retired retired) {
    return new CardView(
        set.noun(),
        set.verdict(),
        retired.persona(),
        PersonaState.RETIRED,
        Optional.empty(),
        Optional.empty(),
        farewell(set, retired));
  }

  private static String farewell(CardSet set, CardSet.Retired retired) {
    List<String> names =
        retired.replacedBy().stream()
            .map(
                id ->
                    set.members().stream()
                        .map(CardSet.Member::persona)
                        .filter(p -> p.id().equals(id) && !p.content().name().isEmpty())
                        .map(p -> "%s (%s)".formatted(Words.inserted(p.content().name()), id))
                        .findFirst()
                        .orElse(id.text()))
            .toList();
    String why = retired.why().isBlank() ? "" : ": " + Words.inserted(retired.why().strip());
    String successor =
        names.isEmpty()
            ? "Nothing stands in its place."
            : "In its place: " + Spelling.listed(names) + ".";
    String ended = "Retired on " + Phrases.day(retired.at()) + why;
    return (ended.endsWith(".") ? ended : ended + ".") + " " + successor;
  }

  public PersonaContent content() {
    return persona.content();
  }

  public String id() {
    return persona.id().text();
  }

  /** Its name; what stands there while it has none. */
  public String name() {
    return content().name().isEmpty() ? "No name yet" : content().name();
  }

  public String nameStyle() {
    return content().name().isEmpty() ? "name unnamed" : "name";
  }

  public String colour() {
    return PersonaColour.style(persona.colour());
  }

  public String stamp() {
    return Words.state(state);
  }

  public String stampStyle() {
    return "stamp " + Words.lower(state);
  }

  /** How closely the front is set. */
  public String density() {
    return letters() > LONG ? "close" : "";
  }

  private int letters() {
    return content().lines().mapToInt(line -> Math.max(line.text().length(), 50)).sum()
        + content().help().stream().mapToInt(line -> line.text().length()).sum()
        + content().quotation().map(q -> q.text().length()).orElse(0);
  }

  public Optional<Picture> picture() {
    return persona.picture();
  }

  public String pictureAddress(Picture picture) {
    return "data:" + picture.mediaType() + ";base64," + picture.data();
  }

  public String drawing() {
    return Illustration.element(persona);
  }

  public Optional<Quotation> quotation() {
    return content().quotation();
  }

  public String saidBy(Quotation quotation) {
    return "%sheard by %s; %d said something like it"
        .formatted(
            quotation.reworded() ? "in our words, " : "",
            Words.inserted(quotation.by()),
            quotation.similar());
  }

  /** What the left column tells in two or three words each. */
  public record Fact(String label, String value) {}

  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    String letters = Spelling.listed(content().segments());
    facts.add(new Fact(content().segments().size() == 1 ? "Group" : "Groups", letters));
    facts.add(new Fact(noun.many(), size()));
    persona
        .revenueShare()
        .ifPresent(
            share -> facts.add(new Fact("revenue", FigureFormat.percent(share) + " of all")));
    if (!persona.stage().isEmpty()) {
      facts.add(new Fact("Stage", Words.first(persona.stage())));
    }
    facts.add(new Fact("Age", or(content().age(), "any age")));
    facts.add(new Fact("Lives", or(content().place(), "anywhere")));
    facts.add(new Fact("Rank", Words.rank(persona.rank())));
    return facts.stream().map(f -> new Fact(Phrases.sentence(f.label()), f.value())).toList();
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private String size() {
    return "%s, %s of all"
        .formatted(FigureFormat.count(persona.customers()), FigureFormat.percent(persona.share()));
  }

  /** One line under a name: how many they are. */
  public String sizeLine() {
    return "%s, %s of all%s"
        .formatted(
            Phrases.counted(persona.customers(), noun),
            FigureFormat.percent(persona.share()),
            persona.revenueShare().isPresent()
                ? "; " + FigureFormat.percent(persona.revenueShare().getAsDouble()) + " of revenue"
                : "");
  }

  public boolean isPrimary() {
    return persona.rank() == Rank.PRIMARY;
  }

  public List<Block> blocks() {
    return List.of(
        new Block("Who", "No statement yet", LineView.of(persona, content().statements())),
        new Block("Wants", "No goal yet", LineView.of(persona, content().goals())),
        new Block(
            "What gets in the way", "No problem yet", LineView.of(persona, content().problems())));
  }

  /**
   * Four lines under a title.
   *
   * @param none what stands there where there are none
   */
  public record Block(String title, String none, List<LineView> lines) {}

  public List<HelpLine> help() {
    return content().help();
  }

  public List<NumberView> numbers() {
    return persona.numbers().stream().map(NumberView::of).toList();
  }

  public List<SignatureView> signatures() {
    return SignatureView.of(persona.signatures());
  }

  /** Which problems or goals a line of help answers. */
  public String answers(HelpLine help) {
    return help.cites().isEmpty() ? "" : "for " + Spelling.listed(help.cites());
  }

  public String direction(String text) {
    return Words.direction(text);
  }

  public String capital(String text) {
    return Phrases.sentence(Phrases.department(text));
  }

  public String meaning(Mark mark) {
    return Words.meaning(mark);
  }

  public String published() {
    return Phrases.day(persona.published());
  }

  /** How the measured lines stand: {@code 4 of 4 hold}; empty where none is measured. */
  public String standing() {
    if (persona.claims().isEmpty()) {
      return "";
    }
    int of = judged.map(CardSet.Judged::of).orElse(persona.claims().size());
    int holding = judged.map(CardSet.Judged::holding).orElse(of);
    return "%d of %d hold".formatted(holding, of);
  }

  public String asOf() {
    return persona.asOf().map(Phrases::day).orElse("");
  }

  public String version() {
    return "%s, version %d".formatted(id(), persona.version());
  }

  public String expires() {
    return Phrases.day(persona.expires());
  }

  /** How the persona was made, in four lines. */
  public List<String> method() {
    String many = noun.many();
    String day = asOf().isEmpty() ? "" : " as of " + asOf();
    return List.of(
        "A program grouped %s by what they do and what they told us; it knows no names."
            .formatted(many),
        Words.use(verdict),
        "Figures are those of %s%s, beside everyone’s; figures of too few are withheld."
            .formatted(Phrases.counted(persona.customers(), noun), day),
        "The council chose, wrote and signed the words. Nobody is exactly like this: it is a"
            + " picture of many.");
  }
}
