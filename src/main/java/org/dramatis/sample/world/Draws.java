package org.dramatis.sample.world;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A stream of random choices that depends on nothing but its keys.
 *
 * <p>The generator is SplitMix64 (Steele, Lea &amp; Flood 2014). {@link StrictMath} keeps
 * logarithms and exponentials alike on every machine, so that a sample has the same bytes
 * everywhere.
 */
public final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  private Draws(long state) {
    this.state = state;
  }

  /** What a stream of choices is about: the streams of one customer do not disturb each other. */
  public enum Topic {
    DUPLICATION,
    HOUSEHOLD,
    NATURE,
    IDENTITY,
    LIFE,
    DIRT,
    BOT,
    ASSORTMENT
  }

  /** The stream of one customer (or other index) for one topic. */
  public static Draws of(long seed, long index, Topic topic) {
    return new Draws(mix(mix(seed * GOLDEN + index) + topic.name().hashCode() * GOLDEN));
  }

  /** A stream that will draw what this one is about to draw. */
  public Draws copy() {
    return new Draws(state);
  }

  /** Scatters the bits of a number; a bijection on 64-bit numbers. */
  public static long mix(long number) {
    long z = number;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform, at least 0 and less than 1. */
  public double unit() {
    state += GOLDEN;
    return (mix(state) >>> 11) * UNIT;
  }

  /** True with the given probability. */
  public boolean chance(double probability) {
    return unit() < probability;
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return low + (int) (unit() * (high - low + 1L));
  }

  /** A standard normal number (Box and Muller 1958). */
  public double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * Math.PI * unit());
  }

  /** How often something happens that happens {@code mean} times on average (Knuth). */
  public int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    double product = unit();
    int count = 0;
    while (product > limit) {
      product *= unit();
      count++;
    }
    return count;
  }

  /** One of several, each as likely. */
  public <T> T one(List<T> of) {
    return of.get(between(0, of.size() - 1));
  }

  /** A position, as likely as its weight; weights are not negative and not all 0. */
  public int position(Collection<Double> weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double rest = unit() * total;
    int position = 0;
    for (double weight : weights) {
      rest -= weight;
      if (rest < 0) {
        return position;
      }
      position++;
    }
    return position - 1;
  }

  /** A key, as likely as its weight; the map needs a fixed order of keys. */
  public <K> K key(Map<K, Double> weights) {
    int position = position(weights.values());
    return weights.keySet().stream().skip(position).findFirst().orElseThrow();
  }
}
