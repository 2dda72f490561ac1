package org.dramatis.identity;

import java.util.List;

/**
 * Who the customers are and how the sources joined.
 *
 * @param customers people of the spine, entries of one person counted once
 * @param likely who of them may be fewer people
 * @param sources in the order of the contracts, the spine and the lookups left out
 */
public record IdentityAudit(
    long customers,
    MergeSummary merged,
    List<SharedKey> shared,
    LikelyDuplicates likely,
    List<SourceLinks> sources) {

  public IdentityAudit {
    shared = List.copyOf(shared);
    sources = List.copyOf(sources);
  }
}
