package org.dramatis.cluster;

import java.util.Optional;

/**
 * Why there are this many segments.
 *
 * @param k the number chosen
 * @param rule the rule's name: {@code natural}, {@code reproducible}, {@code most_stable}, {@code
 *     largest} (every number has too small a segment), {@code alike} (customers do not differ) or
 *     {@code fixed}
 * @param why one sentence for readers who know no statistics
 * @param otherwise what the rule would have chosen, when the configuration names the number
 */
public record Choice(int k, String rule, String why, Optional<Choice> otherwise) {

  /** What a rule chose. */
  public Choice(int k, String rule, String why) {
    this(k, rule, why, Optional.empty());
  }
}
