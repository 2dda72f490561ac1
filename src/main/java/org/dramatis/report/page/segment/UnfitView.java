package org.dramatis.report.page.segment;

import java.util.List;
import org.dramatis.charter.Noun;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;

/** Customers in scope who fit none of the groups, in words. */
public final class UnfitView {
  private static final int DIFFERENCES = 3;
  private static final int ROWS = 40;

  private UnfitView() {}

  /** How many customers fit none, and what they bring. */
  public static String sentence(SegmentProfile profile, Noun noun) {
    boolean isOne = profile.size() == 1;
    String brings =
        SegmentSheet.revenue(profile)
            .map(revenue -> (isOne ? " and brings " : " and bring ") + revenue + " of the revenue")
            .orElse("");
    return "%s, %s of those in scope, %s none of the groups%s. %s counted with the nearest; no persona should be drawn after %s."
        .formatted(
            Phrases.counted(profile.size(), noun),
            Phrases.customerShare(profile.share(), profile.size()),
            isOne ? "fits" : "fit",
            brings,
            isOne ? "It is" : "They are",
            isOne ? "it" : "them");
  }

  /** What sets the customers apart who fit none, at most three. */
  public static Differences differences(SegmentProfile profile, Noun noun) {
    return Differences.of(profile, noun, 0, DIFFERENCES);
  }

  /** Their features, those that differ most. */
  public static List<FeatureRow> rows(SegmentProfile profile) {
    return FeatureRow.strongestFirst(profile).stream().limit(ROWS).toList();
  }
}
