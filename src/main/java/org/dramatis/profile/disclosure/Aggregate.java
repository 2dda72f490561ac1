package org.dramatis.profile.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A figure of some customers together, and what it is made of.
 *
 * @param customers whom it is of
 * @param value empty when it is undefined
 * @param behind what the customers contribute to each sum or mean in it, in a fixed order
 */
public record Aggregate(long customers, OptionalDouble value, List<Amounts> behind) {
  static final Aggregate NONE = new Aggregate(0, OptionalDouble.empty(), List.of());

  public Aggregate {
    behind = List.copyOf(behind);
  }

  /** The mean of some amounts. */
  static Aggregate mean(Amounts amounts) {
    OptionalDouble mean =
        amounts.n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(amounts.sum() / amounts.n());
    return new Aggregate(amounts.n(), mean, List.of(amounts));
  }

  /** What both groups contribute; the value is not known. */
  Aggregate and(Aggregate other) {
    if (behind.isEmpty() || other.behind.isEmpty()) {
      return behind.isEmpty() ? other : this;
    }
    List<Amounts> both = new ArrayList<>();
    for (int i = 0; i < behind.size(); i++) {
      both.add(behind.get(i).and(other.behind.get(i)));
    }
    return new Aggregate(customers + other.customers, OptionalDouble.empty(), both);
  }

  /** Whether everything in it may be told. */
  boolean isProtected(int minimumCell, double dominance) {
    return customers >= minimumCell
        && behind.stream().allMatch(a -> AmountTable.isProtected(a, minimumCell, dominance));
  }

  /** The sum of all sizes behind it. */
  double absolute() {
    return behind.stream().mapToDouble(Amounts::absolute).sum();
  }
}
