package org.dramatis.report.document;

import java.util.OptionalDouble;
import org.dramatis.cluster.sensitivity.LeftOutSource;

/** What comes out without a source. */
public record LeftOut(String source, OptionalDouble agreement, double together) {

  static LeftOut of(LeftOutSource without) {
    return new LeftOut(
        without.source(), without.agreement().index(), without.agreement().together());
  }
}
