package org.dramatis.report.page.trust;

import static org.dramatis.stat.FigureFormat.percent;
import static org.dramatis.stat.FigureFormat.roughly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.sensitivity.AnalysisVariant;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.cluster.stability.SegmentVerdict;
import org.dramatis.cluster.stability.Separation;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.report.Labels;
import org.dramatis.report.RunReport;
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

  /** Below this share of customers near a border, groups stand apart. */
  private static final double FEW = 0.05;

  /** Customers who are spread evenly between centres live near a border in every fifth case. */
  private static final double EVENLY_SPREAD = 0.15;

  private StabilityWords() {}

  /**
   * The verdict on all groups and what they may be used for, how many customers live near a border,
   * and what drew the lines.
   */
  public static List<String> of(Segmentation found, PublishedFigure nearBorder, Labels labels) {
    List<String> sentences = new ArrayList<>();
    if (found.centres().size() < 2) {
      sentences.add(
          "All %s are alike in everything that was looked at, so there is nothing to divide."
              .formatted(labels.noun().many()));
      return sentences;
    }
    Separation separation = found.trust().separation();
    sentences.add(verdict(found, labels.noun()));
    borders(nearBorder, labels.noun()).ifPresent(sentences::add);
    separation
        .ladder()
        .filter(Separation.Ladder::isLadder)
        .ifPresent(ladder -> sentences.add(ladder(ladder)));
    sentences.add(lines(separation, labels));
    return sentences;
  }

  /** Whether chance would give such groups: nothing is said of how far apart they lie. */
  private static String verdict(Segmentation found, Noun noun) {
    String again =
        "redrawn from fresh samples, %s land in the same group"
            .formatted(roughly(found.trusted().stability().together()));
    return switch (found.verdict()) {
      case NATURAL ->
          "Chance would not give such groups: "
              + again
              + ". Use them for plans, budgets and offers, as well as for content, service and"
              + " design.";
      case REPRODUCIBLE ->
          "This is a dependable way to divide our %s, though chance could give groups as clear as these: "
                  .formatted(noun.many())
              + again
              + ". Use it for content, service and design, not for prices or refusals.";
      case CONSTRUCTED ->
          "The data does not dictate these lines; we drew them. "
              + Phrases.sentence(again)
              + ". Take the groups as working labels for three months.";
    };
  }

  /** How far apart they lie, whatever the verdict; empty where nothing of it is told. */
  private static Optional<String> borders(PublishedFigure share, Noun noun) {
    return switch (share.disclosure()) {
      case SHOWN ->
          share.value().isPresent()
              ? Optional.of(borders(share.value().getAsDouble(), noun))
              : Optional.empty();
      case BELOW -> Optional.of(below(share, noun));
      case ABOVE -> Optional.of(borders(share.nearest().orElse(1), noun));
      case WITHHELD -> Optional.empty();
    };
  }

  private static String below(PublishedFigure share, Noun noun) {
    return share.bound().orElse(0) <= FEW
        ? "The groups stand apart: hardly any %s lives near a border between two of them."
            .formatted(noun.one())
        : "%s %s live near a border between two groups."
            .formatted(
                Phrases.sentence(
                    FigureWording.format(share, FigureWording.SHARE, FigureKind.PROPORTION)),
                noun.many());
  }

  private static String borders(double share, Noun noun) {
    if (share < FEW) {
      return "The groups stand apart: %s %s live near a border between two of them."
          .formatted(roughly(share), noun.many());
    }
    String live =
        "%s %s live near a border between two groups and could as well be in the other."
            .formatted(roughly(share), noun.many());
    return share < EVENLY_SPREAD
        ? Phrases.sentence(live)
        : "The groups shade into each other: "
            + live
            + " Do not treat those by their letter alone.";
  }

  /** How many customers of one group live near its borders; empty where hardly anybody does. */
  public static Optional<String> border(PublishedFigure share) {
    return share.disclosure() == Disclosure.BELOW || share.nearest().orElse(0) < WORTH_TELLING
        ? Optional.empty()
        : Optional.of(
            Phrases.sentence(roughly(share.nearest().getAsDouble()))
                + " live near the border of another group.");
  }

  /** What to doubt about the lines: the choice of an analyst that matters most, and why it does. */
  public static Optional<String> doubt(RunReport run) {
    return run.segmentation().trust().others().stream()
        .min(Comparator.comparingDouble(other -> other.agreement().together()))
        .filter(other -> other.agreement().together() < SAME_FOR_OTHERS)
        .filter(other -> run.segmentation().centres().size() > 1)
        .map(
            other ->
                "An analyst who %s would put %s %s into another group: %s."
                    .formatted(
                        choice(other.variation(), run.labels().noun()),
                        roughly(1 - other.agreement().together()),
                        run.labels().noun().many(),
                        why(other.variation(), run)));
  }

  private static String choice(AnalysisVariant variation, Noun noun) {
    return switch (variation) {
      case BALANCE -> "weighs the sources otherwise";
      case NO_TRANSFORMS -> "takes every figure as it is";
      case RANKS -> "looks at the order of " + noun.many() + " and not at their figures";
      case HALF_WINDOW -> "looks back half as far";
    };
  }

  private static String why(AnalysisVariant variation, RunReport run) {
    return switch (variation) {
      case BALANCE -> "a source with many figures then counts for more, or for less, than others";
      case NO_TRANSFORMS -> "a few very large figures then decide";
      case RANKS -> "how far apart they lie then counts for nothing";
      case HALF_WINDOW -> halfWindow(run);
    };
  }

  private static String halfWindow(RunReport run) {
    return run.asOf().isEmpty() || run.windowDays().isEmpty()
        ? "what happened earlier then counts for nothing"
        : "what happened "
            + LeftOutDays.of(run.asOf().get(), run.windowDays().getAsInt()).words()
            + " then counts for nothing";
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
