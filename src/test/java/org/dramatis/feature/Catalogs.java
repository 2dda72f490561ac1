package org.dramatis.feature;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.LocalSpark;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.feature.catalog.FeatureCatalogReader;
import org.dramatis.identity.LinkedSources;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.YamlDocument;

/** Catalogues as text. */
public final class Catalogs {
  private Catalogs() {}

  /** Reads a catalogue over {@link Sources#ALL}. */
  public static FeatureCatalog read(String yaml) {
    Problems problems = new Problems();
    FeatureCatalog catalog =
        YamlDocument.parse("features.yaml", yaml, problems)
            .read(root -> FeatureCatalogReader.read(root, "features.yaml", Sources.ALL, problems));
    List<String> found = problems.all().stream().map(Problem::sentence).toList();
    if (!found.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", found));
    }
    return catalog;
  }

  /** Reads and checks one. */
  public static CheckedCatalog check(String yaml) {
    return CheckedCatalog.of(read(yaml), Sources.ALL);
  }

  /** Computes one; the rows are held here, whatever they were computed from. */
  public static FeatureTable table(LinkedSources sources, Optional<LocalDate> asOf, String yaml) {
    try (Features features = new Features(check(yaml), sources, asOf)) {
      FeatureTable table = features.fit(1_000).table();
      return table.over(
          LocalSpark.session()
              .createDataFrame(table.rows().collectAsList(), table.rows().schema()));
    }
  }

  /** A catalogue of features only, a line each: {@code {name: a, from: crm, value: age}}. */
  public static String of(String... features) {
    return "features:\n  - "
        + String.join("\n  - ", features)
        + "\n  - {name: shaping, from: crm, value: age, role: cluster}\n";
  }
}
