package org.dramatis.contract.quality;

import java.util.List;

/**
 * What a source promises about its rows as a whole.
 *
 * @param rules those that are evaluated, in the contract's order: the columns' first, then the
 *     table's
 * @param texts rules in words, which nobody evaluates
 */
public record Quality(List<QualityRule> rules, List<String> texts) {
  /** Nothing is promised. */
  public static final Quality NONE = new Quality(List.of(), List.of());

  public Quality {
    rules = List.copyOf(rules);
    texts = List.copyOf(texts);
  }
}
