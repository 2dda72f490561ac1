package org.dramatis.browser;

import java.util.function.Supplier;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;

/** The runs whose pages are opened. */
enum ReportCase {
  RETAILER(ReportFixture::retailer),
  TWO_SEGMENTS(() -> ReportFixture.sized(2, 25)),
  FIVE_SEGMENTS(() -> ReportFixture.sized(5, 25)),
  EIGHT_SEGMENTS_WITH_200_FEATURES(() -> ReportFixture.sized(8, 200)),
  /** Arabic, Chinese, 200 letters without a space, markup, attributes and formulas. */
  HOSTILE_TEXTS(ReportFixture::hostile),
  EVERY_FIGURE_WITHHELD(ReportFixture::withEverythingSuppressed),
  ONE_SOURCE_MISSING(ReportFixture::withoutWeb);

  private final Supplier<RunReport> report;

  ReportCase(Supplier<RunReport> report) {
    this.report = report;
  }

  RunReport report() {
    return report.get();
  }
}
