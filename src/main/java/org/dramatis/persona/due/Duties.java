package org.dramatis.persona.due;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dramatis.charter.Charter;
import org.dramatis.run.DueItem;
import org.dramatis.run.DueItem.Kind;
import org.dramatis.yaml.Spelling;

/** Gathers what is asked of whom, and says what of it is overdue on a day. */
public final class Duties {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final DueTerms terms;
  private final UnaryOperator<String> insert;
  private final List<DueItem> items = new ArrayList<>();

  private Duties(DueTerms terms, UnaryOperator<String> insert) {
    this.terms = terms;
    this.insert = insert;
  }

  /** Nothing yet, with people's words in sentences as they are. */
  public static Duties under(DueTerms terms) {
    return new Duties(terms, UnaryOperator.identity());
  }

  /**
   * Nothing yet.
   *
   * @param insert how a word that people wrote is put into a sentence
   */
  public static Duties under(DueTerms terms, UnaryOperator<String> insert) {
    return new Duties(terms, insert);
  }

  /** A run about which nothing is decided yet: the charter says how long that may take. */
  public Duties undecided(String run, LocalDate derived) {
    LocalDate due = derived.plus(terms.charter().cadence().reviewWithin());
    return council(
        Kind.REVIEW,
        run,
        "Has decided nothing about the run of %s, and had until %s. Look at it, and record what is decided."
            .formatted(day(derived), day(due)),
        due);
  }

  /**
   * What the council published last: new figures come, and are looked at, as often as the charter
   * says.
   */
  public Duties untouched(String cast) {
    Charter.Cadence cadence = terms.charter().cadence();
    terms
        .published()
        .ifPresent(
            published -> {
              LocalDate due = published.plus(cadence.derive()).plus(cadence.reviewWithin());
              council(
                  Kind.REVIEW,
                  cast,
                  "Published its personas on %s, and was to look at newer figures by %s. Look at these, and publish."
                      .formatted(day(published), day(due)),
                  due);
            });
    return this;
  }

  /** Segments that were drawn once and are held: the charter says for how long. */
  public Duties redraw(String run) {
    if (terms.published().isEmpty()) {
      return this;
    }
    terms
        .drawn()
        .ifPresent(
            drawn -> {
              LocalDate due = drawn.plus(terms.charter().cadence().redraw());
              items.add(
                  new DueItem(
                      Kind.REDRAW,
                      run,
                      "The groups",
                      "Were drawn from figures of %s, and were to be drawn again by %s. Ask for a run that draws them, and sign it."
                          .formatted(day(drawn), day(due)),
                      chair(terms.charter()),
                      Optional.of(due)));
            });
    return this;
  }

  private Duties council(Kind kind, String subject, String what, LocalDate due) {
    items.add(
        new DueItem(kind, subject, "The council", what, chair(terms.charter()), Optional.of(due)));
    return this;
  }

  /** A published persona. */
  public Duties persona(PersonaInRun persona) {
    items.addAll(new PersonaDuties(persona, terms.charter(), insert).all());
    return this;
  }

  /**
   * A draft that was adopted and that functions of the quorum have not signed as it is.
   *
   * @param segments letters
   * @param name empty while it has none
   * @param adopted the day of the decision
   * @param absent those functions; none when all have signed
   */
  public Duties draft(List<String> segments, String name, LocalDate adopted, List<String> absent) {
    if (!absent.isEmpty()) {
      LocalDate due = adopted.plus(terms.charter().cadence().reviewWithin());
      items.add(
          new DueItem(
              Kind.UNSIGNED,
              Spelling.listed(segments),
              name.isEmpty() ? Spelling.listed(segments) : name,
              "Adopted on %s and not signed by %s, who had until %s."
                  .formatted(day(adopted), departments(absent, insert), day(due)),
              absent,
              Optional.of(due)));
    }
    return this;
  }

  /** Newer data that a source promised. */
  public Duties source(PromisedData promised) {
    items.add(promised.item(insert));
    return this;
  }

  /** What of it is overdue on a day, in the order in which it was gathered. */
  public List<DueItem> on(LocalDate day) {
    return items.stream().filter(item -> item.isOverdue(day)).toList();
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String departments(List<String> functions, UnaryOperator<String> insert) {
    return Spelling.listed(functions.stream().map(Spelling::department).map(insert).toList());
  }

  /** Whoever chairs the council answers for what is nobody else's. */
  static List<String> chair(Charter charter) {
    return charter.members().stream()
        .filter(member -> member.role().equals("chair"))
        .map(Charter.Member::function)
        .distinct()
        .toList();
  }
}
