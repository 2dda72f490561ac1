package org.dramatis.profile.disclosure;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;

/**
 * What {@link DisclosureControl} lets out of one figure. Who publishes a figure computes it and
 * takes it from here.
 *
 * @param <G> what names a group
 */
public final class Release<G> {
  private final SortedMap<G, Cell> cells;
  private final Cell everyone;
  private final Set<G> withheld;
  private final boolean isEveryoneTold;

  private Release(SortedMap<G, Cell> cells, Set<G> withheld, boolean isEveryoneTold) {
    this.cells = cells;
    this.everyone = everyone(cells);
    this.withheld = Set.copyOf(withheld);
    this.isEveryoneTold = isEveryoneTold;
  }

  /** Of a figure that is told of everyone, for {@link DisclosureControl} alone. */
  public Release(SortedMap<G, Cell> cells, Set<G> withheld) {
    this(cells, withheld, true);
  }

  /** Of a figure that is told neither of everyone nor, therefore, of any group. */
  static <G> Release<G> ofNothing(SortedMap<G, Cell> cells) {
    return new Release<>(cells, cells.keySet(), false);
  }

  /** The cells of all groups together. */
  public static Cell everyone(SortedMap<?, Cell> cells) {
    return cells.values().stream().reduce(Cell.NOBODY, Cell::and);
  }

  /**
   * The figure of one group beside everyone's.
   *
   * @param value in the group; empty when withheld or undefined
   * @param overall among all customers; empty when withheld or undefined
   * @param effect the group against all others; empty when withheld or undefined
   */
  public record Told(
      OptionalDouble value, OptionalDouble overall, OptionalDouble effect, Disclosure disclosure) {}

  /** What may be told of a group. */
  public Disclosure of(G group) {
    return withheld.contains(group) ? Disclosure.SUPPRESSED : Disclosure.SHOWN;
  }

  /** Whether all of the figure is told, so that a comparison of its groups gives nothing away. */
  public boolean isWhole() {
    return withheld.isEmpty() && isEveryoneTold;
  }

  /** A group's figure, unless it is withheld. */
  public OptionalDouble value(G group, OptionalDouble value) {
    return withheld.contains(group) ? OptionalDouble.empty() : value;
  }

  /** Everyone's figure, unless it is withheld. */
  public OptionalDouble overall(OptionalDouble overall) {
    return isEveryoneTold ? overall : OptionalDouble.empty();
  }

  /** A group's figure beside everyone's. */
  public Told told(G group, OptionalDouble value, OptionalDouble overall, OptionalDouble effect) {
    return new Told(value(group, value), overall(overall), value(group, effect), of(group));
  }

  /** The proportion of a group's customers who have a property, beside everyone's. */
  public Told share(G group) {
    Cell own = cells.get(group);
    Cell others = everyone.without(own);
    OptionalDouble effect =
        own.n() == 0 || others.n() == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(own.share().getAsDouble() - others.share().getAsDouble());
    return told(group, own.share(), everyone.share(), effect);
  }

  /** The proportion of all customers who have a property. */
  public OptionalDouble share() {
    return overall(everyone.share());
  }

  /** The customers of a group who have a property. */
  public OptionalLong count(G group) {
    return withheld.contains(group)
        ? OptionalLong.empty()
        : OptionalLong.of(cells.get(group).with());
  }

  /** All customers who have a property. */
  public OptionalLong count() {
    return isEveryoneTold ? OptionalLong.of(everyone.with()) : OptionalLong.empty();
  }
}
