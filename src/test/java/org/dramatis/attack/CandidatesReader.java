package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dramatis.attack.Reading.Shown;

/**
 * Reads {@code candidates.json}: the figures of its statements and problems, which have to be those
 * of {@code segments.json}, and every sentence about a share of customers.
 */
final class CandidatesReader {
  private static final String BEFORE = "^[^:]*: (?:[^:]*: )?(?:of [0-9,]+ .*? )?";
  private static final String EVERYONE =
      "(?:everyone:? |everyone on the list |of all such \\p{L}+ )";
  private static final Pattern BASE = Pattern.compile("of ([0-9,]+) .*");
  private static final Pattern FORMER_NAME =
      Pattern.compile("(.*) calls (about )?([0-9,]+) of the [0-9,]+ .* in ([A-Z]+) “(.*)”");

  private static final Pattern STEREOTYPE =
      Pattern.compile("^That “(.*)” tells them from others: ");

  /** Figures of files have six significant digits. */
  private static final double DIGITS = 2e-6;

  private final String file;
  private final JsonNode segments;
  private final Council council;
  private final People people;
  private final Reading reading = new Reading();
  private final Set<String> all = new TreeSet<>();

  /**
   * What a figure is about.
   *
   * @param everyone the groups that everyone's figure is of
   * @param step that shares are rounded to, 0 where they are not
   */
  private record Row(Question question, Set<String> everyone, double step) {}

  private CandidatesReader(String file, JsonNode segments, Council council, People people) {
    this.file = file;
    this.segments = segments;
    this.council = council;
    this.people = people;
    segments.get("segments").forEach(segment -> all.add(segment.get("segment").asText()));
  }

  static Reading read(
      String file, JsonNode json, JsonNode segments, Council council, People people) {
    CandidatesReader reader = new CandidatesReader(file, segments, council, people);
    json.get("candidates").forEach(reader::candidate);
    return reader.reading;
  }

  private void candidate(JsonNode candidate) {
    String name = candidate.get("segment").asText();
    Customers own = new Customers("true", Set.of(name));
    reading.add(Statement.known(file, name + " size", own, candidate.get("customers").asDouble()));
    Map<String, JsonNode> figures = figures(name);
    for (JsonNode choice : candidate.get("statements")) {
      statement(name, choice.get("evidence"), figures);
    }
    for (JsonNode problem : candidate.get("problems")) {
      problem(name, problem);
    }
    candidate.get("former_names").forEach(words -> formerName(words.asText()));
    labelled(name, candidate.at("/age/told").asText(), figures);
    labelled(name, candidate.at("/place/told").asText(), figures);
    for (JsonNode words : candidate.get("assume")) {
      String labelled = STEREOTYPE.matcher(words.asText()).replaceFirst("$1: ");
      labelled(name, labelled, figures);
    }
    for (JsonNode number : candidate.get("numbers")) {
      String label = number.get("label").asText();
      String words = "%s: %s, everyone %s";
      String value = number.get("value").asText();
      labelled(name, words.formatted(label, value, number.get("everyone").asText()), figures);
    }
    for (String stage : candidate.get("stage").asText().split("; ", -1)) {
      stage(name, stage, figures);
    }
  }

  /** A segment's figures in the file of segments, by the feature's name. */
  private Map<String, JsonNode> figures(String name) {
    Map<String, JsonNode> figures = new LinkedHashMap<>();
    for (JsonNode segment : segments.get("segments")) {
      if (segment.get("segment").asText().equals(name)) {
        segment.get("features").forEach(f -> figures.put(f.get("feature").asText(), f));
      }
    }
    return figures;
  }

  private Optional<Row> row(JsonNode figure) {
    String name = figure.get("feature").asText();
    String quoted = Question.quoted(name);
    boolean isFlag =
        !name.contains(" = ")
            && figure.get("kind").asText().equals("proportion")
            && people.areFlags(Set.of(quoted)).get(quoted);
    return FeatureReader.question(name, isFlag ? Set.of(quoted) : Set.of())
        .map(question -> new Row(question, all, figure.get("rounding").asDouble(0)));
  }

  private void statement(String name, JsonNode evidence, Map<String, JsonNode> figures) {
    String subject = evidence.get("claim").asText().split(" ", 2)[1];
    JsonNode figure = figures.get(subject);
    requireSame(name, "value", evidence, figure);
    requireSame(name, "overall", evidence, figure);
    JsonNode prevalence = figure.get("prevalence");
    requirePart(name, evidence.get("inside"), prevalence.path("inside"));
    requirePart(name, evidence.get("elsewhere"), prevalence.path("elsewhere"));
    Optional<Row> row = row(figure);
    if (row.isPresent()) {
      Share share = Share.of(row.get().question(), Set.of(name));
      JsonNode none = figure.path("none");
      Shown shown = new Shown(evidence.get("value"), none, none, row.get().step());
      reading.share(file, name + " " + subject, share, shown);
      told(name, subject, row.get(), evidence.get("told").asText(), BEFORE);
    }
  }

  /** A figure of a claim is that of the file of segments, to the last digit. */
  private void requireSame(String name, String what, JsonNode evidence, JsonNode figure) {
    if (!evidence.get(what).equals(figure.get(what))) {
      throw new AssertionError(
          "%s tells another %s of %s: %s".formatted(file, what, name, evidence));
    }
  }

