package org.dramatis.attack;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Numbers of customers by what is true of them and by group, each of which is one unknown whatever
 * name it has: two conditions that the same customers meet are one, and whoever lacks something is
 * known with who has it. Of fewer than the minimum cell that may be chance, which a reader cannot
 * know.
 */
final class Unknowns {
  private final Map<String, BitSet> met;
  private final Map<String, BitSet> groups;
  private final int few;
  private final Map<String, String> names = new HashMap<>();
  private final Map<BitSet, String> rows = new HashMap<>();
  private final Map<String, String> lackedOf = new HashMap<>();
  private final Map<String, Integer> positions = new LinkedHashMap<>();

  Unknowns(Map<String, BitSet> met, Map<String, BitSet> groups, int few) {
    this.met = met;
    this.groups = groups;
    this.few = few;
  }

  /** Learns that whoever meets one condition meets another. */
  void learn(String part, String base) {
    if (names.containsKey(part)) {
      return;
    }
    names.put(part, part);
    BitSet own = met.get(part);
    BitSet lacking = (BitSet) met.get(base).clone();
    lacking.andNot(own);
    if (own.cardinality() < few || lacking.cardinality() < few) {
      return;
    }
    if (rows.containsKey(own)) {
      names.put(part, rows.get(own));
      return;
    }
    String other = rows.get(lacking);
    if (other != null && !other.equals(name(base))) {
      lackedOf.put(part, other);
    }
    rows.put(own, part);
  }

  /** Of a condition whose opposite among a base is an unknown of its own, that one. */
  String opposite(String part) {
    return lackedOf.get(part);
  }

  /** Whether two conditions share a base out among them. */
  boolean isOpposite(String part, String other, String base) {
    BitSet both = (BitSet) met.get(part).clone();
    both.or(met.get(other));
    return both.equals(met.get(base)) && !met.get(part).intersects(met.get(other));
  }

  /** Whether each customer of a base meets one of its conditions. */
  boolean isComplete(Partition partition) {
    BitSet all = new BitSet();
    partition.parts().forEach(part -> all.or(met.get(part)));
    return all.equals(met.get(partition.base()));
  }

  String name(String condition) {
    return names.getOrDefault(condition, condition);
  }

  /** The position of an unknown. */
  int position(String condition, String group) {
    String key = name(condition) + "|" + group;
    return positions.computeIfAbsent(key, k -> positions.size());
  }

  int size() {
    return positions.size();
  }

  /** How many they truly are. */
  long count(Customers customers) {
    return customers.groups().stream().mapToLong(g -> count(customers.condition(), g)).sum();
  }

  long count(String condition, String group) {
    BitSet own = (BitSet) met.get(condition).clone();
    own.and(groups.get(group));
    return own.cardinality();
  }
}
