package org.dramatis.report.document;

import java.util.OptionalDouble;
import org.dramatis.cluster.sensitivity.OtherAnalyst;
import org.dramatis.cluster.sensitivity.Variation;

/** What comes out when one choice is made differently. */
public record Alternative(Variation variation, OptionalDouble agreement, double together) {

  static Alternative of(OtherAnalyst other) {
    return new Alternative(
        other.variation(), other.agreement().index(), other.agreement().together());
  }
}
