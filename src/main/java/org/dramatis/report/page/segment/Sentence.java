package org.dramatis.report.page.segment;

import java.util.List;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;

/** A sentence about the figure of a column. */
public record Sentence(String words, String column) {
  static Sentence of(Statement statement) {
    return new Sentence(Phrases.worded(statement).told(), statement.claim().column());
  }

  /**
   * Where a column's figure stands in the table of all features of a profile: an id on the page, or
   * nothing where the profile has no such figure.
   *
   * @param table what the ids of that table begin with
   */
  public static String place(String table, SegmentProfile profile, String column) {
    List<String> columns = profile.features().stream().map(FeatureFigure::name).toList();
    return columns.contains(column) ? table + "-" + columns.indexOf(column) : "";
  }

  static Sentence of(FeatureRow row) {
    return new Sentence(row.sentence(), row.figure().name());
  }
}
