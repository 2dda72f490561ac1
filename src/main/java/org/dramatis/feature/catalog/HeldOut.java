package org.dramatis.feature.catalog;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.dramatis.feature.catalog.Lineage.Origin;

/**
 * The features that had no part in the segments they describe, so that testing them is not
 * circular. A feature of role describe that is not held out is leakage: it comes, directly or
 * through other features, from something that a feature of role cluster comes from as well. What
 * that can be:
 *
 * <ul>
 *   <li>the rows of events: whoever is grouped by how often they buy is grouped by everything that
 *       is counted or summed over purchases;
 *   <li>a column of a file with one row per customer, or the key by which a lookup is found.
 * </ul>
 *
 * <p>What the catalogue says decides, not what the data demotes: a category that is too rare to
 * shape segments still is a part of the whole that the others add up to.
 */
public final class HeldOut {
  private HeldOut() {}

  /** The names of the features that are held out. */
  public static Set<String> of(CheckedCatalog catalog) {
    Lineage lineage = Lineage.of(catalog);
    Set<Origin> shaping = new HashSet<>();
    Set<String> heldOut = new HashSet<>();
    for (CheckedFeature f : catalog.features()) {
      if (f.feature().role() == FeatureRole.CLUSTER) {
        shaping.addAll(origins(lineage, f.name()));
      } else {
        heldOut.add(f.name());
      }
    }
    heldOut.removeIf(name -> !Collections.disjoint(origins(lineage, name), shaping));
    return Set.copyOf(heldOut);
  }

  private static Set<Origin> origins(Lineage lineage, String feature) {
    return lineage.origins(feature).stream().map(Origin::ofAnySource).collect(Collectors.toSet());
  }
}
