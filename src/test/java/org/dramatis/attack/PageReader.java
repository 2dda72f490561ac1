package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/**
 * Reads the page: its tables by their headings, its answers and sentences by the links that say why
 * and name a row of a table. What a row is rounded to the reader knows from {@code segments.json}.
 */
final class PageReader {
  private static final String EVERYONE = "Everyone";

  private final String file;
  private final Walk page;
  private final JsonNode json;
  private final Council council;
  private final People people;
  private final Reading reading = new Reading();
  private final Set<String> segments = new TreeSet<>();

  /** What a row of a table is about, by the row's identifier. */
  private final Map<String, Row> rows = new LinkedHashMap<>();

  /**
   * What a row is about.
   *
   * @param question that its figures answer
   * @param own the group of a sentence that names the row; empty where it names several
   * @param all the groups that everyone's figure is of
   */
  private record Row(Question question, Optional<String> own, Set<String> all, double step) {}

  private PageReader(String file, Walk page, JsonNode json, Council council, People people) {
    this.file = file;
    this.page = page;
    this.json = json;
    this.council = council;
    this.people = people;
    json.get("segments").forEach(segment -> segments.add(segment.get("segment").asText()));
  }

  static Reading read(String file, String html, JsonNode json, Council council, People people) {
    PageReader reader = new PageReader(file, Walk.of(html), json, council, people);
    reader.knowFeatures();
    reader.knowQuestions();
    reader.tables();
    reader.answers();
    reader.sentences();
    reader.steps();
    return reader.reading;
  }

  /** Rows of the features of a segment, in the order in which the file has them. */
  private void knowFeatures() {
    for (JsonNode segment : json.get("segments")) {
      String name = segment.get("segment").asText();
      Map<String, JsonNode> labelled = new LinkedHashMap<>();
      segment.get("features").forEach(f -> labelled.put(f.get("label").asText(), f));
      for (Element row : page.all("//tr[starts-with(@id,'figure-" + name + "-')]")) {
        String label = Walk.text(page.in(row, "th/span[1]").get(0));
        JsonNode figure = labelled.get(label);
        if (figure == null) {
          throw new AssertionError("no feature is called " + label);
        }
        String feature = Question.quoted(figure.get("feature").asText());
        Set<String> flags = isFlag(figure) ? Set.of(feature) : Set.of();
        FeatureReader.question(figure.get("feature").asText(), flags)
            .ifPresent(
                q ->
                    rows.put(
                        row.getAttribute("id"),
                        new Row(
                            q, Optional.of(name), segments, figure.get("rounding").asDouble(0))));
      }
    }
  }

  private boolean isFlag(JsonNode figure) {
    String name = figure.get("feature").asText();
    String quoted = Question.quoted(name);
    return !name.contains(" = ")
        && figure.get("kind").asText().equals("proportion")
        && people.areFlags(Set.of(quoted)).get(quoted);
  }

  private void knowQuestions() {
    for (CouncilQuestion asked : CouncilQuestion.of(council, json)) {
      if (people.areFlags(Set.of(asked.average())).get(asked.average())) {
        Set<String> all = new TreeSet<>(segments);
        if (asked.measure().get("outside").isObject()) {
          all.add(People.OUTSIDE);
        }
        double step = asked.measure().get("rounding").asDouble(0);
        rows.put(id(asked.place()), new Row(asked.question(), Optional.empty(), all, step));
      }
    }
  }

  private static String id(String place) {
    return place
        .replace("objective ", "asked-")
        .replace("metric ", "promised-")
        .replace(" trouble", "")
        .replaceAll("step (\\d+)( taken)?", "step-$1$2")
        .replace(" taken", "-taken");
  }

