package org.dramatis.persona.candidate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.KeyFigure;

/**
 * What a run would write on a segment's card. Every figure in it may be published.
 *
 * @param title a working title: the strongest statement, which is no name
 * @param share of the customers in scope, 0 to 1
 * @param revenueShare of the revenue of customers in scope; empty where it is not told
 * @param formerNames what departments call most of these customers, a sentence each
 * @param statements to choose from, at most ten, the strongest first
 * @param age whether age sets the segment apart
 * @param place whether the place does
 * @param stage of the customers' life, with the shares; empty where nothing tells
 * @param problems to choose from, the worst first
 * @param goals how a goal may begin, a stem each: {@code wants …, so that …}
 * @param numbers against everyone; at most six
 * @param assume what one would assume and should not; at most two
 * @param mixed what the two crowds are of which the segment consists; empty where it is one
 * @param icons for its drawing, names of objects, the strongest statement's first
 */
public record Candidate(
    SegmentRef segment,
    String title,
    long customers,
    double share,
    OptionalDouble revenueShare,
    List<String> formerNames,
    List<Choice> statements,
    Trait age,
    Trait place,
    String stage,
    List<Problem> problems,
    List<String> goals,
    List<KeyFigure> numbers,
    List<String> assume,
    Optional<String> mixed,
    List<String> icons) {

  public Candidate {
    formerNames = List.copyOf(formerNames);
    statements = List.copyOf(statements);
    problems = List.copyOf(problems);
    goals = List.copyOf(goals);
    numbers = List.copyOf(numbers);
    assume = List.copyOf(assume);
    icons = List.copyOf(icons);
  }

  /**
   * A statement to choose.
   *
   * @param drew whether it shaped the segments, or only describes them
   * @param doubt what weakens it, in words; empty when nothing does
   */
  public record Choice(Evidence evidence, Drew drew, Optional<String> doubt) {}

  /** What a feature has to do with the lines between segments. */
  public enum Drew {
    THE_LINES,
    NOTHING
  }

  /**
   * A problem to choose.
   *
   * @param base of whom it is said, in words: {@code of 354 with a late parcel}; empty where it is
   *     said of everyone in the segment
   */
  public record Problem(Evidence evidence, String base) {}

  /**
   * Age or place.
   *
   * @param text as a card may have it: {@code 57 years on average}, or {@code any age}
   * @param told the figures, a sentence; empty where nothing tells
   * @param sets whether it sets the segment apart
   */
  public record Trait(String text, String told, Sets sets) {}

  /** Whether something tells a segment's customers from others. */
  public enum Sets {
    APART,
    NOBODY_APART
  }
}
