package org.dramatis.attack;

import java.util.Set;

/**
 * Conditions of which a customer meets one at most.
 *
 * @param base whom all of them are among, as SQL
 * @param parts the conditions
 */
record Partition(String base, Set<String> parts) {
  Partition {
    parts = Set.copyOf(parts);
  }
}
