package org.dramatis.report.document;

import java.util.OptionalDouble;
import org.dramatis.cluster.sensitivity.AnalysisVariant;
import org.dramatis.cluster.sensitivity.VariantAgreement;

/** What comes out when one choice is made differently. */
public record Alternative(AnalysisVariant variation, OptionalDouble agreement, double together) {

  static Alternative of(VariantAgreement other) {
    return new Alternative(
        other.variation(), other.agreement().index(), other.agreement().together());
  }
}
