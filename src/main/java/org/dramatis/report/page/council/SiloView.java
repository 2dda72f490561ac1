package org.dramatis.report.page.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dramatis.profile.silo.Crosswalk;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.StackedBar;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.report.page.words.SegmentColour;
import org.dramatis.stat.FigureFormat;

/**
 * One department's own personas beside the segments.
 *
 * @param department whose they are
 * @param id makes the ids of its pictures unique
 */
public record SiloView(Crosswalk.Department department, String id) {
  /** From this share on, a persona is mostly one segment. */
  private static final double MOSTLY = 0.5;

  /** The department's name. */
  public String function() {
    return Phrases.department(department.function());
  }

  /** Its personas, then those whom none covers. */
  public List<Persona> personas() {
    return Stream.concat(
            IntStream.range(0, department.personas().size())
                .mapToObj(i -> new Persona(department.personas().get(i), function(), id + "-" + i)),
            Stream.of(new Persona(department.nobody(), function(), id + "-none")))
        .toList();
  }

  /** What else is to be said. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (personas().stream().anyMatch(persona -> persona.withheld() > 0)) {
      notes.add("Dashed: customers whose group is withheld, because too few are in one.");
    }
    long several = department.several().orElse(0);
    if (several > 0) {
      notes.add(
          "%s more than one of these personas and %s counted with the first."
              .formatted(
                  Phrases.counted(several, "customer fits", "customers fit"),
                  several == 1 ? "is" : "are"));
    }
    long unknown = department.unknown().orElse(0);
    if (unknown > 0) {
      notes.add(
          Phrases.counted(unknown, "customer has", "customers have")
              + " a label that is none of these personas.");
    }
    return notes;
  }

  /**
   * A persona.
   *
   * @param persona whom the department means
   * @param function the department
   * @param id of its picture
   */
  public record Persona(Crosswalk.OfPersona persona, String function, String id) {

    /** As the department calls it. */
    public String name() {
      return persona.name().isEmpty() ? "Without a persona" : persona.name();
    }

    /** Who they are; may be empty. */
    public String says() {
      return persona.says().orElse("");
    }

    /** Customers and their part of the revenue. */
    public String size() {
      OptionalLong customers = persona.group().customers();
      return customers.isEmpty()
          ? "too few customers to count"
          : Phrases.customers(customers.getAsLong())
              + SilosView.revenue(", %s of revenue", persona.group());
    }

    /** Customers by segment, those outside the scope last. */
    public List<String> cells() {
      return persona.parts().stream()
          .map(Crosswalk.Part::customers)
          .map(n -> n.isPresent() ? FigureFormat.count(n.getAsLong()) : FeatureRow.WITHHELD)
          .toList();
    }

    /** Of 10 customers that sales calls Deal Hunter, 6 are in B. */
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
      double share = largest / (double) all;
      long tenths = Math.round(share * 10);
      Optional<String> letter = most.get().segment();
      String other = letter.isPresent() ? "other" : "one";
      return "Of 10 customers %s, %s %s %s%s."
          .formatted(
              persona.name().isEmpty()
                  ? "whom " + function + " does not name"
                  : "that " + function + " calls " + name(),
              tenths,
              tenths == 1 ? "is" : "are",
              letter.map(segment -> "in " + segment).orElse("in no group"),
              share >= MOSTLY ? "" : " and no more in any " + other + " group");
    }

    /** Where they are, drawn; empty when withheld. */
    public Optional<String> bar() {
      List<StackedBar.Part> parts = new ArrayList<>();
      List<String> words = new ArrayList<>();
      known()
          .forEach(
              part -> {
                String letter = part.segment().orElse("");
                String style = letter.isEmpty() ? "outside" : SegmentColour.of(letter);
                long customers = part.customers().getAsLong();
                parts.add(new StackedBar.Part(letter, customers, style));
                words.add(
                    part.segment().orElse("in no group") + " " + FigureFormat.count(customers));
              });
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

    /** The customers whose segment is not told. */
    private long withheld() {
      long told = known().mapToLong(part -> part.customers().getAsLong()).sum();
      return Math.max(0, persona.group().customers().orElse(told) - told);
    }
  }
}