  /** Cells of tables, by the words of their heading. */
  private void tables() {
    for (Element row : page.all("//tbody/tr")) {
      Row known = rows.get(row.getAttribute("id"));
      if (known == null) {
        continue;
      }
      List<String> headings = new ArrayList<>();
      page.in(row, "ancestor::table/thead/tr/th").forEach(h -> headings.add(Walk.text(h)));
      List<Element> cells = page.in(row, "th|td");
      for (int i = 0; i < cells.size(); i++) {
        Set<String> groups = groups(headings.get(i), known);
        if (!groups.isEmpty()) {
          String place = row.getAttribute("id") + " " + headings.get(i);
          tell(place, known, groups, Walk.firstText(cells.get(i)));
        }
      }
    }
    for (Element cell : page.all("//table[contains(@class,'heat')]//td[@data-segment]")) {
      String label = Walk.text(page.in(cell, "../th/span[1]").get(0));
      String segment = cell.getAttribute("data-segment");
      rows.forEach(
          (id, row) -> {
            boolean isSame = id.startsWith("figure-") && label.equals(label(id));
            if (isSame && row.own().filter(segment::equals).isPresent()) {
              tell("heat " + label, row, Set.of(segment), Walk.firstText(cell));
            }
          });
    }
  }

  private String label(String id) {
    return Walk.text(page.all("//tr[@id='" + id + "']/th/span[1]").get(0));
  }

  private Set<String> groups(String heading, Row row) {
    String name = heading.replace("Segment ", "");
    if (segments.contains(name)) {
      return Set.of(name);
    }
    return heading.equals(EVERYONE) ? row.all() : Set.of();
  }

  private void tell(String place, Row row, Set<String> groups, String words) {
    PrintedShare.read(words, row.step())
        .ifPresent(
            told ->
                reading.add(Statement.share(file, place, Share.of(row.question(), groups), told)));
  }

  private void find(String place, Row row, Set<String> groups, String words, String before) {
    PrintedShare.in(words, before).ifPresent(share -> tell(place, row, groups, share));
  }

  /** Answers to the council's questions: a sentence, and below it a figure of each group. */
  private void answers() {
    for (Element why : page.all("//a[@class='why']")) {
      String id = why.getAttribute("href").substring(1);
      Row row = rows.get(id);
      if (row == null || row.own().isPresent()) {
        continue;
      }
      String words = Walk.text((Element) why.getParentNode());
      for (String segment : segments) {
        find(id + " answer", row, Set.of(segment), words, "in " + segment + ": ");
      }
      find(id + " answer", row, row.all(), words, "(?:everyone|all of them) ");
      find(id + " answer", row, Set.of(People.OUTSIDE), words, "outside the scope ");
      for (Element own : page.in(why, "../following-sibling::ul[@class='readings']/li")) {
        String reads = Walk.text(own);
        for (String segment : segments) {
          find(id + " reading", row, Set.of(segment), reads, "^Segment " + segment + " ");
        }
        find(id + " reading", row, Set.of(People.OUTSIDE), reads, "^Outside the scope ");
      }
    }
  }

  /** Sentences about one figure of one segment. */
  private void sentences() {
    for (Element why : page.all("//a[@class='why']")) {
      String id = why.getAttribute("href").substring(1);
      Row row = rows.get(id);
      if (row != null && row.own().isPresent()) {
        String words = Walk.text((Element) why.getParentNode());
        Set<String> own = Set.of(row.own().get());
        find(id + " sentence", row, own, words, "^[^:]*: (?:[^:]*: )?");
        find(id + " sentence", row, row.all(), words, "everyone:? ");
      }
    }
  }

  /** The way with us, on each segment's sheet. */
  private void steps() {
    for (String segment : segments) {
      List<Element> steps = page.all("//*[@id='segment-" + segment + "']//ol[@class='journey']/li");
      for (int i = 0; i < steps.size(); i++) {
        step(segment, rows.get("step-" + i + "-taken"), page.in(steps.get(i), "span[not(@class)]"));
        step(segment, rows.get("step-" + i), page.in(steps.get(i), "span[@class='quiet']"));
      }
    }
  }

  private void step(String segment, Row row, List<Element> words) {
    if (row != null && !words.isEmpty()) {
      String text = Walk.text(words.get(0));
      find("step of " + segment, row, Set.of(segment), text, "^(?:[^:]*: )?");
      find("step of " + segment, row, row.all(), text, "everyone ");
    }
  }
}
