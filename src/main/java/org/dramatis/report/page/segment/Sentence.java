package org.dramatis.report.page.segment;

import java.util.List;
import org.dramatis.profile.CounterExpectation;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.profile.TypicalRange;
import org.dramatis.profile.figure.FigurePair;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;

/** A sentence about the figure of a column. */
public record Sentence(String words, String column) {

  public Sentence {
    words = Phrases.sentence(words);
  }

  static Sentence of(Statement statement) {
    return new Sentence(Phrases.worded(statement).told(), statement.claim().column());
  }

  /** The same as {@link #figures}, and how many are so. */
  static Sentence plain(Statement statement, String label) {
    String words = figures(statement, label) + " " + statement.prevalence().orElse("");
    return new Sentence(words.strip(), statement.claim().column());
  }

  /**
   * The figures of a statement behind their feature, for those who are no group: the catalogue's
   * words speak of a group, and have its number.
   *
   * @param label the feature's
   */
  static String figures(Statement statement, String label) {
    String evidence = Phrases.worded(statement).evidence();
    FigurePair figures = statement.figures();
    String told =
        statement.hasBase() && !evidence.isEmpty()
            ? Phrases.inside(evidence)
            : "%s, everyone %s."
                .formatted(
                    Phrases.joined(
                        figures.value(), FigureWording.unitBeside(label, figures.unit())),
                    figures.overall());
    return FeatureRow.subject(label) + ": " + told;
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

  /** What is not as a statement makes one think. */
  static Sentence of(CounterExpectation found, FeatureRow row) {
    String turn =
        switch (found.direction()) {
          case NO_DIFFERENCE -> ", but not here";
          case OPPOSITE -> "; here it is the other way round";
        };
    String words =
        "%s often goes with %s%s: %s %s, everyone %s."
            .formatted(
                Phrases.quoted(Phrases.worded(found.because()).says()),
                Phrases.quoted(found.says()),
                turn,
                row.label(),
                row.valueWithUnit(),
                row.overall());
    return new Sentence(words, found.column());
  }

  /** Where the customers in the middle lie: {@code basket: £120 to £170 per order}. */
  static Sentence of(TypicalRange range, FeatureRow row) {
    String bounds = Phrases.range(compact(range.low(), row), compact(range.high(), row));
    return new Sentence(
        row.subject() + ": " + Phrases.joined(bounds, row.unit()), row.figure().name());
  }

  private static String compact(double value, FeatureRow row) {
    return FigureWording.compact(value, row.figure().unit(), row.figure().kind());
  }
}
