package org.dramatis.feature;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names the columns of a breakdown so that SQL can use them without quoting. */
final class ColumnNames {
  private ColumnNames() {}

  /**
   * {@code category} and {@code "Garden & Outdoor"} give {@code category_garden_outdoor}.
   *
   * @param taken names in use, in lower case, because some readers of files do not tell cases
   *     apart; the new one is added
   */
  static String unused(String feature, String category, Set<String> taken) {
    String plain =
        Normalizer.normalize(category, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^\\p{L}\\p{N}]+", "_")
            .replaceAll("^_|_$", "");
    String name = feature + "_" + (plain.isEmpty() ? "other" : plain);
    String unused = name;
    for (int i = 2; !taken.add(unused.toLowerCase(Locale.ROOT)); i++) {
      unused = name + "_" + i;
    }
    return unused;
  }
}
