package org.dramatis.report.document;

import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Charter.Touchpoint;
import org.dramatis.report.CouncilFindings;

/** A step of the customer's way. */
public record JourneyStep(
    String step,
    Optional<Measure> taken,
    Optional<Measure> trouble,
    String says,
    List<Touchpoint> touchpoints) {

  public JourneyStep {
    touchpoints = List.copyOf(touchpoints);
  }

  static JourneyStep of(CouncilFindings.Step step) {
    return new JourneyStep(
        step.name(),
        step.taken().map(Measure::of),
        step.trouble().map(Measure::of),
        step.says(),
        step.touchpoints());
  }
}
