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
 * @param firmness how firm the groups are, and what drew the lines
 * @param strip all customers as one bar, by segment
 * @param outside the part of that bar that is in no segment; empty when there is none
 * @param unfit how customers who fit none are counted; empty when there are none
 * @param asked the council's questions and their answers
 * @param delivers what functions promised, and whether it is kept
 * @param believed beliefs and what became of them
 * @param doubts what was missing, rejected or not linked, the worst source first
 */
public record FirstScreen(
    String headline,
    String period,
    List<String> firmness,
    String strip,
    Optional<String> outside,
    Optional<String> unfit,
    List<AskedView> asked,
    List<AskedView> delivers,
    List<BelievedView> believed,
    List<Doubt> doubts) {
  public FirstScreen {
    firmness = List.copyOf(firmness);
    asked = List.copyOf(asked);
    delivers = List.copyOf(delivers);
    believed = List.copyOf(believed);
    doubts = List.copyOf(doubts);
  }

  /** Words and draws the first screen of a run. */
  static FirstScreen of(RunReport report) {
    return new FirstScreen(
        headline(report),
        period(report),
        Firmness.of(report.segmentation()),
        strip(report),
        outside(report),
        unfit(report) == 0
            ? Optional.empty()
            : Optional.of("Who fits none is counted with the nearest group."),
        report.council().answers().stream().map(AskedView::of).toList(),
        report.council().deliveries().stream().map(AskedView::of).toList(),
        report.council().beliefs().stream().map(BelievedView::of).toList(),
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

  private static long unfit(RunReport report) {
    return report.segmentation().trust().far().customers();
  }

  private static String headline(RunReport report) {
    Scope scope = report.segmentation().scope();
    long outside = scope.customers() - scope.inScope();
    long fit = scope.inScope() - unfit(report);
    String groups =
        Phrases.inWords(report.profiles().size())
            + (report.profiles().size() == 1 ? " group" : " groups");
    if (fit == scope.customers()) {
      return "All "
          + Phrases.counted(fit, "customer falls", "customers fall")
          + " into "
          + groups
          + ".";
    }
    List<String> parts = new ArrayList<>();
    parts.add(FigureWording.count(fit) + (fit == 1 ? " falls into " : " fall into ") + groups);
    if (unfit(report) > 0) {
      parts.add(
          FigureWording.count(unfit(report)) + (unfit(report) == 1 ? " fits none" : " fit none"));
    }
    if (outside > 0) {
      parts.add(FigureWording.count(outside) + " " + why(report, outside));
    }
    return "Of "
        + Phrases.counted(scope.customers(), "customer", "customers")
        + ", "
        + Phrases.listed(parts)
        + ".";
  }

  /** Why customers are in no group; the charter's words speak of many. */
  private static String why(RunReport report, long outside) {
    String charters = "outside the scope that the charter sets";
    return outside == 1 ? "is " + charters : report.council().outside().orElse("are " + charters);
  }

  private static String period(RunReport report) {
    if (report.asOf().isEmpty()) {
      return "The data carries no dates: the figures describe everything that was delivered.";
    }
    String day = Phrases.day(report.asOf().get());
    return report.windowDays().isEmpty()
        ? "The figures describe everything that was delivered up to " + day + "."
        : "The figures describe the "
            + Phrases.counted(report.windowDays().getAsInt(), "day", "days")
            + " up to "
            + day
            + ", unless a feature says otherwise.";
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
