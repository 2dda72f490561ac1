package org.dramatis.report.page.council;

import org.dramatis.charter.Noun;
import org.dramatis.profile.claim.Comparison;
import org.dramatis.profile.claim.JudgedBelief;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;

/** A belief and what became of it. */
public record BelievedView(JudgedBelief judged, Noun noun) {

  /** The verdict, in a word or three. */
  public String verdict() {
    return switch (judged.verdict()) {
      case TRUE -> "True";
      case HALF_TRUE -> "Half true";
      case FALSE -> "Not so";
      case TOO_CLOSE -> "Too close to say";
      case OPEN -> "Cannot be told";
    };
  }

  /** The class that colours the verdict. */
  public String style() {
    return switch (judged.verdict()) {
      case TRUE -> "good";
      case HALF_TRUE -> "unsure";
      case FALSE -> "bad";
      case TOO_CLOSE, OPEN -> "idle";
    };
  }

  /** When it was sealed. */
  public String seal() {
    return judged
        .belief()
        .sealed()
        .map(day -> "Sealed on " + Phrases.day(day) + ".")
        .orElse("Not sealed before the result was known.");
  }

  /** The figures in one sentence. */
  public String evidence() {
    if (!judged.own().isTold()) {
      return "Too few %s stand behind the figures to show them.".formatted(noun.many());
    }
    return Phrases.ofThose(
        judged.among(),
        "%s: %s%s%s."
            .formatted(
                Isolates.of(Phrases.sentence(judged.label())),
                figure(),
                customers(),
                comparison()));
  }

  private String figure() {
    if (judged.belief().comparison() instanceof Comparison.ToBound bound) {
      return Phrases.beside(bound.bound(), judged.own(), judged.unit(), judged.kind());
    }
    return Phrases.joined(
        FigureWording.format(judged.own(), judged.unit(), judged.kind()),
        FigureWording.unitBeside(judged.unit(), judged.kind()));
  }

  private String customers() {
    boolean isAboutSome = judged.belief().who().isPresent();
    if (judged.customers().isEmpty()) {
      return isAboutSome ? " for those it is about" : " over all of them";
    }
    long customers = judged.customers().getAsLong();
    return isAboutSome
        ? " for the " + Phrases.counted(customers, noun) + " it is about"
        : " over all " + Phrases.counted(customers, noun);
  }

  private String comparison() {
    if (judged.belief().comparison() instanceof Comparison.ToBound bound) {
      return "; believed was " + Phrases.bound(bound.bound(), judged.unit(), judged.kind());
    }
    return judged.others().value().stream()
        .mapToObj(others -> FigureWording.format(others, judged.unit(), judged.kind()))
        .map(others -> ", " + others + " for all others")
        .findFirst()
        .orElse("");
  }
}
