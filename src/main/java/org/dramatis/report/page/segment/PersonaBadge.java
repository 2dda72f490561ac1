package org.dramatis.report.page.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.Picture;
import org.dramatis.persona.standing.ClaimVerdict;
import org.dramatis.persona.standing.PersonaStanding;
import org.dramatis.report.RunReport;
import org.dramatis.report.chart.Illustration;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.yaml.Spelling;

/** A persona beside the letter of its segment. */
public record PersonaBadge(PersonaStanding standing) {

  /** One of its lines on the page. */
  public record Line(String sign, String text, String verdict) {}

  /** The persona of a segment; empty where the council has bound none to it. */
  static Optional<PersonaBadge> of(RunReport run, SegmentRef segment) {
    return run.cast().flatMap(cast -> cast.of(segment)).map(PersonaBadge::new);
  }

  /** How it is called. */
  public String name() {
    return Isolates.of(standing.name());
  }

  /** The picture that the council supplied; empty where the drawing stands. */
  public Optional<Picture> photograph() {
    return persona().picture();
  }

  /** The drawing, as an {@code <svg>} element. */
  public String drawing() {
    return Illustration.element(persona());
  }

  /** How far it may be relied on: {@code signed, until 30 June 2027}. */
  public String state() {
    String day = Phrases.day(persona().expires());
    return switch (standing.state()) {
      case SIGNED -> "signed, until " + day;
      case PROVISIONAL -> "provisional, until " + day;
      case EXPIRED -> "expired on " + day;
      case RETIRED -> "retired";
    };
  }

  /** The same in a word. */
  public String stateWord() {
    return Spelling.words(Spelling.of(standing.state()));
  }

  /** The class of that state. */
  public String style() {
    return switch (standing.state()) {
      case SIGNED -> "signed";
      case PROVISIONAL -> "provisional";
      case EXPIRED, RETIRED -> "expired";
    };
  }

  /** Whom it also stands for: {@code with B}; empty where it is bound to one segment. */
  public String beside(String letter) {
    List<String> others =
        standing.segments().stream()
            .map(SegmentRef::letter)
            .filter(l -> !l.equals(letter))
            .toList();
    return others.isEmpty() ? "" : "together with " + Phrases.listed(others);
  }

  /** What became of its measured lines: {@code 3 of 4 hold, 1 is weaker than when signed}. */
  public String holds() {
    int all = standing.claims().size();
    if (all == 0) {
      return "Nothing of it is measured.";
    }
    long holding = standing.count(ClaimVerdict.HOLDS);
    List<String> parts = new ArrayList<>();
    parts.add(
        holding == all
            ? (all == 1 ? "Its one measured line holds" : "All its " + all + " measured lines hold")
            : holding + " of " + all + " measured lines " + (holding == 1 ? "holds" : "hold"));
    count(
        ClaimVerdict.WEAKENED, "is weaker than when signed", "are weaker than when signed", parts);
    count(ClaimVerdict.BROKEN, "is not so any more", "are not so any more", parts);
    count(ClaimVerdict.NOT_TESTABLE, "cannot be told", "cannot be told", parts);
    return String.join(", ", parts) + ".";
  }

  private void count(ClaimVerdict verdict, String one, String many, List<String> parts) {
    long count = standing.count(verdict);
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : many));
    }
  }

  /** Who they are. */
  public List<Line> statements() {
    return lines(persona().content().statements());
  }

  /** What they want. */
  public List<Line> goals() {
    return lines(persona().content().goals());
  }

  /** What gets in their way. */
  public List<Line> problems() {
    return lines(persona().content().problems());
  }

  private List<Line> lines(List<PersonaLine> lines) {
    return lines.stream().filter(line -> !line.text().isEmpty()).map(this::line).toList();
  }

  private Line line(PersonaLine line) {
    String verdict =
        standing
            .verdict(line)
            .map(PersonaBadge::words)
            .orElse(standing.shaken().contains(line) ? "rests on what is not so any more" : "");
    return new Line(line.mark().sign(), Isolates.of(line.text()), verdict);
  }

  private static String words(ClaimVerdict verdict) {
    return switch (verdict) {
      case HOLDS -> "holds";
      case WEAKENED -> "weaker than when signed";
      case BROKEN -> "not so any more";
      case NOT_TESTABLE -> "cannot be told";
    };
  }

  private Persona persona() {
    return standing.persona();
  }
}
