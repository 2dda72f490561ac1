package org.dramatis.contract;

import java.util.Locale;
import java.util.Set;

/** Names of columns that mean something else to the program, in any case. */
public final class ReservedNames {
  private static final Set<String> EVERYWHERE =
      Set.of("as_of", "window_days", "active_months", "customer_key");

  private ReservedNames() {}

  /** Whether features use the word beside a source's columns. */
  public static boolean besideColumns(String name) {
    return EVERYWHERE.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether expressions or result tables use the word beside features. */
  public static boolean besideFeatures(String name) {
    return besideColumns(name) || name.equalsIgnoreCase("segment");
  }
}
