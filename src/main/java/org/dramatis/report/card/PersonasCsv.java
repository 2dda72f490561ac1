package org.dramatis.report.card;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dramatis.persona.HelpLine;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.Quotation;
import org.dramatis.stat.FigureFormat;
import org.dramatis.yaml.Spelling;

/**
 * The text of {@code personas.csv}: one row per persona, those that no longer hold last, as RFC
 * 4180 writes them. Lines of one field stand under each other in it, each with its mark.
 */
final class PersonasCsv {
  private static final List<String> HEADER =
      List.of(
          "persona",
          "version",
          "name",
          "state",
          "rank",
          "segments",
          "customers",
          "share",
          "revenue_share",
          "title",
          "stage",
          "age",
          "place",
          "quotation",
          "quotation_wording",
          "statements",
          "goals",
          "problems",
          "help",
          "do_not_assume",
          "as_of",
          "published",
          "expires",
          "run",
          "replaced_by");

  private PersonasCsv() {}

  /** Writes the cast as a table, with its header. */
  static String of(CardSet set) {
    StringBuilder text = new StringBuilder(line(HEADER.stream()));
    set.members().forEach(m -> text.append(row(m.persona(), m.persona().state(), "")));
    set.retired()
        .forEach(
            r -> {
              String by = r.replacedBy().stream().map(Object::toString).collect(joining(" "));
              text.append(row(r.persona(), PersonaState.RETIRED, by));
            });
    return text.toString();
  }

  private static String row(Persona p, PersonaState state, String replacedBy) {
    return line(
        Stream.of(
            p.id().text(),
            Integer.toString(p.version()),
            p.content().name(),
            Spelling.of(state),
            Spelling.of(p.rank()),
            String.join(" ", p.content().segments()),
            Long.toString(p.customers()),
            FigureFormat.digits(p.share()),
            figure(p.revenueShare()),
            p.title(),
            p.stage(),
            p.content().age(),
            p.content().place(),
            p.content().quotation().map(Quotation::text).orElse(""),
            p.content().quotation().map(q -> q.reworded() ? "reworded" : "as said").orElse(""),
            lines(p.content().statements()),
            lines(p.content().goals()),
            lines(p.content().problems()),
            p.content().help().stream().map(PersonasCsv::help).collect(joining("\n")),
            String.join("\n", p.content().assume()),
            p.asOf().map(Object::toString).orElse(""),
            p.published().toString(),
            p.expires().toString(),
            p.run(),
            replacedBy));
  }

  private static String lines(List<PersonaLine> lines) {
    return lines.stream().map(PersonasCsv::marked).collect(joining("\n"));
  }

  private static String marked(PersonaLine line) {
    return line.text().isEmpty()
        ? "[open]"
        : "%s [%s]".formatted(line.text(), Spelling.of(line.mark()));
  }

  private static String help(HelpLine line) {
    return line.function() + ": " + line.text();
  }

  private static String figure(OptionalDouble value) {
    return value.isPresent() ? FigureFormat.digits(value.getAsDouble()) : "";
  }

  private static String line(Stream<String> cells) {
    return cells.map(PersonasCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A text, quoted where needed; what a spreadsheet would compute has an apostrophe before it. */
  private static String cell(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
