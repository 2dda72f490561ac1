package org.dramatis.profile.typing;

import static org.dramatis.cluster.TestSegments.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.typing.TypingTool.Answer;
import org.dramatis.profile.typing.TypingTool.Node;
import org.dramatis.profile.typing.TypingTool.Procedure;
import org.dramatis.profile.typing.TypingTool.Question;
import org.dramatis.profile.typing.TypingTool.Trial;

/** Questions that tell four segments apart. */
public final class TypingFixture {
  /** Customers of A, B, C and D by the segment for which they were taken. */
  public static final List<List<Integer>> TAKEN =
      List.of(
          List.of(800, 120, 60, 20),
          List.of(90, 640, 40, 30),
          List.of(150, 30, 300, 20),
          List.of(40, 30, 80, 250));

  private TypingFixture() {}

  /** A tool that is right of 1,990 of 2,700 customers. */
  public static TypingTool tool() {
    return tool(TAKEN, List.of());
  }

  /** A tool with other customers. */
  public static TypingTool tool(List<List<Integer>> taken, List<SegmentRef> untried) {
    Trial trial = trial(taken);
    long customers = taken.stream().flatMap(List::stream).mapToLong(Integer::longValue).sum();
    return new TypingTool(
        TypingTool.LAYOUT,
        customers,
        new Procedure(10, 44, 31, 8),
        0.37,
        trial,
        trial,
        untried,
        tree());
  }

  /** What may be told where so many were taken for each other. */
  public static Trial trial(List<List<Integer>> taken) {
    List<Integer> labels = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    for (int own = 0; own < taken.size(); own++) {
      for (int as = 0; as < taken.get(own).size(); as++) {
        for (int i = 0; i < taken.get(own).get(as); i++) {
          labels.add(own);
          found.add(as);
        }
      }
    }
    return Confusion.of(
            IntStream.range(0, taken.size()).mapToObj(i -> segment("ABCD".charAt(i) + "")).toList(),
            labels.stream().mapToInt(Integer::intValue).toArray(),
            found.stream().mapToInt(Integer::intValue).toArray(),
            new DisclosureControl(11, 10))
        .trial();
  }

  private static Node tree() {
    return Node.of(
        number("orders", "How often do you order from us in a year?", 6, "orders"),
        Node.of(
            number("shop", "Of ten orders, how many do you place in one of our shops?", 0.3, ""),
            end("C"),
            Node.of(flag("newsletter", "Would you like our newsletter?"), end("A"), end("B"))),
        Node.of(
            number("reduced", "Of ten things you buy, how many are reduced?", 0, ""),
            Node.of(number("age", "How old are you?", 45, "years"), end("A"), end("C")),
            Node.of(
                flag("gifts", "Do you mostly buy for others?"),
                end("D"),
                Node.of(number("age", "How old are you?", 30, "years"), end("B"), end("D")))));
  }

  private static Node end(String letter) {
    return Node.end(segment(letter));
  }

  private static Question number(String feature, String asks, double above, String unit) {
    boolean isShare = unit.isEmpty();
    String words = isShare ? Math.round(10 * above) + " of 10" : (int) above + " " + unit;
    return new Question(
        feature,
        asks,
        Optional.empty(),
        OptionalDouble.of(above),
        above == 0 ? "some" : "more than " + words,
        above == 0 ? "none" : words + " or less",
        Answer.NO);
  }

  private static Question flag(String feature, String asks) {
    return new Question(
        feature, asks, Optional.empty(), OptionalDouble.empty(), "yes", "no", Answer.NO);
  }
}
