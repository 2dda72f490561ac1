package org.dramatis.persona;

import java.util.HashMap;
import java.util.Map;

/**
 * How {@link ClaimRef}s name what the charter measures. A promise is named by its place among its
 * function's, so that one of these numbers all promises of a charter, in its order.
 */
public final class ClaimSubject {
  private final Map<String, Integer> promises = new HashMap<>();

  /** An objective, by its id. */
  public static String objective(String id) {
    return "objective:" + id;
  }

  /** What goes wrong at a step of the customer's way. */
  public static String journey(String step) {
    return "journey:" + step;
  }

  /** The next promise of a function; its first at first. */
  public String nextPromise(String function) {
    return "promise:" + function + "-" + promises.merge(function, 1, Integer::sum);
  }
}
