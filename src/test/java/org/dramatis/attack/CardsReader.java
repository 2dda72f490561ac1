package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Reads what a registry prints of a run's customers: {@code personas.csv}, the cards and the page
 * of questions. Figures of statements have to be those of {@code candidates.json} to the letter,
 * sizes and shares of revenue those of {@code segments.json}; how often questions are right is told
 * anew.
 */
final class CardsReader {
  private static final Pattern FIELD = Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^,\r\n]*)(,|\r\n)");
  private static final Pattern CALLED =
      Pattern.compile("whom these questions call (.*?), ([^.]*?) (?:is|are)\\.");
  private static final Pattern FOUND =
      Pattern.compile("Of 10 who are (.*?) they find ([^;.]*)[;.]");
  private static final Pattern RIGHT =
      Pattern.compile("questions put ([0-9]+)(?: to ([0-9]+))? right");
  private static final Pattern OF_TEN = Pattern.compile("(fewer than )?([0-9]+)(?: to ([0-9]+))?");

  /** What a line on the back of a card stands on where it has no figure of the run. */
  private static final Pattern WITHOUT_FIGURE =
      Pattern.compile(
          "(Our judgement|Heard by|Customers said so|Nobody has been named).*|.* finds out by .*");

  private final JsonNode candidates;
  private final JsonNode segments;
  private final Set<String> tried = new TreeSet<>();
  private final Reading reading = new Reading();

  private CardsReader(JsonNode candidates, JsonNode segments, JsonNode typing) {
    this.candidates = candidates;
    this.segments = segments;
    typing
        .at("/cross_validated/segments")
        .forEach(segment -> tried.add(segment.get("segment").asText()));
  }

  static Reading read(Path registry, JsonNode candidates, JsonNode segments, JsonNode typing)
      throws IOException {
    CardsReader reader = new CardsReader(candidates, segments, typing);
    Map<String, Set<String>> personas = new LinkedHashMap<>();
    for (Map<String, String> row : rows(Files.readString(registry.resolve("cards/personas.csv")))) {
      Set<String> letters = Set.of(row.get("segments").split(" "));
      personas.put(row.get("name"), letters);
      reader.row(row, letters);
      String card = Files.readString(registry.resolve("cards/" + row.get("persona") + ".html"));
      reader.card(row.get("persona"), Walk.of(card), letters);
    }
    reader.page(Walk.of(Files.readString(registry.resolve("typing.html"))), personas);
    return reader.reading;
  }

  private static List<Map<String, String>> rows(String csv) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    for (MatchResult field : FIELD.matcher(csv).results().toList()) {
      String text = field.group(1);
      line.add(
          text.startsWith("\"")
              ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
              : text);
      if (!field.group(2).equals(",")) {
        lines.add(line);
        line = new ArrayList<>();
      }
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> values : lines.subList(1, lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < values.size(); i++) {
        row.put(lines.get(0).get(i), values.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private void row(Map<String, String> row, Set<String> letters) {
    String file = "registry/personas.csv";
    Customers all = new Customers("true", letters);
    String name = row.get("name");
    reading.add(
        Statement.known(file, name + " size", all, Double.parseDouble(row.get("customers"))));
    require(file, name, near(row.get("share"), sum(letters, "/share")));
    if (!row.get("revenue_share").isEmpty()) {
      require(file, name, near(row.get("revenue_share"), sum(letters, "/revenue_share")));
    }
    require(file, name, letters(letters, "title").contains(row.get("title")) || letters.size() > 1);
    require(
        file,
        name,
        letters(letters, "stage").contains(row.get("stage")) || row.get("stage").isEmpty());
  }

  private static boolean near(String text, double value) {
    return Math.abs(Double.parseDouble(text) - value) < 2e-6;
  }

  private double sum(Set<String> letters, String member) {
    double sum = 0;
    for (JsonNode segment : segments.get("segments")) {
      sum += letters.contains(segment.get("segment").asText()) ? segment.at(member).asDouble() : 0;
    }
    return sum;
  }

  private Set<String> letters(Set<String> letters, String member) {
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode candidate : candidates.get("candidates")) {
      if (letters.contains(candidate.get("segment").asText())) {
        texts.add(candidate.get(member).asText());
      }
    }
    return texts;
  }

  private void card(String id, Walk card, Set<String> letters) {
    String file = "registry/" + id + ".html";
    Set<String> told = new LinkedHashSet<>();
    Set<String> numbers = new LinkedHashSet<>();
    for (JsonNode candidate : candidates.get("candidates")) {
      if (letters.contains(candidate.get("segment").asText())) {
        candidate.findValuesAsText("told").forEach(words -> told.add(plain(words)));
        candidate
            .get("numbers")
            .forEach(
                n ->
                    numbers.add(
                        plain(
                            "%s %s everyone %s"
                                .formatted(
                                    n.get("label").asText(),
                                    n.get("value").asText(),
                                    n.get("everyone").asText()))));
      }
    }
    for (Element line : card.all("//table[@class='evidence']//tr/td[2]")) {
      String words = plain(Walk.text(line)).replaceFirst(" Follows from [^.]*\\.$", "");
      require(file, words, told.contains(words) || WITHOUT_FIGURE.matcher(words).matches());
    }
    for (Element number : card.all("//ul[@class='numbers']/li")) {
      String words = plain(Walk.text(number));
      require(file, words, numbers.contains(words));
    }
    for (Element words : card.all("//p[contains(@class, 'reliability')]")) {
      recognised(file, plain(Walk.text(words)), letters);
    }
  }

  /** How often questions are right of one persona, as a card says it. */
  private void recognised(String file, String words, Set<String> letters) {
    Matcher called = CALLED.matcher(words);
    if (called.find()) {
      ofTen(called.group(2)).ifPresent(span -> called(file, letters, span));
    }
    Matcher found = FOUND.matcher(words);
    if (found.find()) {
      ofTen(found.group(2)).ifPresent(span -> found(file, letters, span));
    }
    require(file, words, called.reset().find() || words.contains("No four questions"));
  }

  private void called(String file, Set<String> letters, Span span) {
    Customers taken = new Customers(taken(letters), tried);
    Share share = new Share(new Customers(taken(letters), letters), taken);
    reading.add(Statement.share(file, "called " + letters, share, span));
  }

  private void found(String file, Set<String> letters, Span span) {
    Share share = new Share(new Customers(taken(letters), letters), new Customers("true", letters));
    reading.add(Statement.share(file, "found " + letters, share, span));
  }

  private static String taken(Set<String> letters) {
    return "coalesce(%s in (%s), false)"
        .formatted(
            People.FOUND,
            letters.stream().sorted().map(l -> "'" + l + "'").collect(Collectors.joining(", ")));
  }

  private void page(Walk page, Map<String, Set<String>> personas) {
    String file = "registry/typing.html";
    List<Element> rows = page.all("//table[@class='odds']/tbody/tr");
    for (Element row : rows) {
      String name = plain(Walk.text(page.in(row, "th//*[self::a or self::span[not(*)]]").get(0)));
      Set<String> letters =
          name.startsWith("Group ") ? Set.of(name.substring(6)) : personas.get(name);
      require(file, name, letters != null);
      List<Element> cells = page.in(row, "td");
      ofTen(cell(cells.get(0))).ifPresent(span -> called(file, letters, span));
      ofTen(cell(cells.get(1))).ifPresent(span -> found(file, letters, span));
    }
    require(file, "rows", rows.size() > 1);
    require(file, "overall", RIGHT.matcher(Walk.text(page.all("//header").get(0))).find());
  }

  /** A cell's figure without its label and the note behind it. */
  private static String cell(Element cell) {
    return plain(Walk.text(cell))
        .replaceFirst("^Of 10 who are[^,]*, (?:are|found) ", "")
        .replace(" too few to go by", "");
  }

  /** What so many of ten tell; empty for words that tell nothing. */
  private static Optional<Span> ofTen(String words) {
    Matcher number = OF_TEN.matcher(words);
    if (number.matches()) {
      double low = Double.parseDouble(number.group(2));
      double high = number.group(3) == null ? low : Double.parseDouble(number.group(3));
      return Optional.of(
          new Span(
              Math.max(0, (low - 0.5) / 10),
              number.group(1) == null ? Math.min(1, (high + 0.5) / 10) : high / 10));
    }
    return switch (words) {
      case "none" -> Optional.of(new Span(0, 0));
      case "hardly any" -> Optional.of(new Span(0, 0.05));
      case "nearly all" -> Optional.of(new Span(0.95, 1));
      case "all" -> Optional.of(new Span(1, 1));
      case "we may not say how many", "never called so" -> Optional.empty();
      default -> throw new AssertionError("teach the attack to read: " + words);
    };
  }

  private static String plain(String words) {
    return words
        .replaceAll("[\\u2066-\\u2069]", "")
        .replaceAll("[\\u202f\\u00a0]", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static void require(String file, String what, boolean isSo) {
    if (!isSo) {
      throw new AssertionError("%s tells what no file of the run tells: %s".formatted(file, what));
    }
  }
}
