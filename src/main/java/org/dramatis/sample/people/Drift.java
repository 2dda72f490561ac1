package org.dramatis.sample.people;

import java.util.List;
import java.util.Optional;
import org.dramatis.sample.world.Timeline;

/**
 * What is different after {@link Timeline#HABITS_CHANGE}.
 *
 * @param newcomers the weights of types among people who register then, in the order of the cast
 * @param change a type whose people do something differently from then on
 */
record Drift(List<Double> newcomers, Optional<Change> change) {

  Drift {
    newcomers = List.copyOf(newcomers);
  }

  /**
   * New habits of one type.
   *
   * @param type whose
   * @param behaviour what its people have in common from then on
   */
  record Change(String type, Behaviour behaviour) {}

  /** What people of a type have in common after the change. */
  Behaviour later(CustomerType type) {
    return change
        .filter(c -> c.type().equals(type.name()))
        .map(Change::behaviour)
        .orElse(type.behaviour());
  }
}
