package org.dramatis.report.page.council;

import java.util.List;
import java.util.stream.IntStream;
import org.dramatis.profile.silo.Crosswalk;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/**
 * The departments' own personas beside the segments and beside each other.
 *
 * @param crosswalk the same customers as every department calls them
 */
public record SilosView(Crosswalk crosswalk) {

  /** How many personas there are. */
  public String title() {
    int personas = crosswalk.departments().stream().mapToInt(d -> d.personas().size()).sum();
    return Phrases.sentence(Phrases.inWords(personas))
        + (personas == 1 ? " persona" : " personas")
        + ", one customer base";
  }

  /** Whom nobody's persona covers. */
  public String lead() {
    Crosswalk.Group group = crosswalk.unclaimed();
    if (group.customers().isEmpty()) {
      return "How many customers are without a persona of any department is not told:"
          + " too few stand behind it, or behind what it would give away.";
    }
    long customers = group.customers().getAsLong();
    if (customers == 0) {
      return "Every customer is covered by a persona of at least one department.";
    }
    double share = customers / (double) crosswalk.customers();
    return "Nobody’s persona covers %s, %s of all%s."
        .formatted(
            Phrases.customers(customers),
            Phrases.customerShare(share, crosswalk.customers()),
            revenue(", and %s of the revenue", group));
  }

  /** The segments' letters, for the tables' heads. */
  public List<String> letters() {
    return crosswalk.departments().get(0).nobody().parts().stream()
        .flatMap(part -> part.segment().stream())
        .toList();
  }

  /** One per department. */
  public List<SiloView> departments() {
    return IntStream.range(0, crosswalk.departments().size())
        .mapToObj(i -> new SiloView(crosswalk.departments().get(i), "silo-" + i))
        .toList();
  }

  /** What every two departments make of the same customers. */
  public List<String> disputes() {
    return crosswalk.pairs().stream()
        .filter(pair -> pair.both().orElse(0) > 0 && pair.same().isPresent())
        .map(SilosView::dispute)
        .toList();
  }

  /** A group's part of the revenue in such words; nothing where it is not known. */
  static String revenue(String words, Crosswalk.Group group) {
    return group.revenueShare().isPresent()
        ? words.formatted(FigureFormat.percent(group.revenueShare().getAsDouble()))
        : "";
  }

  private static String dispute(Crosswalk.Pair pair) {
    long both = pair.both().getAsLong();
    double same = pair.same().getAsLong() / (double) both;
    return "%s and %s both have a name for %s; %s of them they call differently.%s"
        .formatted(
            Phrases.sentence(Phrases.department(pair.first())),
            Phrases.department(pair.second()),
            Phrases.customers(both),
            Phrases.customerShare(1 - same, both),
            pair.matches().stream().findFirst().map(match -> nearest(pair, match)).orElse(""));
  }

  private static String nearest(Crosswalk.Pair pair, Crosswalk.Match match) {
    return match.ofFirst() < Phrases.FEWEST_FOR_PERCENT
        ? ""
        : " Closest are %s %s and %s %s: %s of the first whom both name are also the second."
            .formatted(
                Phrases.possessive(Phrases.department(pair.first())),
                match.first(),
                Phrases.possessive(Phrases.department(pair.second())),
                match.second(),
                FigureFormat.roughly(match.customers() / (double) match.ofFirst()));
  }
}