  /** How many are so is what the file of segments tells, or what is left of it. */
  private void requirePart(String name, JsonNode told, JsonNode part) {
    if (!told.isNumber()) {
      return;
    }
    JsonNode known = part.path("value").isNumber() ? part.get("value") : part.path("bound");
    double share = known.asDouble(Double.NaN);
    boolean isSame = Math.abs(told.asDouble() - share) < DIGITS;
    boolean isRest = Math.abs(told.asDouble() - (1 - share)) < DIGITS;
    // Of a bound on the other side nothing follows but that it is no less than none.
    if (!isSame && !isRest && told.asDouble() != 0) {
      throw new AssertionError("%s tells how many of %s are so: %s".formatted(file, name, told));
    }
  }

  private void told(String name, String place, Row row, String words, String before) {
    PrintedShare.in(words, before)
        .flatMap(share -> PrintedShare.read(share, row.step()))
        .ifPresent(
            span ->
                reading.add(
                    Statement.share(
                        file,
                        name + " " + place + " sentence",
                        Share.of(row.question(), Set.of(name)),
                        span)));
    PrintedShare.in(words, EVERYONE)
        .flatMap(share -> PrintedShare.read(share, row.step()))
        .ifPresent(
            span ->
                reading.add(
                    Statement.share(
                        file,
                        name + " " + place + " sentence, everyone",
                        Share.of(row.question(), row.everyone()),
                        span)));
  }

  /** A sentence that calls a figure by its label. */
  private void labelled(String name, String words, Map<String, JsonNode> figures) {
    String lower = words.toLowerCase(Locale.ROOT);
    for (JsonNode figure : figures.values()) {
      String label = figure.get("label").asText();
      int at = lower.lastIndexOf(label.toLowerCase(Locale.ROOT));
      if (at >= 0) {
        String behind = words.substring(at + label.length());
        row(figure).ifPresent(row -> told(name, label, row, behind, "^(?:: | )"));
      }
    }
  }

  private void stage(String name, String words, Map<String, JsonNode> figures) {
    for (JsonNode figure : figures.values()) {
      String label = figure.get("label").asText();
      String value = label.substring(label.indexOf(": ") + 1).strip();
      if (figure.get("feature").asText().startsWith("lifecycle = ")
          && words.startsWith(value + ": ")) {
        row(figure).ifPresent(row -> told(name, label, row, words, "^[^:]*: "));
      }
    }
  }

  private void problem(String name, JsonNode problem) {
    JsonNode evidence = problem.get("evidence");
    String subject = evidence.get("claim").asText().split(" ", 2)[1];
    for (CouncilQuestion asked : CouncilQuestion.of(council, segments)) {
      if (place(subject).equals(asked.place())) {
        JsonNode measure = asked.measure();
        for (JsonNode own : measure.get("segments")) {
          if (own.get("segment").asText().equals(name)) {
            requireSame(name, "value", evidence, own);
            requireSame(name, "overall", evidence, measure);
            requirePart(name, evidence.get("inside"), own.at("/prevalence/inside"));
            requirePart(name, evidence.get("elsewhere"), own.at("/prevalence/elsewhere"));
          }
        }
        asked(name, asked, problem);
      }
    }
  }

  private void asked(String name, CouncilQuestion asked, JsonNode problem) {
    Matcher base = BASE.matcher(problem.get("base").asText());
    if (base.matches()) {
      Customers of = new Customers(asked.question().isKnown(), Set.of(name));
      double n = Double.parseDouble(base.group(1).replace(",", ""));
      reading.add(Statement.count(file, name + " " + asked.place(), of, Span.around(n, 0)));
    }
    if (people.areFlags(Set.of(asked.average())).get(asked.average())) {
      Set<String> everyone = new TreeSet<>(all);
      if (asked.measure().get("outside").isObject()) {
        everyone.add(People.OUTSIDE);
      }
      Row row = new Row(asked.question(), everyone, asked.measure().get("rounding").asDouble(0));
      String words = problem.at("/evidence/told").asText();
      told(name, asked.place(), row, words, BEFORE);
    }
  }

  /** Where a claim's subject stands among the council's questions. */
  private String place(String subject) {
    String id = subject.substring(subject.indexOf(':') + 1);
    JsonNode charter = council.charter();
    if (subject.startsWith("objective:")) {
      return "objective " + index(charter.get("objectives"), "id", id);
    }
    if (subject.startsWith("journey:")) {
      return "step " + index(charter.get("journey"), "step", id) + " trouble";
    }
    int place = Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    String function = id.substring(0, id.lastIndexOf('-'));
    JsonNode metrics = charter.get("metrics");
    for (int i = 0; i < metrics.size(); i++) {
      place -= metrics.get(i).get("function").asText().equals(function) ? 1 : 0;
      if (place == 0) {
        return "metric " + i;
      }
    }
    throw new AssertionError("no question is called " + subject);
  }

  private static int index(JsonNode list, String key, String name) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).get(key).asText().equals(name)) {
        return i;
      }
    }
    throw new AssertionError("no question is called " + name);
  }

  private void formerName(String words) {
    Matcher name = FORMER_NAME.matcher(words);
    if (!name.matches()) {
      throw new AssertionError("teach the attack to read a former name: " + words);
    }
    for (JsonNode department : segments.at("/crosswalk/departments")) {
      String function = department.get("function").asText();
      if (function.equalsIgnoreCase(name.group(1))) {
        double base = department.get("rounding").asDouble(0);
        double about = Double.parseDouble(name.group(3).replace(",", ""));
        String condition = council.personas(function).get(name.group(5));
        Customers who = new Customers(condition, Set.of(name.group(4)));
        Span span =
            base > 0
                ? new Span(Math.max(council.minimumCell(), about - base / 2), about + base / 2 - 1)
                : Span.around(about, 0);
        reading.add(Statement.count(file, words, who, span));
      }
    }
  }
}
