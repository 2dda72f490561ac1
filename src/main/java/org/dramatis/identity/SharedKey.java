package org.dramatis.identity;

import java.util.List;

/**
 * Values of a column of the spine that several customers share, and who are still several after
 * merging: perhaps one person who was entered twice.
 *
 * @param column such as {@code crm.email}
 * @param values shared values; what carries one of them and no better key belongs to nobody
 * @param customers who share one
 * @param examples of some values the customers' keys, each cut to its first eight characters
 */
public record SharedKey(String column, long values, long customers, List<List<String>> examples) {

  public SharedKey {
    examples = examples.stream().map(List::copyOf).toList();
  }
}
