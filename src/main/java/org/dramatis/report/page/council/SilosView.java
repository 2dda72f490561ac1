package org.dramatis.report.page.council;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.silo.Crosswalk;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/**
 * The departments' own personas beside the segments and beside each other.
 *
 * @param profiles of the segments, for their sizes
 */
public record SilosView(Crosswalk crosswalk, List<SegmentProfile> profiles, Noun noun) {
  private static final double MOST = 0.5;

  /** How many personas there are. */
  public String title() {
    int personas = crosswalk.departments().stream().mapToInt(d -> d.personas().size()).sum();
    return Phrases.sentence(Phrases.inWords(personas))
        + (personas == 1 ? " persona" : " personas")
        + ", the same "
        + noun.many();
  }

  /** Whom nobody's persona covers. */
  public String lead() {
    Crosswalk.Size group = crosswalk.unclaimed();
    if (group.disclosure() == Disclosure.BELOW) {
      return "Hardly any " + noun.one() + " is without a persona of any department.";
    }
    if (group.customers().isEmpty()) {
      return "How many "
          + noun.many()
          + " are without a persona of any department is not told:"
          + " it would give away how many a few of them are.";
    }
    long customers = group.customers().getAsLong();
    double share = customers / (double) crosswalk.customers();
    return "%s, %s of all%s, %s without a persona of any department."
        .formatted(
            Phrases.counted(customers, noun),
            Phrases.customerShare(share, crosswalk.customers()),
            revenue(" and %s of the revenue", group),
            customers == 1 ? "is" : "are");
  }

  /** The segments' letters, for the tables' heads. */
  public List<String> letters() {
    return crosswalk.departments().get(0).nobody().parts().stream()
        .flatMap(part -> part.segment().stream())
        .map(SegmentRef::letter)
        .toList();
  }

  /** One per department. */
  public List<Department> departments() {
    return IntStream.range(0, crosswalk.departments().size())
        .mapToObj(i -> new Department(crosswalk.departments().get(i), profiles, "silo-" + i, noun))
        .toList();
  }

  /** What every two departments make of the same customers. */
  public List<String> disputes() {
    return crosswalk.pairs().stream()
        .filter(pair -> pair.both().isPresent() && pair.same().isPresent())
        .map(this::dispute)
        .toList();
  }

  /** A group's part of the revenue in such words; nothing where it is not known. */
  static String revenue(String words, Crosswalk.Size group) {
    return group.revenueShare().isPresent()
        ? words.formatted(FigureFormat.percent(group.revenueShare().getAsDouble()))
        : "";
  }

  private String dispute(Crosswalk.Pair pair) {
    long both = pair.both().getAsLong();
    double same = pair.same().getAsDouble();
    return "%s and %s both have a name for %s; %s of them they call differently.%s"
        .formatted(
            Phrases.sentence(Phrases.department(pair.first())),
            Phrases.department(pair.second()),
            Phrases.counted(both, noun),
            FigureFormat.roughly(1 - same),
            pair.matches().stream().findFirst().map(match -> alike(pair, match)).orElse(""));
  }

  /** Two names for mostly the same people; no superlative, because others may be withheld. */
  private static String alike(Crosswalk.Pair pair, Crosswalk.Match match) {
    return match.share() < MOST
        ? ""
        : " Of those whom %s calls %s and %s has a name for, %s are %s %s."
            .formatted(
                Phrases.department(pair.first()),
                Isolates.of(match.first()),
                Phrases.department(pair.second()),
                FigureFormat.roughly(match.share()),
                Phrases.possessive(Phrases.department(pair.second())),
                Isolates.of(match.second()));
  }

  /** One department's own personas beside the segments; the id makes those of pictures unique. */
  public record Department(
      Crosswalk.Department department, List<SegmentProfile> profiles, String id, Noun noun) {
    /** The department's name. */
    public String function() {
      return Phrases.department(department.function());
    }

    /** Its personas, then those whom none covers. */
    public List<SiloPersona> personas() {
      return Stream.concat(
              IntStream.range(0, department.personas().size())
                  .mapToObj(i -> persona(department.personas().get(i), "-" + i)),
              Stream.of(persona(department.nobody(), "-none")))
          .toList();
    }

    private SiloPersona persona(Crosswalk.OfPersona persona, String suffix) {
      return new SiloPersona(
          persona, department.rounding(), profiles, function(), id + suffix, noun);
    }

    /** What else is to be said. */
    public List<String> notes() {
      List<String> notes = new ArrayList<>();
      if (department.rounding().isPresent()) {
        notes.add(
            "Numbers of %s are rounded to the nearest %s, so that nobody is given away."
                .formatted(noun.many(), FigureFormat.count(department.rounding().getAsLong())));
      }
      if (personas().stream().anyMatch(persona -> persona.withheld() > 0)) {
        notes.add("Dashed: %s in groups with too few of them to be told.".formatted(noun.many()));
      }
      long several = department.several().orElse(0);
      if (several > 0) {
        notes.add(
            "%s more than one of these personas and %s counted with the first."
                .formatted(
                    Phrases.counted(several, noun.one() + " fits", noun.many() + " fit"),
                    several == 1 ? "is" : "are"));
      }
      long unknown = department.unknown().orElse(0);
      if (unknown > 0) {
        notes.add(
            Phrases.counted(unknown, noun.one() + " has", noun.many() + " have")
                + " a label that is none of these personas.");
      }
      return notes;
    }
  }
}
