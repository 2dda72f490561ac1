package org.dramatis.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.Scope;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.report.RunReport;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.StackedBar;

/**
 * What a reader sees before scrolling.
 *
 * @param headline how many customers fall into how many groups
 * @param period which time the figures describe
 * @param firmness what is known about how firm the groups are
 * @param strip all customers as one bar, by segment
 * @param outside the part of that bar that is in no segment; empty when there is none
 * @param doubts what was missing, rejected or not linked, the worst source first
 */
public record FirstScreen(
    String headline,
    String period,
    String firmness,
    String strip,
    Optional<String> outside,
    List<Doubt> doubts) {
  private static final String FIRMNESS =
      "This version of the report does not judge how firm these groups are: nobody has yet checked"
          + " whether fresh data would draw the same lines.";

  public FirstScreen {
    doubts = List.copyOf(doubts);
  }

  /** Words and draws the first screen of a run. */
  static FirstScreen of(RunReport report) {
    return new FirstScreen(
        headline(report),
        period(report),
        FIRMNESS,
        strip(report),
        outside(report),
        Doubt.worstFirst(report));
  }

  private static Optional<String> outside(RunReport report) {
    Scope scope = report.segmentation().scope();
    long outside = scope.customers() - scope.inScope();
    return outside == 0
        ? Optional.empty()
        : Optional.of(
            "Outside the scope: " + Phrases.counted(outside, "customer", "customers") + ".");
  }

  private static String headline(RunReport report) {
    Scope scope = report.segmentation().scope();
    String groups =
        Phrases.inWords(report.profiles().size())
            + (report.profiles().size() == 1 ? " group" : " groups");
    long outside = scope.customers() - scope.inScope();
    if (outside == 0) {
      String all = Phrases.counted(scope.customers(), "customer falls", "customers fall");
      return "All " + all + " into " + groups + ".";
    }
    String fall = scope.inScope() == 1 ? " falls into " : " fall into ";
    return "Of "
        + Phrases.counted(scope.customers(), "customer", "customers")
        + ", "
        + FigureWording.count(scope.inScope())
        + fall
        + groups
        + "; "
        + FigureWording.count(outside)
        + (outside == 1 ? " is" : " are")
        + " outside the scope that the charter sets.";
  }

  private static String period(RunReport report) {
    return report
        .asOf()
        .map(
            day ->
                "The figures describe the "
                    + Phrases.counted(report.windowDays(), "day", "days")
                    + " up to "
                    + Phrases.day(day)
                    + ", unless a feature says otherwise.")
        .orElse("The data carries no dates: the figures describe everything that was delivered.");
  }

  private static String strip(RunReport report) {
    Scope scope = report.segmentation().scope();
    List<StackedBar.Part> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (SegmentProfile profile : report.profiles()) {
      String letter = profile.segment();
      parts.add(new StackedBar.Part(letter, profile.size(), SegmentColour.of(letter)));
      words.add(letter + " " + FigureWording.count(profile.size()));
    }
    long outside = scope.customers() - scope.inScope();
    if (outside > 0) {
      parts.add(new StackedBar.Part("", outside, "outside"));
      words.add("outside the scope " + FigureWording.count(outside));
    }
    String description = "Customers by segment: " + Phrases.listed(words) + ".";
    return StackedBar.draw(
        new Caption("strip", "All customers by segment", description), 44, parts);
  }
}
