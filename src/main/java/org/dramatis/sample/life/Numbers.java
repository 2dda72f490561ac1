package org.dramatis.sample.life;

import java.util.Locale;

/** Numbers for orders, devices and visits: different for all, and they tell nothing. */
public final class Numbers {
  private static final int BITS = 40;
  private static final long MASK = (1L << BITS) - 1;
  private static final int DIGIT_BITS = 5;
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int ORDERS_PER_CUSTOMER = 1 << 12;
  private static final int VISITORS_PER_CUSTOMER = 1 << 4;
  private static final int VISITS_PER_CUSTOMER = 1 << 12;

  /** Without it, the first number would be all zeros. */
  private static final long OFFSET = 0x5A17C0DEL;

  private Numbers() {}

  /** The number of a customer's n-th order. */
  static String order(int customer, int n) {
    return code((long) customer * ORDERS_PER_CUSTOMER + n);
  }

  /** The number of a customer's n-th device, as the web shop's cookie names it. */
  static String visitor(int customer, int n) {
    return "v" + code((long) customer * VISITORS_PER_CUSTOMER + n).toLowerCase(Locale.ROOT);
  }

  /** The number of the n-th visit on a customer's devices, or on the bot's at that position. */
  public static String visit(int customer, int n) {
    return "s" + code((long) customer * VISITS_PER_CUSTOMER + n).toLowerCase(Locale.ROOT);
  }

  /** Eight digits; every step is a bijection of 40-bit numbers. */
  private static String code(long number) {
    long z = ((number + OFFSET) * 0x9E3779B97FL) & MASK;
    z ^= z >>> 21;
    z = (z * 0xBF58476D1DL) & MASK;
    z ^= z >>> 19;
    StringBuilder digits = new StringBuilder();
    for (int shift = BITS - DIGIT_BITS; shift >= 0; shift -= DIGIT_BITS) {
      digits.append(DIGITS.charAt((int) (z >>> shift) & 31));
    }
    return digits.toString();
  }
}
