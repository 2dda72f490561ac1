package org.dramatis.report.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.profile.claim.Belief;
import org.dramatis.profile.claim.BeliefVerdict;
import org.dramatis.profile.claim.JudgedBelief;
import org.dramatis.yaml.SqlText;

/** What a function believed, and what became of it. */
public record BeliefFigures(
    String id,
    String function,
    String says,
    Optional<String> who,
    String feature,
    String comparison,
    Optional<LocalDate> sealed,
    String digest,
    BeliefVerdict verdict,
    String unit,
    OptionalLong customers,
    OptionalDouble value,
    OptionalDouble others,
    OptionalDouble effect) {

  static BeliefFigures of(JudgedBelief judged) {
    Belief belief = judged.belief();
    return new BeliefFigures(
        belief.id(),
        belief.function(),
        belief.says(),
        belief.who().map(SqlText::text),
        belief.feature().text(),
        belief.comparison().toString(),
        belief.sealed(),
        belief.digest(),
        judged.verdict(),
        judged.unit(),
        judged.customers(),
        judged.value(),
        judged.others(),
        judged.effect());
  }
}
