package org.dramatis.persona.worksheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.Mark;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.PersonaLine.Gap;
import org.dramatis.persona.PersonaLine.Heard;
import org.dramatis.profile.figure.Direction;
import org.dramatis.yaml.YamlMap;
import org.dramatis.yaml.YamlValue;

/**
 * Reads the statements, goals or problems of a worksheet: those that are ticked or written, each
 * numbered by its place among them.
 */
record LineReader(Fields fields, ToldClaims told, Kind kind) {
  private static final String CLAIM_EXPECTED = "higher or lower, and what the data measures";
  private static final String DATE_EXPECTED = "a date such as 2026-12-31";
  private static final ClaimRef UNREAD = new ClaimRef(Direction.HIGHER, "");

  /** Which lines of a persona. */
  enum Kind {
    STATEMENTS("s"),
    GOALS("g"),
    PROBLEMS("p");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** Whether a line is on the card. */
  private enum Choice {
    IN,
    OUT
  }

  private record Item(Choice choice, PersonaLine line) {}

  /** The lines at a key, in their order. */
  List<PersonaLine> read(YamlMap root, String key) {
    List<PersonaLine> lines = new ArrayList<>();
    Fields.part(root, key).stream()
        .flatMap(section -> section.list(this::item).stream())
        .filter(item -> item.choice() == Choice.IN)
        .forEach(item -> lines.add(numbered(kind.prefix + (lines.size() + 1), item.line())));
    return lines;
  }

  private static PersonaLine numbered(String id, PersonaLine line) {
    return new PersonaLine(
        id, line.text(), line.mark(), line.claim(), line.heard(), line.cites(), line.gap());
  }

  private Item item(YamlMap map) {
    String says = Fields.said(map, "says");
    Optional<YamlValue> claim = Fields.part(map, "claim");
    Optional<YamlValue> heard = Fields.part(map, "heard");
    Optional<YamlValue> open = Fields.part(map, "open");
    List<String> cites = Fields.cites(map);
    Choice choice = choice(map, claim.isPresent(), says, bases(map, cites));
    Mark mark =
        claim.isPresent()
            ? Mark.MEASURED
            : heard.isPresent() ? Mark.HEARD : open.isPresent() ? Mark.OPEN : Mark.JUDGED;
    return new Item(
        choice,
        new PersonaLine(
            "",
            says,
            mark,
            claim.map(c -> claim(c, choice)),
            heard.flatMap(this::heard),
            cites,
            open.flatMap(LineReader::gap)));
  }

  /** Whether the line counts; reports a line that says nothing, or does not say why. */
  private Choice choice(YamlMap map, boolean measured, String says, List<String> bases) {
    boolean ticked = ticked(map, measured);
    if (bases.size() > 1) {
      map.problem(
          "stands on %s; keep one of them, and write a line of its own for the other"
              .formatted(String.join(" and on ", bases)));
    }
    if (bases.isEmpty() && !says.isEmpty()) {
      map.problem(
          "nothing says why; add cites: [%s], heard: {by: …, when: …, similar: …} or open: {owner: …, by: …}"
              .formatted(kind == Kind.GOALS ? "p1" : "s1"));
    }
    boolean counts = measured ? ticked : !bases.isEmpty();
    if (counts && says.isEmpty() && !bases.contains("open")) {
      map.problem("says", "has no words; write what the card shall say");
    }
    return counts || (!says.isEmpty() && !measured) ? Choice.IN : Choice.OUT;
  }

  private boolean ticked(YamlMap map, boolean measured) {
    YamlValue tick = map.optional("tick");
    if (measured && kind == Kind.GOALS) {
      map.problem(
          "claim", "no data measures a goal; write from which line it follows, cites: [p1]");
      return false;
    }
    if (!measured) {
      if (tick.isPresent()) {
        map.problem("tick", "only what has a claim is ticked; leave it out");
      }
      return false;
    }
    return Fields.isYes(map, "tick");
  }

  /** What the line stands on. A goal says from which line it follows, whoever told of it. */
  private List<String> bases(YamlMap map, List<String> cites) {
    List<String> bases =
        Stream.of("claim", "heard", "open")
            .filter(key -> Fields.part(map, key).isPresent())
            .toList();
    boolean judged = !cites.isEmpty() && (kind != Kind.GOALS || bases.isEmpty());
    return judged ? Stream.concat(bases.stream(), Stream.of("cites")).toList() : bases;
  }

  private ClaimRef claim(YamlValue value, Choice choice) {
    Optional<ClaimRef> claim = value.parsed(CLAIM_EXPECTED, LineReader::claim);
    claim.filter(c -> choice == Choice.IN).flatMap(told::objection).ifPresent(value::problem);
    return claim.orElse(UNREAD);
  }

  private static ClaimRef claim(String text) {
    return ClaimRef.parse(text)
        .orElseThrow(
            () -> new IllegalArgumentException("copy it as the program wrote it: higher orders"));
  }

  private Optional<Heard> heard(YamlValue value) {
    return value.map(
        heard ->
            new Heard(
                fields.function(heard, "by"),
                Fields.written(heard, "when", "write when, such as spring 2026"),
                Fields.similar(heard)));
  }

  private static Optional<Gap> gap(YamlValue value) {
    return value.map(
        open ->
            new Gap(
                Fields.written(open, "owner", "write who finds it out"),
                open.required("by").parsed(DATE_EXPECTED, LocalDate::parse, LocalDate.EPOCH)));
  }
}
