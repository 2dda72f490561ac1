package org.dramatis.report.page.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.silo.Crosswalk;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.StackedBar;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.report.page.words.SegmentColour;
import org.dramatis.stat.FigureFormat;

/**
 * The departments' own personas beside the segments and beside each other.
 *
 * @param profiles of the segments, for their sizes
 */
public record SilosView(Crosswalk crosswalk, List<SegmentProfile> profiles, Noun noun) {

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
            pair.matches().stream().findFirst().map(match -> nearest(pair, match)).orElse(""));
  }

  private static String nearest(Crosswalk.Pair pair, Crosswalk.Match match) {
    return " Closest are %s %s and %s %s: %s of the first whom both name are also the second."
        .formatted(
            Phrases.possessive(Phrases.department(pair.first())),
            Isolates.of(match.first()),
            Phrases.possessive(Phrases.department(pair.second())),
            Isolates.of(match.second()),
            FigureFormat.roughly(match.share()));
  }

  /** One department's own personas beside the segments; the id makes those of pictures unique. */
  public record Department(
      Crosswalk.Department department, List<SegmentProfile> profiles, String id, Noun noun) {
    /** The department's name. */
    public String function() {
      return Phrases.department(department.function());
    }

    /** Its personas, then those whom none covers. */
    public List<Persona> personas() {
      return Stream.concat(
              IntStream.range(0, department.personas().size())
                  .mapToObj(i -> persona(department.personas().get(i), "-" + i)),
              Stream.of(persona(department.nobody(), "-none")))
          .toList();
    }

    private Persona persona(Crosswalk.OfPersona persona, String suffix) {
      return new Persona(persona, department.rounding(), profiles, function(), id + suffix, noun);
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

  /** A persona, how its counts are rounded, whose it is, and the id of its picture. */
  public record Persona(
      Crosswalk.OfPersona persona,
      OptionalLong rounding,
      List<SegmentProfile> profiles,
      String function,
      String id,
      Noun noun) {

    /** As the department calls it. */
    public String name() {
      return persona.name().isEmpty() ? "Without a persona" : Isolates.of(persona.name());
    }

    /** Who they are; may be empty. */
    public String says() {
      return persona.says().orElse("");
    }

    /** Customers and their part of the revenue. */
    public String size() {
      OptionalLong customers = persona.group().customers();
      return customers.isEmpty()
          ? few()
          : Phrases.counted(customers.getAsLong(), noun)
              + revenue(", %s of revenue", persona.group());
    }

    /** Customers by segment, those outside the scope last. */
    public List<String> cells() {
      return persona.parts().stream().map(this::cell).toList();
    }

    private String few() {
      return "too few " + noun.many() + " to count";
    }

    private String cell(Crosswalk.Part part) {
      if (part.customers().isPresent()) {
        return FigureFormat.count(part.customers().getAsLong());
      }
      return part.disclosure() == Disclosure.BELOW ? few() : FeatureRow.WITHHELD;
    }

    /** Of 10 customers that sales calls Deal Hunter, 6 are in B; of 10 in B, 3 are Deal Hunter. */
    public String where() {
      long all = persona.group().customers().orElse(0);
      Optional<Crosswalk.Part> most =
          known().max(Comparator.comparingLong(part -> part.customers().getAsLong()));
      if (all < Phrases.FEWEST_FOR_PERCENT || most.isEmpty()) {
        return "";
      }
      long largest = most.get().customers().getAsLong();
      if (withheld() >= largest) {
        return "Too little may be shown to say where most of them are.";
      }
      Optional<SegmentRef> segment = most.get().segment();
      return inTenths(RoundedShare.of(largest, rounding, all, rounding), segment)
          + segment.map(s -> ofSegment(s, largest)).orElse("");
    }

    /** As far as rounded counts allow: of 10 so many, most, or nothing. */
    private String inTenths(RoundedShare share, Optional<SegmentRef> segment) {
      String whom =
          persona.name().isEmpty()
              ? "whom " + function + " does not name"
              : "that " + function + " calls " + name();
      String place = segment.map(s -> "in " + s.letter()).orElse("outside the scope");
      Optional<String> tenths = share.words(of -> Long.toString(Math.round(of * 10)));
      if (tenths.isEmpty()) {
        return share.isMost() ? "Most %s %s are %s.".formatted(noun.many(), whom, place) : "";
      }
      String other = segment.isPresent() ? "other" : "one";
      return "Of 10 %s %s, %s %s %s%s."
          .formatted(
              noun.many(),
              whom,
              tenths.get(),
              tenths.get().equals("1") ? "is" : "are",
              place,
              share.isMost() ? "" : " and no more in any " + other + " group");
    }

    /** The other direction: how many of the segment are the persona's. */
    private String ofSegment(SegmentRef segment, long customers) {
      long size =
          profiles.stream()
              .filter(profile -> profile.segment().equals(segment))
              .mapToLong(SegmentProfile::size)
              .sum();
      if (size == 0 || persona.name().isEmpty()) {
        return "";
      }
      RoundedShare share = RoundedShare.of(customers, rounding, size, OptionalLong.empty());
      return share
          .words(FigureFormat::roughly)
          .or(() -> share.isMost() ? Optional.of("most") : Optional.empty())
          .map(
              words ->
                  " Of all %s in %s, %s are so called."
                      .formatted(noun.many(), segment.letter(), words))
          .orElse("");
    }

    /** Where they are, drawn; empty when withheld. */
    public Optional<String> bar() {
      List<StackedBar.Part> parts = new ArrayList<>();
      List<String> words = new ArrayList<>();
      for (Crosswalk.Part part : known().toList()) {
        String letter = part.segment().map(SegmentRef::letter).orElse("");
        String style = letter.isEmpty() ? "outside" : SegmentColour.of(letter);
        long customers = part.customers().getAsLong();
        parts.add(new StackedBar.Part(letter, customers, style));
        String group = letter.isEmpty() ? "outside the scope" : letter;
        words.add(group + " " + FigureFormat.count(customers));
      }
      if (persona.group().customers().isEmpty() || words.isEmpty()) {
        return Optional.empty();
      }
      if (withheld() > 0) {
        parts.add(new StackedBar.Part("", withheld(), "untold"));
        words.add("withheld " + FigureFormat.count(withheld()));
      }
      String title = "Segments of “" + name() + "”, " + function;
      return Optional.of(
          StackedBar.draw(new Caption(id, title, Phrases.listed(words) + "."), 22, parts));
    }

    private Stream<Crosswalk.Part> known() {
      return persona.parts().stream().filter(part -> part.customers().isPresent());
    }

    private long withheld() {
      long told = known().mapToLong(part -> part.customers().getAsLong()).sum();
      return Math.max(0, persona.group().customers().orElse(told) - told);
    }
  }
}
