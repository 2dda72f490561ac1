package org.dramatis.report.page.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.silo.Crosswalk;
import org.dramatis.profile.silo.FormerName;
import org.dramatis.profile.silo.RoundedShare;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.StackedBar;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.report.page.words.SegmentColour;
import org.dramatis.stat.FigureFormat;

/** A persona, how its counts are rounded, whose it is, and the id of its picture. */
public record SiloPersona(
    Crosswalk.OfPersona persona,
    OptionalLong rounding,
    List<SegmentProfile> profiles,
    String function,
    String id,
    Noun noun) {

  /** A tenth more is more than about the same. */
  private static final double LEAN = 1.1;

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
            + SilosView.revenue(", %s of revenue", persona.group());
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
    if (!isLargest(largest)) {
      return "No group has clearly more of them than the next.";
    }
    RoundedShare share = RoundedShare.of(largest, rounding, all, rounding);
    if (segment.filter(s -> partInGroups(largest).high() < LEAN * partOfAll(s)).isPresent()) {
      return "They are spread over the groups much as all %s are.".formatted(noun.many());
    }
    return Stream.of(inTenths(share, segment), segment.map(s -> ofSegment(s, largest)).orElse(""))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
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
    boolean isSaid = !share.isMost();
    return "Of 10 %s %s, %s %s %s%s."
        .formatted(
            noun.many(),
            whom,
            tenths.get(),
            tenths.get().equals("1") ? "is" : "are",
            place,
            isSaid ? " and no more in any " + other + " group" : "");
  }

  /** What so many are of those of them who are in groups. */
  private RoundedShare partInGroups(long customers) {
    long inGroups =
        known()
            .filter(part -> part.segment().isPresent())
            .mapToLong(part -> part.customers().getAsLong())
            .sum();
    return RoundedShare.of(customers, rounding, inGroups, rounding);
  }

  /** A segment's part of all customers in groups. */
  private double partOfAll(SegmentRef segment) {
    long inGroups = profiles.stream().mapToLong(SegmentProfile::size).sum();
    return inGroups == 0 ? 0 : size(segment) / (double) inGroups;
  }

  private long size(SegmentRef segment) {
    return profiles.stream()
        .filter(profile -> profile.segment().equals(segment))
        .mapToLong(SegmentProfile::size)
        .sum();
  }

  /** Whether clearly more are in it than in any other, whatever was rounded away or withheld. */
  private boolean isLargest(long customers) {
    long next =
        known()
            .map(part -> part.customers().getAsLong())
            .sorted(Comparator.reverseOrder())
            .skip(1)
            .findFirst()
            .orElse(0L);
    return LEAN * Math.max(next, withheld()) + rounding.orElse(0) <= customers;
  }

  /** The other direction: how many of the segment are the persona's. */
  private String ofSegment(SegmentRef segment, long customers) {
    long size = size(segment);
    if (size == 0 || persona.name().isEmpty()) {
      return "";
    }
    RoundedShare share =
        new FormerName(function, persona.name(), customers, rounding, size).share();
    return share
        .words(FigureFormat::roughly)
        .or(() -> share.isMost() ? Optional.of("most") : Optional.empty())
        .map(
            words ->
                "Of all %s in %s, %s are so called."
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

  /** Customers of whose group nothing is told. */
  long withheld() {
    long told = known().mapToLong(part -> part.customers().getAsLong()).sum();
    return Math.max(0, persona.group().customers().orElse(told) - told);
  }
}
