package org.dramatis.report.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.persona.Persona;
import org.dramatis.profile.typing.TypingTool;
import org.dramatis.profile.typing.TypingTool.Accuracy;
import org.dramatis.profile.typing.TypingTool.Node;
import org.dramatis.profile.typing.TypingTool.OfSegment;
import org.dramatis.profile.typing.TypingTool.Outcome;
import org.dramatis.profile.typing.TypingTool.Question;
import org.dramatis.yaml.Spelling;

/**
 * A run's questions as they tell personas apart: all segments of one persona are one answer, and a
 * segment without a persona stands for itself.
 *
 * @param answers whom they tell apart: personas in the order of the cast, then other segments
 * @param accuracy how often they are right, in the same order
 * @param path what is asked
 * @param untried whom no answers lead to, because too few of them could be tried
 */
record Recognition(
    TypingTool tool, List<Who> answers, Accuracy accuracy, Path path, List<Who> untried) {

  /**
   * A persona, or a segment that no persona stands for.
   *
   * @param letters of its segments
   */
  record Who(Optional<Persona> persona, List<String> letters) {

    /** What it is called. */
    String name() {
      return persona
          .map(p -> p.content().name().isEmpty() ? p.id().text() : p.content().name())
          .orElse("Group " + Spelling.listed(letters));
    }
  }

  /** What is asked and what follows. */
  sealed interface Path {}

  /** A question. */
  record Ask(Question question, Path yes, Path no) implements Path {}

  /** The end: the place among answers. */
  record End(int answer) implements Path {}

  /** One question and what was answered. */
  record Said(String asks, String answer) {}

  static Recognition of(TypingTool tool, List<CardSet.Member> members) {
    List<String> tried =
        tool.crossValidated().segments().stream()
            .map(OfSegment::segment)
            .map(SegmentRef::letter)
            .toList();
    List<Who> everybody = new ArrayList<>();
    for (CardSet.Member member : members) {
      everybody.add(new Who(Optional.of(member.persona()), member.persona().content().segments()));
    }
    Stream.concat(tried.stream(), tool.untried().stream().map(SegmentRef::letter))
        .filter(letter -> everybody.stream().noneMatch(who -> who.letters().contains(letter)))
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .forEach(letter -> everybody.add(new Who(Optional.empty(), List.of(letter))));
    List<Who> answers =
        everybody.stream().filter(who -> who.letters().stream().anyMatch(tried::contains)).toList();
    return new Recognition(
        tool,
        answers,
        tool.crossValidated().among(answers.stream().map(Who::letters).toList()),
        path(tool.tree(), answers),
        everybody.stream().filter(who -> !answers.contains(who)).toList());
  }

  private static Path path(Node node, List<Who> answers) {
    if (node.question().isEmpty()) {
      String letter = node.segment().orElseThrow().letter();
      return new End(
          IntStream.range(0, answers.size())
              .filter(i -> answers.get(i).letters().contains(letter))
              .findFirst()
              .orElseThrow());
    }
    Path yes = path(node.yes().orElseThrow(), answers);
    Path no = path(node.no().orElseThrow(), answers);
    // Both segments may be the same persona's: then nothing is left to be asked.
    return yes instanceof End && yes.equals(no) ? yes : new Ask(node.question().get(), yes, no);
  }

  /** Whether it is right of at least six in ten. */
  boolean isUseful() {
    return accuracy.right().low() >= TypingTool.USEFUL;
  }

  /** Whether at least six in ten whom it calls so are so. */
  boolean isUseful(int answer) {
    return outcome(answer)
        .precision()
        .filter(precision -> precision.middle() >= TypingTool.USEFUL)
        .isPresent();
  }

  Outcome outcome(int answer) {
    return accuracy.outcomes().get(answer);
  }

  /** The place of a persona among the answers; empty where too few of it could be tried. */
  Optional<Integer> answer(Persona persona) {
    return IntStream.range(0, answers.size())
        .filter(i -> answers.get(i).persona().filter(persona::equals).isPresent())
        .boxed()
        .findFirst();
  }

  /** Every way that ends at an answer, the shortest first. */
  List<List<Said>> ways(int answer) {
    List<List<Said>> ways = new ArrayList<>();
    collect(path, List.of(), answer, ways);
    ways.sort(Comparator.comparingInt(List::size));
    return ways;
  }

  private static void collect(Path path, List<Said> before, int answer, List<List<Said>> ways) {
    if (path instanceof Ask ask) {
      Question question = ask.question();
      collect(ask.yes(), and(before, question.asks(), question.yes()), answer, ways);
      collect(ask.no(), and(before, question.asks(), question.no()), answer, ways);
    } else if (((End) path).answer() == answer) {
      ways.add(before);
    }
  }

  private static List<Said> and(List<Said> before, String asks, String answer) {
    return Stream.concat(before.stream(), Stream.of(new Said(asks, answer))).toList();
  }
}
