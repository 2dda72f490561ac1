package org.dramatis.report.page;

import java.time.LocalDate;
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
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.report.page.words.SegmentColour;
import org.dramatis.stat.FigureFormat;

/** What a reader sees before scrolling. */
public record FirstScreen(RunReport run) {
  /** So many doubts are told before the cast; all of them follow it. */
  public static final int DOUBTS = 3;

  /**
   * How many customers fall into how many groups: the sizes of the groups add up to it, because who
   * fits none is counted with the nearest.
   */
  public String headline() {
    int segments = run.profiles().size();
    String groups = Phrases.inWords(segments) + (segments == 1 ? " group" : " groups") + unfit();
    if (beyond() == 0) {
      String all =
          Phrases.counted(scope().customers(), noun().one() + " falls", noun().many() + " fall");
      return "All " + all + " into " + groups + ".";
    }
    return "Of %s, %s%s and %s %s."
        .formatted(
            Phrases.counted(scope().customers(), noun()),
            Phrases.counted(scope().inScope(), "falls into ", "fall into "),
            groups,
            FigureFormat.count(beyond()),
            why());
  }

  /** How many of those in groups fit none, in brackets; may be empty. */
  private String unfit() {
    if (far() == 0) {
      return "";
    }
    String which = run.profiles().size() == 1 ? "it" : "the nearest";
    return far() == 1
        ? " (1 of them fits none and is counted with " + which + ")"
        : " ("
            + FigureFormat.count(far())
            + " of them fit none and are counted with "
            + which
            + ")";
  }

  /** Why customers are outside the scope; the charter's words speak of many. */
  private String why() {
    String charters = "outside the scope that the charter sets";
    return beyond() == 1
        ? "is " + charters
        : run.council().outside().map(Isolates::of).orElse("are " + charters);
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

  /** Which letters are those of the run before; empty for a first run. */
  public Optional<String> letters() {
    return LetterWords.of(run.segmentation());
  }

  /** Who is who, or why nobody is; empty before the first publication. */
  public Optional<String> who() {
    return CastWords.of(run).map(CastWords::who);
  }

  /**
   * What should have been done by the run's day: by the council, about its personas, and by those
   * who deliver. Without a day only what needs none is told.
   */
  public List<CastWords.Due> due() {
    LocalDate day = run.asOf().orElse(LocalDate.MIN);
    List<CastWords.Due> all = new ArrayList<>();
    CastWords.of(run).ifPresent(words -> all.addAll(words.due(day)));
    all.addAll(CastWords.late(run));
    return List.copyOf(all);
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

  /** The part of that bar that is outside the scope; empty when there is none. */
  public Optional<String> outside() {
    return Optional.of("Outside the scope: " + Phrases.counted(beyond(), noun()) + ".")
        .filter(words -> beyond() > 0);
  }

  /** What became of the rows, where no source deserves a doubt of its own. */
  public String used() {
    long read = run.sources().stream().mapToLong(card -> card.audit().rowsRead()).sum();
    long lost =
        run.sources().stream().mapToLong(card -> card.audit().rejected()).sum()
            + run.identity().sources().stream()
                .mapToLong(links -> links.unlinked() + links.ambiguous())
                .sum();
    return lost == 0
        ? "Every row of every source was accepted, and each that names a %s belongs to one who is known."
            .formatted(noun().one())
        : "Of %s, %s or %s to no known %s; in no source is that 1 row in 100."
            .formatted(
                Phrases.counted(read, "row", "rows"),
                Phrases.counted(lost, "was rejected", "were rejected"),
                lost == 1 ? "belongs" : "belong",
                noun().one());
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

  /** Customers who fit none of the groups; 0 where they are too few to be told. */
  private long far() {
    return run.fit().unfitCustomers();
  }
}
