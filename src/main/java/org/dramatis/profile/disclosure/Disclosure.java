package org.dramatis.profile.disclosure;

import java.util.OptionalDouble;

/** What may be told of a group's figure. */
public enum Disclosure {
  /** The figure; rounded where its row is coarsened. */
  SHOWN,
  /** That it lies below a bound: too few customers have the property, or any amount. */
  BELOW,
  /** That it lies above a bound: too few customers lack the property. */
  ABOVE,
  /** Nothing: too few customers have a value, or one of them decides it. */
  WITHHELD;

  /**
   * Whether anything of a figure is told: its value or a bound in the place of it.
   *
   * @param value the figure as it is told; empty also where nobody has a value
   */
  public boolean isTold(OptionalDouble value) {
    return value.isPresent() || this == BELOW || this == ABOVE;
  }
}
