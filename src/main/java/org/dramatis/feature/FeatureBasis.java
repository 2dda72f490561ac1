package org.dramatis.feature;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.contract.Sha256;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.CheckedFeature;
import org.dramatis.feature.catalog.ContractTerms;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.run.storage.Json;

/**
 * What a fitted feature rested on beyond its definition. Features of two runs with the same digest
 * mean the same.
 *
 * @param role whether it shaped segments
 * @param contract SHA-256 of what contracts say of the columns that it read, and of its source's
 *     rows, by column ({@code purchases.amount}) or source ({@code purchases})
 * @param digest SHA-256 of the name, the definition, the columns with their categories, {@code
 *     contract}, and the digests of the features that it is computed from
 */
public record FeatureBasis(FeatureRole role, SortedMap<String, String> contract, String digest) {

  public FeatureBasis {
    contract = Collections.unmodifiableSortedMap(new TreeMap<>(contract));
  }

  /** What is digested. */
  private record Digested(
      String name,
      SortedMap<String, String> definition,
      List<FittedFeature.Column> columns,
      SortedMap<String, String> contract,
      List<String> from) {}

  /**
   * What a feature rests on.
   *
   * @param columns as they were fitted
   * @param from digests of the features that it is computed from, sorted
   */
  static FeatureBasis of(
      CheckedFeature f,
      CheckedCatalog catalog,
      List<FittedFeature.Column> columns,
      List<String> from) {
    SortedMap<String, String> contract = contract(f, catalog);
    Digested digested =
        new Digested(f.name(), FittedFeature.definition(f, catalog), columns, contract, from);
    return new FeatureBasis(f.feature().role(), contract, sha256(Json.write(digested)));
  }

  /** What contracts say today of the columns that a feature reads. */
  static SortedMap<String, String> contract(CheckedFeature f, CheckedCatalog catalog) {
    SortedMap<String, String> digests = new TreeMap<>();
    ContractTerms.of(f, catalog).forEach((what, terms) -> digests.put(what, sha256(terms)));
    return digests;
  }

  private static String sha256(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
