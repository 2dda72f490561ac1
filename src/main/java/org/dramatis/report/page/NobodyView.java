package org.dramatis.report.page;

import org.dramatis.profile.SegmentProfile;

/**
 * The customers who resemble no segment.
 *
 * @param sentence how many they are and what they bring
 * @param differences what sets them apart; at most three
 */
public record NobodyView(String sentence, Differences differences) {
  private static final int DIFFERENCES = 3;

  /** Words the profile of those customers. */
  static NobodyView of(SegmentProfile profile) {
    String one = profile.size() == 1 ? " resembles" : " resemble";
    String who =
        Phrases.counted(profile.size(), "customer", "customers")
            + ", "
            + Phrases.customerShare(profile.share(), profile.size())
            + " of those in scope,"
            + one
            + " no group";
    String brings = profile.size() == 1 ? " and brings " : " and bring ";
    return new NobodyView(
        SegmentTile.revenue(profile)
                .map(revenue -> who + brings + revenue + " of the revenue")
                .orElse(who)
            + ". They are counted with the nearest group; no persona should be drawn after them.",
        Differences.of(profile, 0, DIFFERENCES));
  }
}
