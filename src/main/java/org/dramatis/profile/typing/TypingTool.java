package org.dramatis.profile.typing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.hadoop.fs.Path;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.figure.Prevalence.Part;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;

/**
 * {@code typing.json}: questions that tell in which segment somebody is.
 *
 * @param layout {@link #LAYOUT} of the version of the program that wrote it
 * @param customers whom it was found with, and tried on
 * @param procedure how it was found, for whoever finds it again
 * @param guess the share of them whom the commonest segment alone would put right
 * @param crossValidated how often it is right of customers it has not seen: each part of them by a
 *     tree that was grown on the others
 * @param fitted how often {@code tree} is right of the customers it was grown on, which is more
 *     than it is of others
 * @param untried segments with too few of these customers: no answers lead to them
 * @param tree what to ask and what follows
 */
public record TypingTool(
    int layout,
    long customers,
    Procedure procedure,
    double guess,
    Trial crossValidated,
    Trial fitted,
    List<SegmentRef> untried,
    Node tree) {
  /** Raised whenever a file of the old form would be read wrongly or not at all. */
  public static final int LAYOUT = 2;

  /** Nobody is asked more than this. */
  public static final int MOST_QUESTIONS = 4;

  /** Fewer than six in ten right is no help to anybody. */
  public static final double USEFUL = 0.6;

  public TypingTool {
    untried = List.copyOf(untried);
  }

  /**
   * That of a run; empty when it has none, or one of a version that told less of it.
   *
   * @throws WorkspaceException when it is damaged, or of a newer version
   */
  public static Optional<TypingTool> of(RunFolder run) {
    Path file = run.path(RunOutput.TYPING);
    return run.workspace().readText(file).flatMap(text -> parse(text, file, run));
  }

  private static Optional<TypingTool> parse(String text, Path file, RunFolder run) {
    try {
      int layout = Json.tree(text).path("layout").asInt();
      if (layout > LAYOUT) {
        throw new WorkspaceException(
            "%s has layout %d, which a newer version of Dramatis wrote; this one reads up to layout %d. Use the newer version."
                .formatted(file, layout, LAYOUT));
      }
      return layout < LAYOUT
          ? Optional.empty()
          : Optional.of(Json.read(text, TypingTool.class, run.id().value()));
    } catch (JsonProcessingException e) {
      throw run.damaged("%s cannot be read: %s".formatted(file, Json.reason(e)));
    }
  }

  /** Whether it is right of at least six in ten. */
  @JsonIgnore
  public boolean isUseful() {
    return crossValidated.right().low() >= USEFUL;
  }

  /**
   * How it was found.
   *
   * @param folds parts that the customers are divided into, each customer into the part of its
   *     place in the order of pseudonyms, modulo this number
   * @param fewest customers on each side of a question
   * @param places where a number may be divided, with as many customers between two of them
   * @param values of a text that are asked for, the commonest
   */
  public record Procedure(int folds, int fewest, int places, int values) {}

  /**
   * A share of customers as far as it is told.
   *
   * @param low 0 to 1, the least that it can be
   * @param high the most; the same as {@code low} where it is told exactly
   */
  public record ShareRange(double low, double high) {
    /** Midway between both. */
    @JsonIgnore
    public double middle() {
      return (low + high) / 2;
    }
  }

  /**
   * What became of customers who were put into segments by the questions.
   *
   * @param rounding what shares are rounded to; empty where they are not
   * @param right the share of all who were put into their own
   * @param segments in the order of letters
   */
  public record Trial(OptionalDouble rounding, ShareRange right, List<OfSegment> segments) {
    public Trial {
      segments = List.copyOf(segments);
    }

    /**
     * The same where several segments are one outcome, such as one persona's.
     *
     * @param outcomes letters of each; every segment is of one of them
     */
    public Accuracy among(List<? extends Collection<String>> outcomes) {
      return Fold.of(this).among(outcomes);
    }
  }

  /**
   * How often one segment's customers were put right.
   *
   * @param customers how many of them were tried
   * @param right the share of them who were taken for it
   * @param precision the share of those who were taken for it who are of it; empty where nobody was
   * @param takenFor for which segment they were taken, by the order of letters
   */
  public record OfSegment(
      SegmentRef segment,
      long customers,
      ShareRange right,
      Optional<ShareRange> precision,
      List<TakenFor> takenFor) {
    public OfSegment {
      takenFor = List.copyOf(takenFor);
    }
  }

  /** The share of a segment's customers who were taken for another's, or for its own. */
  public record TakenFor(SegmentRef segment, Part share) {}

  /**
   * How often customers were put right where some segments are one outcome.
   *
   * @param guess the share whom the largest outcome alone would put right
   * @param outcomes in the order in which they were given
   */
  public record Accuracy(ShareRange right, double guess, List<Outcome> outcomes) {
    public Accuracy {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * How often one outcome's customers were put right.
   *
   * @param customers how many of them were tried
   * @param right the share of them who were taken for it
   * @param precision the share of those who were taken for it who are of it; empty where nobody was
   * @param takenFor the share who were taken for each outcome, in the order of outcomes
   */
  public record Outcome(
      long customers, ShareRange right, Optional<ShareRange> precision, List<ShareRange> takenFor) {
    public Outcome {
      takenFor = List.copyOf(takenFor);
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

  /** What somebody answers. */
  public enum Answer {
    YES,
    NO
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
   * @param unknown as which answer it counts when the customer's is not known
   */
  public record Question(
      String feature,
      String asks,
      Optional<String> value,
      OptionalDouble above,
      String yes,
      String no,
      Answer unknown) {}
}
