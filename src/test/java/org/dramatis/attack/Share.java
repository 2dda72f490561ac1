package org.dramatis.attack;

import java.util.Set;

/** Customers of whom something is true, and the customers of whom they are a part. */
record Share(Customers part, Customers base) {
  static Share of(Question question, Set<String> groups) {
    return new Share(
        new Customers(question.isSo(), groups), new Customers(question.isKnown(), groups));
  }
}
