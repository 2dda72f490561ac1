package org.dramatis.report.page;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.claim.Comparison;
import org.dramatis.profile.claim.JudgedBelief;

/**
 * A belief and what became of it.
 *
 * @param function who believed it
 * @param says the belief
 * @param verdict in a word or three
 * @param style the class that colours the verdict
 * @param evidence the figures in one sentence
 * @param seal when it was sealed
 */
public record BelievedView(
    String function, String says, String verdict, String style, String evidence, String seal) {

  static BelievedView of(JudgedBelief judged) {
    return new BelievedView(
        Phrases.department(judged.belief().function()),
        judged.belief().says(),
        verdict(judged),
        switch (judged.verdict()) {
          case TRUE -> "good";
          case HALF_TRUE -> "unsure";
          case FALSE -> "bad";
          case OPEN -> "idle";
        },
        evidence(judged),
        judged
            .belief()
            .sealed()
            .map(day -> "Sealed on " + Phrases.day(day) + ".")
            .orElse("Not sealed before the result was known."));
  }

  private static String verdict(JudgedBelief judged) {
    return switch (judged.verdict()) {
      case TRUE -> "True";
      case HALF_TRUE -> "Half true";
      case FALSE -> "Not so";
      case OPEN -> "Cannot be told";
    };
  }

  private static String evidence(JudgedBelief judged) {
    Optional<String> value = worded(judged, judged.value());
    if (value.isEmpty()) {
      return "Too few customers stand behind the figures to show them.";
    }
    String label = Phrases.sentence(judged.label()) + ": ";
    String who =
        judged.belief().who().isPresent()
            ? " for the "
                + Phrases.counted(
                    judged.customers().orElseThrow(),
                    "customer it is about",
                    "customers it is about")
            : " over all "
                + Phrases.counted(judged.customers().orElseThrow(), "customer", "customers");
    if (judged.belief().comparison() instanceof Comparison.ToBound bound) {
      return label
          + value.get()
          + who
          + "; believed was "
          + Phrases.bound(bound.bound(), judged.unit(), judged.kind())
          + ".";
    }
    return label
        + value.get()
        + who
        + judged.others().stream()
            .mapToObj(others -> FigureWording.format(others, judged.unit(), judged.kind()))
            .findFirst()
            .map(others -> ", " + others + " for all others")
            .orElse("")
        + ".";
  }

  private static Optional<String> worded(JudgedBelief judged, OptionalDouble value) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(Phrases.inSentence(value.getAsDouble(), judged.unit(), judged.kind()));
  }
}
