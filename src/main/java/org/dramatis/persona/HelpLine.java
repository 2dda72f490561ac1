package org.dramatis.persona;

import java.util.List;

/**
 * How a function helps a persona.
 *
 * @param text at most 14 words
 * @param cites the problems or goals that it answers
 */
public record HelpLine(String function, String text, List<String> cites) {
  public HelpLine {
    cites = List.copyOf(cites);
  }
}
