package org.dramatis.sample.people;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dramatis.sample.world.Department;
import org.dramatis.sample.world.Draws;

/**
 * How somebody shops, as numbers.
 *
 * @param tastes how much a department attracts, relative to the others
 * @param months how much a month attracts, January first; 1 on average
 */
public record Behaviour(
    Map<Trait, Double> traits, Map<Department, Double> tastes, List<Double> months) {

  /** What is true of people of whom nothing particular is known. */
  static final Behaviour ORDINARY = Habits.of("ordinary");

  public Behaviour {
    traits = Collections.unmodifiableMap(new EnumMap<>(traits));
    tastes = Collections.unmodifiableMap(new EnumMap<>(tastes));
    double total = months.stream().mapToDouble(Double::doubleValue).sum();
    months = months.stream().map(month -> month * 12 / total).toList();
  }

  /** The trait's number. */
  public double of(Trait trait) {
    return traits.get(trait);
  }

  /** The same person but for one trait. */
  Behaviour with(Trait trait, double value) {
    Map<Trait, Double> changed = new EnumMap<>(traits);
    changed.put(trait, value);
    return new Behaviour(changed, tastes, months);
  }

  /** Somebody between two: every number lies {@code part}, 0 to 1, of the way to the other's. */
  Behaviour mixedWith(Behaviour other, double part) {
    Map<Trait, Double> mixed = new EnumMap<>(traits);
    mixed.replaceAll((trait, value) -> between(value, other.of(trait), part));
    Map<Department, Double> taste = new EnumMap<>(tastes);
    taste.replaceAll((department, value) -> between(value, other.tastes.get(department), part));
    List<Double> year =
        IntStream.range(0, 12)
            .mapToObj(i -> between(months.get(i), other.months.get(i), part))
            .toList();
    return new Behaviour(mixed, taste, year);
  }

  /** One person of this behaviour; a spread of 1 is lifelike, one of 0 makes people all alike. */
  Behaviour personal(Draws draws, double spread) {
    Map<Trait, Double> own = new EnumMap<>(traits);
    own.replaceAll((trait, value) -> trait.vary(value, spread * draws.gaussian()));
    Map<Department, Double> taste = new EnumMap<>(tastes);
    taste.replaceAll((any, value) -> value * StrictMath.exp(0.5 * spread * draws.gaussian()));
    return new Behaviour(own, taste, months);
  }

  private static double between(double one, double other, double part) {
    return one + (other - one) * part;
  }
}
