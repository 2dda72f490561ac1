package org.dramatis.persona.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dramatis.charter.Charter;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.Signature;
import org.dramatis.run.DueItem;
import org.dramatis.run.DueItem.Kind;
import org.dramatis.yaml.Spelling;

/** What a published persona asks of whom. */
final class PersonaDuties {
  private final PersonaInRun found;
  private final Charter charter;
  private final UnaryOperator<String> insert;
  private final List<DueItem> items = new ArrayList<>();

  PersonaDuties(PersonaInRun found, Charter charter, UnaryOperator<String> insert) {
    this.found = found;
    this.charter = charter;
    this.insert = insert;
  }

  /** All of it, whether or not its day is past. */
  List<DueItem> all() {
    List<String> chair = Duties.chair(charter);
    if (found.segments().isEmpty()) {
      add(
          Kind.WITHOUT_SEGMENT,
          "Its group was not found again. Decide what becomes of the name.",
          chair);
    }
    Persona persona = persona();
    items.add(
        item(
            Kind.EXPIRED,
            "Expired on %s. Look at it again and sign it, or retire it."
                .formatted(Duties.day(persona.expires())),
            chair,
            Optional.of(persona.expires())));
    unsigned();
    broken(chair);
    persona.content().lines().filter(line -> line.gap().isPresent()).forEach(this::gap);
    return List.copyOf(items);
  }

  private Persona persona() {
    return found.persona();
  }

  private void add(Kind kind, String what, List<String> owners) {
    items.add(item(kind, what, owners, Optional.empty()));
  }

  private DueItem item(Kind kind, String what, List<String> owners, Optional<LocalDate> due) {
    String id = persona().id().text();
    String name = persona().content().name();
    return new DueItem(kind, id, name.isEmpty() ? id : name, what, owners, due);
  }

  /**
   * The charter may ask for functions by now that it did not ask for when the persona was signed.
   */
  private void unsigned() {
    List<String> absent =
        charter.quorum().stream()
            .filter(
                function ->
                    persona().signatures().stream()
                        .filter(signature -> signature.voice() != Signature.Voice.OBJECTS)
                        .map(Signature::function)
                        .noneMatch(function::equals))
            .toList();
    if (!absent.isEmpty()) {
      add(
          Kind.UNSIGNED,
          "Not signed by %s, without whom nothing is decided. Ask them to sign it."
              .formatted(Duties.departments(absent, insert)),
          absent);
    }
  }

  private void broken(List<String> chair) {
    List<String> says =
        persona().claims().stream()
            .filter(claim -> found.broken().contains(claim.claim()))
            .map(Evidence::says)
            .map(words -> "“" + insert.apply(words) + "”")
            .toList();
    if (says.isEmpty()) {
      return;
    }
    long resting = resting();
    String rest =
        resting == 0
            ? ""
            : resting == 1
                ? " 1 other line rests on it."
                : " " + resting + " other lines rest on it.";
    add(
        Kind.CLAIM_BROKEN,
        Spelling.listed(says) + (says.size() == 1 ? " is" : " are") + " not so any more." + rest,
        chair);
  }

  /** Lines that cite one whose claim is broken. */
  private long resting() {
    return persona().content().restingOn(found.broken()).stream()
        .filter(line -> line.claim().filter(found.broken()::contains).isEmpty())
        .count();
  }

  private void gap(PersonaLine line) {
    PersonaLine.Gap gap = line.gap().orElseThrow();
    items.add(
        item(
            Kind.GAP,
            "Line %s was to be found out by %s: ask %s."
                .formatted(
                    line.id(),
                    Duties.day(gap.due()),
                    Duties.departments(List.of(gap.owner()), insert)),
            List.of(gap.owner()),
            Optional.of(gap.due())));
  }
}
