package org.dramatis.identity;

import java.util.List;

/**
 * Who the customers are and how the sources joined.
 *
 * @param customers rows of the spine
 * @param sources in the order of the contracts, the spine and the lookups left out
 */
public record IdentityAudit(long customers, List<SourceLinks> sources) {

  public IdentityAudit {
    sources = List.copyOf(sources);
  }
}
