package org.dramatis.persona.worksheet;

import java.util.List;
import java.util.Map;

/**
 * What a function of the council wrote of segments before the meeting.
 *
 * @param file its name as the user knows it, for messages
 * @param function as the charter spells it
 * @param segments what it wrote of each, by letter
 */
public record FunctionInput(String file, String function, Map<String, OfSegment> segments) {
  public FunctionInput {
    segments = Map.copyOf(segments);
  }

  /** What it wrote of a segment; nothing where it wrote nothing. */
  public OfSegment of(String letter) {
    return segments.getOrDefault(letter, new OfSegment("", List.of(), List.of()));
  }

  /**
   * What it wrote of one segment.
   *
   * @param help how it helps these customers; empty while that is open
   * @param problems what it heard that gets in their way
   * @param quotations what it heard them say
   */
  public record OfSegment(String help, List<HeardProblem> problems, List<HeardWords> quotations) {
    public OfSegment {
      problems = List.copyOf(problems);
      quotations = List.copyOf(quotations);
    }
  }

  /**
   * What gets in their way.
   *
   * @param when as it was written: a day, a month or a season
   * @param similar how many customers said something like it
   */
  public record HeardProblem(String says, String when, int similar) {}

  /**
   * What a customer said.
   *
   * @param similar how many said something like it
   * @param wording whether it is word for word
   */
  public record HeardWords(String says, int similar, Wording wording) {}

  /** How close to what was said. */
  public enum Wording {
    AS_SAID,
    REWORDED
  }
}
