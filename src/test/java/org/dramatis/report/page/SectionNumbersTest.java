package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.dramatis.report.document.Written;
import org.dramatis.report.page.words.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/**
 * Walks the sections that are not about one segment, and holds each of their numbers against the
 * part of {@code segments.json} or {@code audit.json} that they are about.
 */
class SectionNumbersTest {
  /** Numbers of the method, not of the run: thresholds, quantiles, the least p that is told. */
  private static final Set<String> METHOD = Set.of("95", "0.95", "1.5", "0.80", "0.0001");

  /** So many tests has the table; its caption says how many are left. */
  private static final int TESTS_SHOWN = 40;

  /** A part of the page and where its numbers come from. */
  private record Part(String name, List<Element> elements, Set<String> known) {

    List<String> strangers() {
      List<String> strangers = new ArrayList<>();
      assertThat(elements).as(name).isNotEmpty();
      for (Element element : elements) {
        PrintedNumbers.in(PrintedNumbers.apart(element)).stream()
            .filter(number -> !known.contains(number))
            .forEach(number -> strangers.add(name + ": " + number));
      }
      return strangers;
    }
  }

  static List<RunReport> everyKindOfRun() {
    return List.of(
        ReportFixture.retailer(),
        ReportFixture.sized(2, 25),
        ReportFixture.sized(8, 200),
        ReportFixture.withEverythingSuppressed());
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void everyNumberIsInTheJson(RunReport report) throws IOException {
    assertThat(strangers(report, json(Written.segments(report)), json(Written.audit(report))))
        .isEmpty();
  }

  @Test
  void aNumberThatDiffersIsFoundInEverySection() throws IOException {
    RunReport report = ReportFixture.retailer();
    String altered = Written.segments(report).replaceAll(": ([0-9.]+)(,?)\\n", ": 7$1$2\n");
    String unaudited = Written.audit(report).replaceAll(": ([0-9.]+)(,?)\\n", ": 7$1$2\n");
    assertThat(strangers(report, json(altered), json(unaudited)))
        .extracting(s -> s.replaceAll(":.*", ""))
        .contains(
            "headline",
            "asked 0",
            "promised 0",
            "believed 0",
            "persona 0.0",
            "priority 0",
            "matters",
            "expert",
            "source 1",
            "doubt");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static List<String> strangers(RunReport report, JsonNode segments, JsonNode audit) {
    ParsedPage page = ParsedPage.of(report);
    List<Part> parts = new ArrayList<>();
    first(page, segments, parts);
    parts.add(doubt(page, report, segments, audit));
    silos(page, segments, parts);
    priority(page, segments, parts);
    parts.add(
        new Part(
            "matters",
            page.all("//section[@id = 'sources']/ul[contains(@class, 'crossings')]"),
            DocumentNumbers.of(segments.get("without_sources"))));
    parts.add(expert(page, segments));
    sources(page, audit, parts);
    return parts.stream().flatMap(part -> part.strangers().stream()).toList();
  }

  private static void first(ParsedPage page, JsonNode segments, List<Part> parts) {
    Set<String> headline = DocumentNumbers.of(segments.get("scope"));
    headline.addAll(DocumentNumbers.of(segments.get("candidates")));
    headline.addAll(DocumentNumbers.of(segments.get("separation")));
    headline.addAll(DocumentNumbers.of(segments.get("other_analysts")));
    headline.addAll(DocumentNumbers.of(segments.get("chosen")));
    segments
        .get("segments")
        .forEach(s -> PrintedNumbers.addCount(headline, s.get("size").asLong()));
    long customers = segments.get("scope").get("customers").asLong();
    long inScope = segments.get("scope").get("in_scope").asLong();
    PrintedNumbers.addCount(headline, inScope - segments.get("scope").get("unfit").asLong());
    PrintedNumbers.addCount(headline, customers - inScope);
    PrintedNumbers.addCount(headline, segments.get("k").asLong());
    PrintedNumbers.addShare(headline, segments.get("near_border").asDouble());
    parts.add(
        new Part(
            "headline",
            page.all("//h1 | //div[@class = 'strip'] | //p[@class = 'firmness']"),
            headline));
    listed(page, "asked", "You asked", segments.get("objectives"), parts);
    listed(page, "promised", "You promised", segments.get("metrics"), parts);
    listed(page, "believed", "You believed", segments.get("beliefs"), parts);
  }

  /** Parts of a source's rows, and of all customers. */
  private static void addLosses(Set<String> known, JsonNode audit) {
    for (int i = 0; i < audit.get("extracts").size(); i++) {
      JsonNode extract = audit.get("extracts").get(i);
      double read = extract.get("rows_read").asDouble();
      JsonNode source = audit.get("sources").get(i);
      DocumentNumbers.addShare(known, 1 - source.at("/coverage_in_scope/value").asDouble());
      DocumentNumbers.addShare(known, extract.get("rows_rejected").asDouble() / read);
      source
          .get("orphans")
          .forEach(
              o ->
                  DocumentNumbers.addShare(
                      known, o.get("orphans").asDouble() / o.get("rows").asDouble()));
      String contract = extract.get("source").asText();
      DocumentNumbers.addShare(
          known, audit.get("identity").get("unlinked").path(contract).asDouble() / read);
    }
  }

  private static void listed(
      ParsedPage page, String name, String title, JsonNode entries, List<Part> parts) {
    List<Element> items = page.all("//div[h2 = '" + title + "']/ul/li");
    assertThat(items).as(title).hasSize(entries.size());
    for (int i = 0; i < items.size(); i++) {
      parts.add(
          new Part(name + " " + i, List.of(items.get(i)), DocumentNumbers.of(entries.get(i))));
    }
  }

  private static void silos(ParsedPage page, JsonNode segments, List<Part> parts) {
    JsonNode crosswalk = segments.get("crosswalk");
    if (crosswalk.isNull()) {
      assertThat(page.all("//section[@id = 'silos']")).isEmpty();
      return;
    }
    JsonNode departments = crosswalk.get("departments");
    for (int d = 0; d < departments.size(); d++) {
      List<JsonNode> personas = new ArrayList<>();
      departments.get(d).get("personas").forEach(personas::add);
      personas.add(departments.get(d).get("nobody"));
      List<Element> bars =
          page.all("(//*[contains(@class, 'silo ') or @class = 'silo'])[" + (d + 1) + "]/ul[1]/li");
      assertThat(bars).hasSize(personas.size());
      for (int p = 0; p < personas.size(); p++) {
        Set<String> known = DocumentNumbers.of(personas.get(p));
        addTenths(known, personas.get(p), segments);
        parts.add(new Part("persona " + d + "." + p, List.of(bars.get(p)), known));
      }
    }
    Set<String> all = DocumentNumbers.of(crosswalk);
    JsonNode unclaimed = crosswalk.get("unclaimed").get("customers");
    if (!unclaimed.isNull()) {
      DocumentNumbers.addShare(all, unclaimed.asDouble() / crosswalk.get("customers").asDouble());
    }
    for (JsonNode pair : crosswalk.get("pairs")) {
      if (!pair.get("both").isNull() && !pair.get("same").isNull()) {
        DocumentNumbers.addShare(all, 1 - pair.get("same").asDouble());
      }
      pair.get("matches")
          .forEach(match -> DocumentNumbers.addShare(all, match.get("share").asDouble()));
    }
    parts.add(
        new Part(
            "silos", page.all("//section[@id = 'silos']/p | //section[@id = 'silos']/ul"), all));
  }

  /**
   * Of 10 customers of a persona so many are in one segment, and of the segment so many are its.
   */
  private static void addTenths(Set<String> known, JsonNode persona, JsonNode segments) {
    JsonNode customers = persona.get("customers");
    known.add("10");
    for (JsonNode part : persona.get("segments")) {
      if (!customers.isNull() && !part.get("customers").isNull()) {
        double share = part.get("customers").asDouble() / customers.asDouble();
        PrintedNumbers.addCount(known, Math.round(10 * share));
        DocumentNumbers.addShare(known, share);
        if (!part.get("segment").isNull()) {
          double size = segment(segments, part.get("segment").asText()).get("size").asDouble();
          DocumentNumbers.addShare(known, Math.min(1, part.get("customers").asDouble() / size));
        }
      }
    }
  }

  private static Part doubt(ParsedPage page, RunReport report, JsonNode segments, JsonNode audit) {
    Set<String> doubt = DocumentNumbers.of(audit);
    segments.get("segments").forEach(s -> doubt.addAll(DocumentNumbers.of(s.get("statements"))));
    segments
        .get("other_analysts")
        .forEach(o -> PrintedNumbers.addShare(doubt, 1 - o.get("together").asDouble()));
    // The first and the last day that half a window leaves out.
    report
        .asOf()
        .ifPresent(
            day -> {
              int days = report.windowDays().orElse(1);
              doubt.addAll(PrintedNumbers.in(Phrases.day(day.minusDays(days - 1L))));
              doubt.addAll(PrintedNumbers.in(Phrases.day(day.minusDays(days / 2))));
            });
    addLosses(doubt, audit);
    return new Part("doubt", page.all("//div[@class = 'doubt']"), doubt);
  }

  private static void priority(ParsedPage page, JsonNode segments, List<Part> parts) {
    List<Element> rows = page.all("//h3[@id = 'priority']/following-sibling::div//table/tbody/tr");
    JsonNode priorities = segments.get("priorities");
    assertThat(rows).hasSize(priorities.size());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode segment = segment(segments, priorities.get(i).get("segment").asText());
      Set<String> known = new HashSet<>();
      PrintedNumbers.addCount(known, segment.get("size").asLong());
      PrintedNumbers.addCount(known, priorities.get(i).get("place").asLong());
      PrintedNumbers.addCount(known, Math.round(100 * priorities.get(i).get("score").asDouble()));
      for (String criterion : List.of("value", "growth", "reach")) {
        JsonNode figure = priorities.get(i).get(criterion);
        StreamSupport.stream(segment.get("features").spliterator(), false)
            .filter(f -> !figure.isNull() && f.get("feature").equals(figure.get("feature")))
            .filter(f -> f.get("value").equals(figure.get("value")))
            .forEach(f -> known.addAll(DocumentNumbers.of(f)));
      }
      parts.add(new Part("priority " + i, List.of(rows.get(i)), known));
    }
  }

  private static JsonNode segment(JsonNode segments, String letter) {
    return StreamSupport.stream(segments.get("segments").spliterator(), false)
        .filter(s -> s.get("segment").asText().equals(letter))
        .findFirst()
        .orElseThrow();
  }

  private static Part expert(ParsedPage page, JsonNode segments) {
    Set<String> known = DocumentNumbers.of(segments);
    known.addAll(METHOD);
    long tests = 0;
    for (JsonNode segment : segments.get("segments")) {
      tests +=
          StreamSupport.stream(segment.get("features").spliterator(), false)
              .filter(f -> !f.get("p_adjusted").isNull())
              .count();
    }
    PrintedNumbers.addCount(known, tests - TESTS_SHOWN);
    return new Part("expert", page.all("//section[@id = 'expert']"), known);
  }

  private static void sources(ParsedPage page, JsonNode audit, List<Part> parts) {
    List<Element> cards = page.all("//section[@id = 'sources']//div[@class = 'cards']/*");
    JsonNode sources = audit.get("sources");
    JsonNode identity = audit.get("identity");
    assertThat(cards).hasSize(sources.size());
    for (int i = 0; i < cards.size(); i++) {
      Set<String> known = DocumentNumbers.of(sources.get(i));
      known.addAll(DocumentNumbers.of(audit.get("extracts").get(i)));
      known.addAll(DocumentNumbers.of(identity.get("merged")));
      known.addAll(DocumentNumbers.of(identity.get("shared")));
      for (String links : List.of("linked", "unlinked", "ambiguous", "set_aside")) {
        known.addAll(
            DocumentNumbers.of(identity.get(links).path(sources.get(i).get("source").asText())));
      }
      parts.add(new Part("source " + i, List.of(cards.get(i)), known));
    }
  }
}
