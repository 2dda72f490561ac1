package org.dramatis.report.document;

import org.dramatis.report.RunReport;
import org.dramatis.run.storage.Json;

/** A report's figures as the files have them. */
public final class Written {
  private Written() {}

  public static String segments(RunReport report) {
    return Json.writeRounded(SegmentsDocument.of(report));
  }

  public static String audit(RunReport report) {
    return Json.writeRounded(AuditDocument.of(report));
  }

  public static String table(RunReport report) {
    return SegmentsCsv.of(SegmentsDocument.of(report));
  }
}
