package org.dramatis.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.silo.Crosswalk;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.StackedBar;

/**
 * The departments' own personas beside the segments and beside each other.
 *
 * @param title how many personas there are
 * @param lead whom nobody's persona covers
 * @param letters the segments' letters, for the tables' heads
 * @param departments one per department
 * @param disputes what every two departments make of the same customers
 */
public record SilosView(
    String title,
    String lead,
    List<String> letters,
    List<Department> departments,
    List<String> disputes) {
  /** From this share on, a persona is mostly one segment. */
  private static final double MOSTLY = 0.5;

  public SilosView {
    letters = List.copyOf(letters);
    departments = List.copyOf(departments);
    disputes = List.copyOf(disputes);
  }

  /**
   * A department.
   *
   * @param function its name
   * @param personas its personas, then those whom none covers
   * @param notes what else is to be said
   */
  public record Department(String function, List<Persona> personas, List<String> notes) {

    public Department {
      personas = List.copyOf(personas);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A persona.
   *
   * @param name as the department calls it
   * @param says who they are; may be empty
   * @param size customers and their part of the revenue
   * @param where in which segments they are
   * @param bar the same, drawn; empty when withheld
   * @param cells customers by segment, those outside the scope last
   */
  public record Persona(
      String name,
      String says,
      String size,
      String where,
      Optional<String> bar,
      List<String> cells) {

    public Persona {
      cells = List.copyOf(cells);
    }
  }

  static SilosView of(Crosswalk crosswalk) {
    int personas = crosswalk.departments().stream().mapToInt(d -> d.personas().size()).sum();
    List<Department> departments = new ArrayList<>();
    for (int i = 0; i < crosswalk.departments().size(); i++) {
      departments.add(department(crosswalk.departments().get(i), i));
    }
    return new SilosView(
        Phrases.sentence(Phrases.inWords(personas))
            + (personas == 1 ? " persona" : " personas")
            + ", one customer base",
        unclaimed(crosswalk),
        crosswalk.departments().get(0).nobody().parts().stream()
            .flatMap(part -> part.segment().stream())
            .toList(),
        departments,
        crosswalk.pairs().stream().flatMap(pair -> dispute(pair).stream()).toList());
  }

  private static String unclaimed(Crosswalk crosswalk) {
    Crosswalk.Group group = crosswalk.unclaimed();
    if (group.customers().isEmpty()) {
      return "How many customers are without a persona of any department is not told:"
          + " too few stand behind it, or behind what it would give away.";
    }
    long customers = group.customers().getAsLong();
    if (customers == 0) {
      return "Every customer is covered by a persona of at least one department.";
    }
    String covers =
        "Nobody’s persona covers "
            + Phrases.counted(customers, "customer", "customers")
            + ", "
            + Phrases.customerShare(
                customers / (double) crosswalk.customers(), crosswalk.customers())
            + " of all";
    return group.revenueShare().isPresent()
        ? covers
            + ", and "
            + FigureWording.percent(group.revenueShare().getAsDouble())
            + " of the revenue."
        : covers + ".";
  }

  private static Department department(Crosswalk.Department department, int position) {
    List<Persona> personas = new ArrayList<>();
    for (Crosswalk.OfPersona persona : department.personas()) {
      personas.add(
          persona(persona, persona.name(), department, "silo-" + position + "-" + personas.size()));
    }
    personas.add(
        persona(
            department.nobody(), "Without a persona", department, "silo-" + position + "-none"));
    List<String> notes = new ArrayList<>();
    if (department.personas().stream().anyMatch(persona -> withheld(persona) > 0)
        || withheld(department.nobody()) > 0) {
      notes.add("Dashed: customers whose group is withheld, because too few are in one.");
    }
    if (department.several().orElse(0) > 0) {
      notes.add(
          Phrases.counted(department.several().getAsLong(), "customer fits", "customers fit")
              + " more than one of these personas and "
              + (department.several().getAsLong() == 1 ? "is" : "are")
              + " counted with the first.");
    }
    if (department.unknown().orElse(0) > 0) {
      notes.add(
          Phrases.counted(department.unknown().getAsLong(), "customer has", "customers have")
              + " a label that is none of these personas.");
    }
    return new Department(Phrases.department(department.function()), personas, notes);
  }

  private static Persona persona(
      Crosswalk.OfPersona persona, String name, Crosswalk.Department department, String id) {
    return new Persona(
        name,
        persona.says().orElse(""),
        size(persona.group()),
        where(persona, name, Phrases.department(department.function())),
        bar(persona, name, Phrases.department(department.function()), id),
        persona.parts().stream().map(part -> cell(part.customers())).toList());
  }

  private static String cell(OptionalLong customers) {
    return customers.isPresent() ? FigureWording.count(customers.getAsLong()) : FeatureRow.WITHHELD;
  }

  private static String size(Crosswalk.Group group) {
    if (group.customers().isEmpty()) {
      return "too few customers to count";
    }
    String customers = Phrases.counted(group.customers().getAsLong(), "customer", "customers");
    return group.revenueShare().isPresent()
        ? customers
            + ", "
            + FigureWording.percent(group.revenueShare().getAsDouble())
            + " of revenue"
        : customers;
  }

  /** Of 10 customers that sales calls Deal Hunter, 6 are in B. */
  private static String where(Crosswalk.OfPersona persona, String name, String function) {
    OptionalLong all = persona.group().customers();
    Optional<Crosswalk.Part> most =
        persona.parts().stream()
            .filter(part -> part.customers().isPresent())
            .max(Comparator.comparingLong(part -> part.customers().getAsLong()));
    if (all.orElse(0) < Phrases.FEWEST_FOR_PERCENT || most.isEmpty()) {
      return "";
    }
    long largest = most.get().customers().getAsLong();
    if (withheld(persona) >= largest) {
      return "Too little may be shown to say where most of them are.";
    }
    double share = largest / (double) all.getAsLong();
    long tenths = Math.round(share * 10);
    String place = most.get().segment().map(letter -> "in " + letter).orElse("in no group");
    String who =
        persona.name().isEmpty()
            ? "Of 10 customers whom " + function + " does not name, "
            : "Of 10 customers that " + function + " calls " + name + ", ";
    return share >= MOSTLY
        ? who + tenths + (tenths == 1 ? " is " : " are ") + place + "."
        : who
            + tenths
            + (tenths == 1 ? " is " : " are ")
            + place
            + " and no more in any "
            + (most.get().segment().isPresent() ? "other" : "one")
            + " group.";
  }

  /** The customers of a persona whose segment is not told. */
  private static long withheld(Crosswalk.OfPersona persona) {
    long told = persona.parts().stream().mapToLong(part -> part.customers().orElse(0)).sum();
    return Math.max(0, persona.group().customers().orElse(told) - told);
  }

  private static Optional<String> bar(
      Crosswalk.OfPersona persona, String name, String function, String id) {
    List<StackedBar.Part> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Crosswalk.Part part : persona.parts()) {
      if (part.customers().isPresent()) {
        String letter = part.segment().orElse("");
        long customers = part.customers().getAsLong();
        parts.add(
            new StackedBar.Part(
                letter, customers, letter.isEmpty() ? "outside" : SegmentColour.of(letter)));
        words.add(
            (letter.isEmpty() ? "in no group" : letter) + " " + FigureWording.count(customers));
      }
    }
    if (persona.group().customers().isEmpty() || words.isEmpty()) {
      return Optional.empty();
    }
    if (withheld(persona) > 0) {
      parts.add(new StackedBar.Part("", withheld(persona), "untold"));
      words.add("withheld " + FigureWording.count(withheld(persona)));
    }
    Caption caption =
        new Caption(id, "Segments of “" + name + "”, " + function, Phrases.listed(words) + ".");
    return Optional.of(StackedBar.draw(caption, 22, parts));
  }

  private static Optional<String> dispute(Crosswalk.Pair pair) {
    if (pair.both().isEmpty() || pair.same().isEmpty() || pair.both().getAsLong() == 0) {
      return Optional.empty();
    }
    long both = pair.both().getAsLong();
    double same = pair.same().getAsLong() / (double) both;
    String sentence =
        Phrases.sentence(Phrases.department(pair.first()))
            + " and "
            + Phrases.department(pair.second())
            + " both have a name for "
            + Phrases.counted(both, "customer", "customers")
            + "; "
            + Phrases.customerShare(1 - same, both)
            + " of them they call differently.";
    return Optional.of(
        sentence
            + pair.matches().stream().findFirst().map(match -> nearest(pair, match)).orElse(""));
  }

  private static String nearest(Crosswalk.Pair pair, Crosswalk.Match match) {
    return match.ofFirst() < Phrases.FEWEST_FOR_PERCENT
        ? ""
        : " Closest are "
            + Phrases.possessive(Phrases.department(pair.first()))
            + " "
            + match.first()
            + " and "
            + Phrases.possessive(Phrases.department(pair.second()))
            + " "
            + match.second()
            + ": "
            + FigureWording.roughly(match.customers() / (double) match.ofFirst())
            + " of the first whom both name are also the second.";
  }
}
