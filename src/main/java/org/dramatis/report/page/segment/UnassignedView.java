package org.dramatis.report.page.segment;

import org.dramatis.profile.SegmentProfile;
import org.dramatis.report.page.words.Phrases;

/** The customers who resemble no segment. */
public record UnassignedView(SegmentProfile profile) {
  private static final int DIFFERENCES = 3;

  /** How many they are and what they bring. */
  public String sentence() {
    boolean isOne = profile.size() == 1;
    String brings =
        SegmentTile.revenue(profile)
            .map(revenue -> (isOne ? " and brings " : " and bring ") + revenue + " of the revenue")
            .orElse("");
    return "%s, %s of those in scope, %s no group%s. They are counted with the nearest group; no persona should be drawn after them."
        .formatted(
            Phrases.customers(profile.size()),
            Phrases.customerShare(profile.share(), profile.size()),
            isOne ? "resembles" : "resemble",
            brings);
  }

  /** What sets them apart; at most three. */
  public Differences differences() {
    return Differences.of(profile, 0, DIFFERENCES);
  }
}
