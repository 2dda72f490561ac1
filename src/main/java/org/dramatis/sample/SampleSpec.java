package org.dramatis.sample;

import java.io.Serializable;
import org.dramatis.sample.people.Cast;
import org.dramatis.sample.people.Population;

/**
 * Which sample is made; the same specification gives the same bytes.
 *
 * @param seed of every random choice
 * @param customers registrations on the list at the end, at least 1; customer 17 is the same in a
 *     sample of any size
 */
public record SampleSpec(long seed, int customers, Variant variant) implements Serializable {

  /** The seed of the shipped sample. */
  public static final long SHIPPED_SEED = 20260630L;

  /** The size of the shipped sample. */
  public static final int SHIPPED_CUSTOMERS = 6_000;

  /** The shipped sample. */
  public static final SampleSpec SHIPPED =
      new SampleSpec(SHIPPED_SEED, SHIPPED_CUSTOMERS, Variant.STANDARD);

  public SampleSpec {
    if (customers < 1 || customers > 10_000_000) {
      throw new IllegalArgumentException(
          "A sample has from 1 to 10,000,000 customers; asked for were " + customers + ".");
    }
  }

  /** How hard the planted types are to find. */
  public enum Variant {
    /** Types that overlap, blends, people who fit nothing, drift. */
    STANDARD,
    /** Five groups well apart, without drift. */
    EASY
  }

  Population population() {
    return new Population(seed, variant == Variant.STANDARD ? Cast.STANDARD : Cast.EASY);
  }
}
