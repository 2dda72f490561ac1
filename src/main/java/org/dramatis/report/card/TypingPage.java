package org.dramatis.report.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.persona.Persona;
import org.dramatis.persona.Picture;
import org.dramatis.profile.typing.TypingTool;
import org.dramatis.report.chart.Illustration;
import org.dramatis.report.chart.PersonaColour;
import org.dramatis.report.page.ReportPage.StyleSheet;
import org.dramatis.report.page.Template;
import org.dramatis.report.page.words.Phrases;

/**
 * {@code typing.html}: at most four questions, and whom the answers lead to.
 *
 * @param steps the questions in the order in which they are numbered; empty where they are no help
 * @param people whom they tell apart, with how often they are right
 */
public record TypingPage(
    Noun noun,
    StructureVerdict verdict,
    TypingWords words,
    List<Step> steps,
    List<Recognised> people) {

  /**
   * A question.
   *
   * @param unknown the answer that counts when there is none
   */
  public record Step(int number, String asks, Way yes, Way no, String unknown) {}

  /**
   * What follows from an answer.
   *
   * @param next the number of the next question; empty at the end
   * @param end who it is; empty before the end
   */
  public record Way(String answer, OptionalInt next, Optional<Recognised> end) {}

  /**
   * A persona, or a group without one.
   *
   * @param letters of its segments
   * @param called of ten whom the questions call so, how many are
   * @param found of ten who are so, how many the questions find
   * @param confused whom they are mostly taken for; empty where they hardly ever are
   * @param reliable whether at least six in ten whom the questions call so are
   */
  public record Recognised(
      Optional<Persona> persona,
      String name,
      List<String> letters,
      String called,
      String found,
      String confused,
      boolean reliable) {

    public String id() {
      return persona.map(p -> p.id().text()).orElse("");
    }

    public String direction() {
      return Words.direction(name);
    }

    public String colour() {
      return persona.map(p -> PersonaColour.style(p.colour())).orElse("nobody");
    }

    /** The group's letter, or the groups' letters. */
    public String groups() {
      return (letters.size() == 1 ? "Group " : "Groups ") + Phrases.listed(letters);
    }

    /** A drawing's parts; empty where there is a picture. */
    public String drawing() {
      return persona.map(Illustration::inside).orElse("");
    }

    public Optional<Picture> picture() {
      return persona.flatMap(Persona::picture);
    }

    public String pictureAddress() {
      return picture().map(p -> "data:" + p.mediaType() + ";base64," + p.data()).orElse("");
    }
  }

  /** The page; empty where a cast has nobody or its run no questions. */
  static Optional<String> of(CardSet set) {
    return set.typing()
        .filter(tool -> !set.members().isEmpty())
        .map(tool -> Template.fill("card/typing.jte", of(set, tool)));
  }

  private static TypingPage of(CardSet set, TypingTool tool) {
    Recognition recognition = Recognition.of(tool, set.members());
    TypingWords words = new TypingWords(recognition, set.noun());
    List<Recognised> people =
        IntStream.range(0, recognition.answers().size())
            .mapToObj(i -> recognised(recognition, words, i))
            .toList();
    List<Step> steps = new ArrayList<>();
    if (recognition.isUseful()) {
      number(recognition.path(), people, steps);
    }
    return new TypingPage(set.noun(), set.verdict(), words, steps, people);
  }

  private static Recognised recognised(Recognition recognition, TypingWords words, int answer) {
    Recognition.Who who = recognition.answers().get(answer);
    TypingTool.Outcome outcome = recognition.outcome(answer);
    return new Recognised(
        who.persona(),
        who.name(),
        who.letters(),
        outcome.precision().map(TypingWords::ofTen).orElse("never called so"),
        TypingWords.ofTen(outcome.right()),
        words.confused(answer),
        recognition.isUseful(answer));
  }

  /** Numbers questions as they follow when the first answer is the right one, then the second. */
  private static void number(Recognition.Path path, List<Recognised> people, List<Step> steps) {
    if (path instanceof Recognition.Ask ask) {
      int place = steps.size();
      steps.add(null);
      Way yes = way(ask.yes(), ask.question().yes(), people, steps);
      number(ask.yes(), people, steps);
      Way no = way(ask.no(), ask.question().no(), people, steps);
      number(ask.no(), people, steps);
      boolean isYes = ask.question().unknown() == TypingTool.Answer.YES;
      steps.set(
          place,
          new Step(place + 1, ask.question().asks(), yes, no, isYes ? yes.answer() : no.answer()));
    }
  }

  private static Way way(
      Recognition.Path path, String answer, List<Recognised> people, List<Step> steps) {
    String said = Phrases.sentence(answer);
    return path instanceof Recognition.End end
        ? new Way(said, OptionalInt.empty(), Optional.of(people.get(end.answer())))
        : new Way(said, OptionalInt.of(steps.size() + 1), Optional.empty());
  }

  public StyleSheet style() {
    return CardStyle.ofScreens();
  }

  public String title() {
    return "Which persona is this %s?".formatted(noun.one());
  }

  /** How it goes, or that it does not. */
  public String lead() {
    return steps.isEmpty()
        ? words.useless()
        : "At most %s questions. Begin with the first and follow the arrows; do not say a persona’s name aloud."
            .formatted(Phrases.inWords(depth()));
  }

  private int depth() {
    return depth(words.recognition().path());
  }

  private static int depth(Recognition.Path path) {
    return path instanceof Recognition.Ask ask
        ? 1 + Math.max(depth(ask.yes()), depth(ask.no()))
        : 0;
  }

  public String overall() {
    return words.overall();
  }

  public String untried() {
    return words.untried();
  }

  public String tried() {
    return words.tried();
  }

  /** What the groups may be used for. */
  public String use() {
    return Words.use(verdict);
  }
}
