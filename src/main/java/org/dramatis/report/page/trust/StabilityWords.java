package org.dramatis.report.page.trust;

import static org.dramatis.stat.FigureFormat.roughly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.sensitivity.VariantAgreement;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.cluster.stability.SegmentVerdict;
import org.dramatis.cluster.stability.Separation;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

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
  public static List<String> of(Segmentation found) {
    List<String> sentences = new ArrayList<>();
    if (found.centres().size() < 2) {
      sentences.add(found.choice().why());
      return sentences;
    }
    Separation separation = found.trust().separation();
    sentences.add(verdict(found));
    separation
        .ladder()
        .filter(Separation.Ladder::isLadder)
        .ifPresent(ladder -> sentences.add(ladder(ladder)));
    sentences.add(lines(separation));
    found.trust().others().stream()
        .min(Comparator.comparingDouble(other -> other.agreement().together()))
        .filter(other -> other.agreement().together() < SAME_FOR_OTHERS)
        .ifPresent(other -> sentences.add(otherwise(other)));
    return sentences;
  }

  private static String verdict(Segmentation found) {
    String again =
        "redrawn from fresh samples, %s land in the same group"
            .formatted(roughly(found.trusted().stability().together()));
    return switch (found.verdict()) {
      case NATURAL ->
          "The groups stand apart; few customers live between them. "
              + Phrases.sentence(again)
              + ".";
      case REPRODUCIBLE ->
          "This is a dependable way to divide our customers, though the groups shade into each"
              + " other: "
              + again
              + ". Use it for content, service and design, not for prices or refusals.";
      case CONSTRUCTED ->
          "The data does not dictate these lines; we drew them. "
              + Phrases.sentence(again)
              + ". Take the groups as working labels for three months.";
    };
  }

  /** What the choice that matters most would have changed. */
  private static String otherwise(VariantAgreement other) {
    String choice =
        switch (other.variation()) {
          case BALANCE -> "had weighed the sources otherwise";
          case NO_TRANSFORMS -> "had taken every figure as it is";
          case RANKS -> "had looked at the order of customers and not at their figures";
          case HALF_WINDOW -> "had looked back half as far";
        };
    return "Another analyst, who %s, would have drawn other lines: %s of the customers would be in the same group."
        .formatted(choice, roughly(other.agreement().together()));
  }

  private static String ladder(Separation.Ladder ladder) {
    String order =
        ladder.sameDirection() >= SAME_DIRECTION ? "from light to heavy" : "in this order";
    return "The groups are mostly steps of one scale, %s: %s."
        .formatted(
            order, String.join(", ", ladder.order().stream().map(SegmentRef::letter).toList()));
  }

  private static String lines(Separation separation) {
    List<Separation.SourceShare> sources =
        separation.sources().stream().filter(s -> s.share() >= LEAST_SHARE).toList();
    if (sources.size() == 1) {
      return "Everything that sets the groups apart comes from " + sources.get(0).source() + ".";
    }
    List<String> parts =
        sources.stream()
            .map(s -> FigureFormat.percent(s.share()) + " comes from " + s.source())
            .toList();
    return "Of what sets the groups apart, " + Phrases.listed(parts) + ".";
  }

  /** How far one group can be relied on. */
  public static String of(SegmentTrust trust) {
    if (trust.neighbour().isEmpty()) {
      return "There is no other group that its customers could belong to.";
    }
    String others =
        trust
            .neighbour()
            .filter(n -> n.share() >= WORTH_TELLING)
            .map(
                n -> "; %s could as well be %s".formatted(roughly(n.share()), n.segment().letter()))
            .orElse("");
    return "%s of these customers stay together when the groups are redrawn from fresh samples%s.%s"
        .formatted(Phrases.sentence(roughly(trust.together())), others, warning(trust.verdict()));
  }

  private static String warning(SegmentVerdict verdict) {
    return switch (verdict) {
      case HIGHLY_STABLE, STABLE -> "";
      case PATTERN -> " There is a pattern here, but who belongs to it is doubtful.";
      case UNTRUSTED -> " Do not rely on this group: fresh samples seldom find it again.";
    };
  }
}
