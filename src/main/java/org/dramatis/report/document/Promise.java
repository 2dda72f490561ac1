package org.dramatis.report.document;

import java.util.Optional;
import org.dramatis.report.CouncilFindings;

/** What a function promised, and the measure of it. */
public record Promise(String function, Optional<String> says, String target, Measure measure) {

  static Promise of(CouncilFindings.Delivery delivery) {
    return new Promise(
        delivery.function(),
        delivery.says(),
        delivery.target().toString(),
        Measure.of(delivery.figures()));
  }
}
