package org.dramatis.report.page;

import java.util.Optional;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.StackedBar;

/**
 * One segment at a glance.
 *
 * @param letter its name
 * @param colour the class of its colour
 * @param customers how many, worded
 * @param share its part of the customers in scope, worded
 * @param revenue its part of the revenue, worded; empty where revenue is not known
 * @param bar its part of the customers in scope, drawn
 * @param flower its picture
 * @param claim the strongest of what sets it apart, without figures; empty where the catalogue has
 *     no words for it
 * @param evidence the figures of the claim; may be empty
 * @param differences what else sets it apart
 */
public record SegmentTile(
    String letter,
    String colour,
    String customers,
    String share,
    Optional<String> revenue,
    String bar,
    String flower,
    String claim,
    String evidence,
    Differences differences) {
  private static final int DIFFERENCES = 3;

  /** The tile of a segment. */
  static SegmentTile of(SegmentProfile profile, Flowers flowers) {
    Optional<Statement> first = profile.statements().stream().findFirst();
    String letter = profile.segment();
    String colour = SegmentColour.of(letter);
    String share = Phrases.customerShare(profile.share(), profile.size());
    Caption caption =
        new Caption(
            "tile-" + colour, "Size of segment " + letter, share + " of the customers in groups.");
    return new SegmentTile(
        letter,
        colour,
        FigureWording.count(profile.size()),
        share,
        revenue(profile),
        StackedBar.share(caption, profile.share(), colour),
        flowers.of(profile, "flower"),
        first.map(Statement::claim).map(claim -> claim + ".").orElse(""),
        first.map(Statement::evidence).orElse(""),
        Differences.of(profile, first.isPresent() ? 1 : 0, DIFFERENCES));
  }

  /** The segment's part of the revenue in words; empty where revenue is not known. */
  static Optional<String> revenue(SegmentProfile profile) {
    return profile.revenueShare().isEmpty()
        ? Optional.empty()
        : Optional.of(Phrases.customerShare(profile.revenueShare().getAsDouble(), profile.size()));
  }
}
