package org.dramatis.profile.typing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.disclosure.Release.Told;
import org.dramatis.profile.figure.Prevalence.Part;

/**
 * {@code typing.json}: questions that tell in which segment somebody is.
 *
 * @param layout {@link #LAYOUT} of the version of the program that wrote it
 * @param customers whom it was found with, and tried on
 * @param right the share of them whom it puts into their segment, cross-validated: each tenth of
 *     them by a tree that was grown on the other nine
 * @param guess the share of them whom the commonest segment alone would put right
 * @param segments in the order of letters
 * @param tree what to ask and what follows
 */
public record TypingTool(
    int layout, long customers, Part right, Part guess, List<OfSegment> segments, Node tree) {
  /** Raised whenever a file of the old form would be read wrongly or not at all. */
  public static final int LAYOUT = 1;

  /** Nobody is asked more than this. */
  public static final int MOST_QUESTIONS = 4;

  /** Fewer than six in ten right is no help to anybody. */
  static final double USEFUL = 0.6;

  public TypingTool {
    segments = List.copyOf(segments);
  }

  /** Whether it is right of at least six in ten. */
  @JsonIgnore
  public boolean isUseful() {
    return right.atLeast() >= USEFUL;
  }

  /**
   * How often it is right of one segment's customers.
   *
   * @param right the share of them whom it puts there
   * @param mostlyTakenFor the segment that it most often takes them for instead; empty when it
   *     never does, or when that may not be told
   * @param takenFor the share of them whom it takes for that one
   */
  public record OfSegment(
      SegmentRef segment,
      Part right,
      Optional<SegmentRef> mostlyTakenFor,
      OptionalDouble takenFor) {

    static OfSegment of(SegmentRef segment, Told right, Optional<SegmentRef> other, Told taken) {
      return new OfSegment(
          segment,
          Part.of(right),
          other.filter(o -> taken.value().isPresent()),
          other.isPresent() ? taken.value() : OptionalDouble.empty());
    }
  }

  /**
   * A question and what follows, or the answer.
   *
   * @param question empty at the end
   * @param yes what follows when the question's condition holds; empty at the end
   * @param no what follows when it does not; empty at the end
   * @param segment where somebody is; empty before the end
   */
  public record Node(
      Optional<Question> question,
      Optional<Node> yes,
      Optional<Node> no,
      Optional<SegmentRef> segment) {

    static Node end(SegmentRef segment) {
      return new Node(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(segment));
    }

    /** A question; where both answers lead to the same end, that end. */
    static Node of(Question question, Node yes, Node no) {
      return yes.segment().isPresent() && yes.equals(no)
          ? yes
          : new Node(Optional.of(question), Optional.of(yes), Optional.of(no), Optional.empty());
    }

    /** The most questions that anybody is asked from here. */
    public int depth() {
      return question.isEmpty() ? 0 : 1 + Math.max(yes.get().depth(), no.get().depth());
    }
  }

  /**
   * A question of the catalogue and the condition that divides.
   *
   * @param feature the column that it learns
   * @param asks the question in words
   * @param value the category that is meant; empty for a number or for yes and no
   * @param above the condition holds for numbers above this; empty for yes and no
   * @param yes the answer that meets the condition, in words
   * @param no the other answer
   */
  public record Question(
      String feature,
      String asks,
      Optional<String> value,
      OptionalDouble above,
      String yes,
      String no) {}
}
