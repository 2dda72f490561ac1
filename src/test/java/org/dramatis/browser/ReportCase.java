package org.dramatis.browser;

import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;

/** The runs whose pages are opened. */
enum ReportCase {
  RETAILER,
  TWO_SEGMENTS,
  /** Each with a persona. */
  FIVE_SEGMENTS,
  EIGHT_SEGMENTS_WITH_200_FEATURES,
  /** Arabic, Chinese, 200 letters without a space, markup, attributes and formulas. */
  HOSTILE_TEXTS,
  /** Right-to-left words with digits and an override. */
  TURNING_TEXTS,
  EVERY_FIGURE_WITHHELD,
  ONE_SOURCE_MISSING;

  RunReport report() {
    return switch (this) {
      case RETAILER -> ReportFixture.retailer();
      case TWO_SEGMENTS -> ReportFixture.sized(2, 25);
      case FIVE_SEGMENTS -> ReportFixture.named(ReportFixture.sized(5, 25));
      case EIGHT_SEGMENTS_WITH_200_FEATURES -> ReportFixture.sized(8, 200);
      case HOSTILE_TEXTS -> ReportFixture.hostile();
      case TURNING_TEXTS -> ReportFixture.turning();
      case EVERY_FIGURE_WITHHELD -> ReportFixture.withEverythingSuppressed();
      case ONE_SOURCE_MISSING -> ReportFixture.withoutWeb();
    };
  }
}
