package org.dramatis.report.card;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dramatis.report.page.words.Phrases;

/**
 * The back of a card: questions by which somebody is recognised as its persona.
 *
 * @param ways what is asked and answered; empty where questions are no help
 * @param more that there are further ways, a sentence; empty where there are none
 * @param reliability how often they are right and what they confuse, sentences
 */
public record CardQuestions(List<Way> ways, String more, List<String> reliability) {
  /** Nobody reads more from a card. */
  private static final int MOST_WAYS = 3;

  public CardQuestions {
    ways = List.copyOf(ways);
    reliability = List.copyOf(reliability);
  }

  /** Questions in their order with the answers that lead to the persona. */
  public record Way(List<Answered> questions) {
    public Way {
      questions = List.copyOf(questions);
    }

    private String words() {
      return questions.stream()
          .map(asked -> asked.asks() + " " + asked.answer() + " ")
          .collect(Collectors.joining());
    }
  }

  /** A question and the answer that leads on, with its full stop. */
  public record Answered(String asks, String answer) {}

  /** Those for a card, of which as many ways as fit on it. */
  static CardQuestions of(Recognition recognition, CardView card) {
    TypingWords words = new TypingWords(recognition, card.noun());
    Optional<Integer> place = recognition.answer(card.persona());
    if (place.isEmpty()) {
      return useless(List.of("Too few of them could be tried: no questions lead to this persona."));
    }
    int answer = place.get();
    List<List<Recognition.Said>> ways = recognition.ways(answer);
    if (!recognition.isUseful()) {
      return useless(List.of(words.useless()));
    }
    if (ways.isEmpty() || !recognition.isUseful(answer)) {
      return useless(
          List.of(
              "No four questions tell this persona from the others.",
              words.precision(answer),
              words.recall(answer)));
    }
    List<Way> all = ways.stream().limit(MOST_WAYS).map(CardQuestions::way).toList();
    int fitting = BackRoom.fitting(card, all.stream().map(Way::words).toList());
    return new CardQuestions(
        all.subList(0, fitting),
        more(fitting, ways.size() - fitting),
        List.of(words.precision(answer), words.recall(answer)));
  }

  private static CardQuestions useless(List<String> why) {
    return new CardQuestions(List.of(), "", why);
  }

  private static Way way(List<Recognition.Said> said) {
    return new Way(
        said.stream()
            .map(one -> new Answered(one.asks(), Phrases.sentence(one.answer()) + "."))
            .toList());
  }

  private static String more(int shown, int further) {
    if (further == 0) {
      return "";
    }
    if (shown == 0) {
      return "The questions stand in typing.html.";
    }
    return (further == 1 ? "One more way leads here" : further + " more ways lead here")
        + "; all of them stand in typing.html.";
  }
}
