package org.dramatis.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a misspelt name was meant to be. */
public final class Nearest {
  private Nearest() {}

  /** The known name with the fewest typing errors, if there is one that is likely meant. */
  public static Optional<String> to(String name, Collection<String> known) {
    Optional<String> nearest = Optional.empty();
    int fewest = Math.max(1, name.length() / 3) + 1;
    for (String candidate : known) {
      int errors = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (errors < fewest) {
        fewest = errors;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /** The likely name as a question that ends a message; empty when none is likely. */
  public static String question(String name, Collection<String> known) {
    return to(name, known).map(nearest -> "did you mean " + nearest + "?").orElse("");
  }

  /** The end of a message about an unknown name: the likely one, or all of them. */
  public static String hint(String name, Collection<String> known) {
    String all = known.isEmpty() ? "there is none" : "expected " + listed(known);
    return to(name, known).isPresent() ? question(name, known) : all;
  }

  /** {@code a, b or c}. */
  public static String listed(Collection<String> names) {
    List<String> all = List.copyOf(names);
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
  }

  /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
