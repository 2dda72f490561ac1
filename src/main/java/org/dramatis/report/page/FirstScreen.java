package org.dramatis.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.Scope;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.report.RunReport;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.StackedBar;
import org.dramatis.report.page.council.AskedView;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.report.page.words.SegmentColour;
import org.dramatis.stat.FigureFormat;

/** What a reader sees before scrolling. */
public record FirstScreen(RunReport run) {

  /** How many customers fall into how many groups. */
  public String headline() {
    long fit = scope().inScope() - far();
    int segments = run.profiles().size();
    String groups = Phrases.inWords(segments) + (segments == 1 ? " group" : " groups");
    if (fit == scope().customers()) {
      String all = Phrases.counted(fit, noun().one() + " falls", noun().many() + " fall");
      return "All " + all + " into " + groups + ".";
    }
    List<String> parts = new ArrayList<>();
    parts.add(Phrases.counted(fit, "falls into ", "fall into ") + groups);
    if (far() > 0) {
      parts.add(Phrases.counted(far(), "fits none", "fit none"));
    }
    if (beyond() > 0) {
      parts.add(FigureFormat.count(beyond()) + " " + why());
    }
    return "Of "
        + Phrases.counted(scope().customers(), noun())
        + ", "
        + Phrases.listed(parts)
        + ".";
  }

  /** Why customers are in no group; the charter's words speak of many. */
  private String why() {
    String charters = "outside the scope that the charter sets";
    return beyond() == 1 ? "is " + charters : run.council().outside().orElse("are " + charters);
  }

  /** Which time the figures describe. */
  public String period() {
    if (run.asOf().isEmpty()) {
      return "The data carries no dates: the figures describe everything that was delivered.";
    }
    String day = Phrases.day(run.asOf().get());
    return run.windowDays().isEmpty()
        ? "The figures describe everything that was delivered up to " + day + "."
        : "The figures describe the %s up to %s, unless a feature says otherwise."
            .formatted(Phrases.counted(run.windowDays().getAsInt(), "day", "days"), day);
  }

  /** All customers as one bar, by segment. */
  public String strip() {
    List<StackedBar.Part> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (SegmentProfile profile : run.profiles()) {
      String letter = profile.segment().letter();
      parts.add(new StackedBar.Part(letter, profile.size(), SegmentColour.of(letter)));
      words.add(letter + " " + FigureFormat.count(profile.size()));
    }
    if (beyond() > 0) {
      parts.add(new StackedBar.Part("", beyond(), "outside"));
      words.add("outside the scope " + FigureFormat.count(beyond()));
    }
    String description = customers() + " by segment: " + Phrases.listed(words) + ".";
    return StackedBar.draw(
        new Caption("strip", "All " + noun().many() + " by segment", description), 44, parts);
  }

  /** The part of that bar that is in no segment; empty when there is none. */
  public Optional<String> outside() {
    return Optional.of("Outside the scope: " + Phrases.counted(beyond(), noun()) + ".")
        .filter(words -> beyond() > 0);
  }

  /** How customers who fit none are counted; empty when there are none. */
  public Optional<String> unfit() {
    return Optional.of("Who fits none is counted with the nearest group.")
        .filter(words -> far() > 0);
  }

  /** The council's questions and their answers. */
  public List<AskedView> asked() {
    return run.council().answers().stream().map(a -> AskedView.of(a, noun())).toList();
  }

  /** What functions promised, and whether it is kept. */
  public List<AskedView> delivers() {
    return run.council().deliveries().stream().map(d -> AskedView.of(d, noun())).toList();
  }

  private Noun noun() {
    return run.labels().noun();
  }

  private String customers() {
    return Phrases.sentence(noun().many());
  }

  private Scope scope() {
    return run.segmentation().scope();
  }

  /** Customers outside the scope. */
  private long beyond() {
    return scope().customers() - scope().inScope();
  }

  /** Customers who fit none of the groups. */
  private long far() {
    return run.segmentation().trust().far().customers();
  }
}
