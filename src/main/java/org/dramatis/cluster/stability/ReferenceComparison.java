package org.dramatis.cluster.stability;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How one solution compares with those of as many segments in populations that have no groups, but
 * the same number of customers and the same correlations between features.
 *
 * @param references how many populations
 * @param silhouettesReached in how many of them the silhouette is at least that of the solution
 * @param highestSilhouette of any population; empty when none has one
 * @param stabilitiesReached in how many the mean adjusted Rand index between pairs of bootstrap
 *     models is at least that of the solution; empty when silhouettes had settled it
 * @param highestStability of any population, over as many pairs as it took to decide; empty in the
 *     same case, or when none has one
 */
public record ReferenceComparison(
    @JsonProperty("count") int references,
    int silhouettesReached,
    OptionalDouble highestSilhouette,
    OptionalInt stabilitiesReached,
    OptionalDouble highestStability) {

  /** Whether the solution exceeds every population in both. */
  @JsonIgnore
  public boolean isExceeded() {
    return silhouettesReached == 0 && stabilitiesReached.orElse(1) == 0;
  }
}
