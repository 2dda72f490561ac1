package org.dramatis.report.page.trust;

import static org.dramatis.stat.FigureFormat.percent;
import static org.dramatis.stat.FigureFormat.roughly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.sensitivity.VariantAgreement;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.cluster.stability.SegmentVerdict;
import org.dramatis.cluster.stability.Separation;
import org.dramatis.report.Labels;
import org.dramatis.report.page.words.Phrases;

/** How firm groups are, in words for readers who know no statistics. */
public final class StabilityWords {
  /** From this share on, an axis grows in nearly everything: from light to heavy. */
  private static final double SAME_DIRECTION = 0.75;

  /** A neighbour that takes fewer of the customers is not worth a word. */
  private static final double WORTH_TELLING = 0.02;

  /** Where so many customers stay together, another analyst found the same. */
  private static final double SAME_FOR_OTHERS = 0.75;

  private static final double LEAST_SHARE = 0.005;

  private StabilityWords() {}

  /** The verdict on all groups, and what drew the lines between them. */
  public static List<String> of(Segmentation found, Labels labels) {
    List<String> sentences = new ArrayList<>();
    if (found.centres().size() < 2) {
      sentences.add(
          "All %s are alike in everything that was looked at, so there is nothing to divide."
              .formatted(labels.noun().many()));
      return sentences;
    }
    Separation separation = found.trust().separation();
    sentences.add(verdict(found, labels.noun()));
    separation
        .ladder()
        .filter(Separation.Ladder::isLadder)
        .ifPresent(ladder -> sentences.add(ladder(ladder)));
    sentences.add(lines(separation, labels));
    found.trust().others().stream()
        .min(Comparator.comparingDouble(other -> other.agreement().together()))
        .filter(other -> other.agreement().together() < SAME_FOR_OTHERS)
        .ifPresent(other -> sentences.add(otherwise(other, labels.noun())));
    return sentences;
  }

  private static String verdict(Segmentation found, Noun noun) {
    String again =
        "redrawn from fresh samples, %s land in the same group"
            .formatted(roughly(found.trusted().stability().together()));
    return switch (found.verdict()) {
      case NATURAL ->
          "The groups stand apart; few %s live between them. ".formatted(noun.many())
              + Phrases.sentence(again)
              + ".";
      case REPRODUCIBLE ->
          "This is a dependable way to divide our %s, though the groups shade into each other: "
                  .formatted(noun.many())
              + again
              + ". Use it for content, service and design, not for prices or refusals.";
      case CONSTRUCTED ->
          "The data does not dictate these lines; we drew them. "
              + Phrases.sentence(again)
              + ". Take the groups as working labels for three months.";
    };
  }

  /** What the choice that matters most would have changed. */
  private static String otherwise(VariantAgreement other, Noun noun) {
    String choice =
        switch (other.variation()) {
          case BALANCE -> "had weighed the sources otherwise";
          case NO_TRANSFORMS -> "had taken every figure as it is";
          case RANKS -> "had looked at the order of " + noun.many() + " and not at their figures";
          case HALF_WINDOW -> "had looked back half as far";
        };
    return "Another analyst, who %s, would have drawn other lines: %s of the %s would be in the same group."
        .formatted(choice, roughly(other.agreement().together()), noun.many());
  }

  private static String ladder(Separation.Ladder ladder) {
    String order =
        ladder.sameDirection() >= SAME_DIRECTION ? "from light to heavy" : "in this order";
    return "The groups are mostly steps of one scale, %s: %s."
        .formatted(
            order, String.join(", ", ladder.order().stream().map(SegmentRef::letter).toList()));
  }

  private static String lines(Separation separation, Labels labels) {
    List<Separation.SourceShare> sources =
        separation.sources().stream().filter(s -> s.share() >= LEAST_SHARE).toList();
    if (sources.size() == 1) {
      return "Everything that sets the groups apart comes from “%s”."
          .formatted(labels.source(sources.get(0).source()));
    }
    List<String> parts =
        sources.stream()
            .map(s -> "%s comes from “%s”".formatted(percent(s.share()), labels.source(s.source())))
            .toList();
    return "Of what sets the groups apart, " + Phrases.listed(parts) + ".";
  }

  /** How far one group can be relied on. */
  public static String of(SegmentTrust trust, Noun noun) {
    if (trust.neighbour().isEmpty()) {
      return "There is no other group that its %s could belong to.".formatted(noun.many());
    }
    String others =
        trust
            .neighbour()
            .filter(n -> n.share() >= WORTH_TELLING)
            .map(
                n -> "; %s could as well be %s".formatted(roughly(n.share()), n.segment().letter()))
            .orElse("");
    return "%s of these %s stay together when the groups are redrawn from fresh samples%s.%s"
        .formatted(
            Phrases.sentence(roughly(trust.together())),
            noun.many(),
            others,
            warning(trust.verdict()));
  }

  private static String warning(SegmentVerdict verdict) {
    return switch (verdict) {
      case HIGHLY_STABLE, STABLE -> "";
      case PATTERN -> " There is a pattern here, but who belongs to it is doubtful.";
      case UNTRUSTED -> " Do not rely on this group: fresh samples seldom find it again.";
    };
  }
}
