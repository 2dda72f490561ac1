package org.dramatis.profile.group;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.profile.Statement;
import org.dramatis.profile.disclosure.Disclosure;

/**
 * Customers on the list who are outside the scope, and where everyone on the list is in their life
 * with us.
 *
 * @param rounding what numbers of customers are rounded to; empty where they are not
 * @param lifecycle the stages of everyone on the list over all time, the most customers first; none
 *     where no feature tells them
 * @param groups those outside the scope by stage, the most customers first; where no feature tells
 *     stages, one group or none
 */
public record OutsideScope(
    OptionalDouble rounding, List<Stage> lifecycle, List<OutsideGroup> groups) {
  /** Nobody is outside, and nothing tells a lifecycle. */
  public static final OutsideScope NOBODY =
      new OutsideScope(OptionalDouble.empty(), List.of(), List.of());

  public OutsideScope {
    lifecycle = List.copyOf(lifecycle);
    groups = List.copyOf(groups);
  }

  /**
   * A stage of customers' life with us.
   *
   * @param name what readers call it: the label that the lifecycle feature gives it, or its value
   * @param customers on the list, in scope or not; empty where only {@code disclosure} is told
   */
  public record Stage(String name, OptionalLong customers, Disclosure disclosure) {}

  /**
   * Customers outside the scope.
   *
   * @param stage they are in; empty where no feature tells, or for those of no stage that is named
   * @param customers how many; empty where only {@code disclosure} is told
   * @param statements what sets them apart from everyone on the list, the strongest first; at most
   *     three
   */
  public record OutsideGroup(
      String stage, OptionalLong customers, Disclosure disclosure, List<Statement> statements) {

    public OutsideGroup {
      statements = List.copyOf(statements);
    }
  }
}
