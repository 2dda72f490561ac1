package org.dramatis.report.document;

import java.util.Optional;
import org.dramatis.report.CouncilFindings;

/** An objective of the charter and its measure. */
public record Objective(String id, String asks, String owner, Optional<Measure> measure) {

  static Objective of(CouncilFindings.Answer answer) {
    return new Objective(
        answer.id(), answer.asks(), answer.owner(), answer.figures().map(Measure::of));
  }
}
