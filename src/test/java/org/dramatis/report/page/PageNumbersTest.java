package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.report.page.KnownNumbers.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.dramatis.report.document.Written;
import org.dramatis.stat.FigureFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Every number that a segment shows on the page is one of that segment in the JSON, rounded. */
class PageNumbersTest {
  private static final String REDRAWN = "in 9 of 10 redrawn samples";

  static List<RunReport> everyKindOfRun() {
    return List.of(
        ReportFixture.retailer(),
        ReportFixture.sized(2, 25),
        ReportFixture.sized(8, 200),
        ReportFixture.withEverythingSuppressed(),
        ReportFixture.withoutRevenue());
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void everyNumberOfASegmentIsInTheJson(RunReport report) throws IOException {
    assertThat(strangers(ParsedPage.of(report), json(report))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void everyCellOfATableIsTheFigureOfItsSegmentAndFeature(RunReport report) throws IOException {
    ParsedPage page = ParsedPage.of(report);
    JsonNode json = json(report);
    List<String> wrong = wrongCells(page, json);
    wrong.addAll(wrongComparisons(page, json));
    assertThat(wrong).isEmpty();
  }

  @Test
  void aNumberThatDiffersIsFound() throws IOException {
    JsonNode other =
        json(
            ReportFixture.withProfiles(
                p ->
                    new SegmentProfile(
                        p.group(),
                        p.size() + 1,
                        p.share(),
                        p.revenueShare(),
                        p.features().stream()
                            .map(f -> f.name().equals("orders") ? f.between(77, 88) : f)
                            .toList(),
                        p.statements())));
    ParsedPage page = ParsedPage.of(ReportFixture.retailer());
    assertThat(strangers(page, other)).anyMatch(s -> s.equals("A: 1.9"));
    assertThat(wrongCells(page, other)).anyMatch(s -> s.startsWith("B Orders"));
  }

  private static JsonNode json(RunReport report) throws IOException {
    return new ObjectMapper().readTree(Written.segments(report));
  }

  /** Numbers in tiles and sheets that their segment does not have. */
  private static List<String> strangers(ParsedPage page, JsonNode json) {
    List<String> strangers = new ArrayList<>();
    for (JsonNode segment : json.get("segments")) {
      String letter = segment.get("segment").asText();
      Set<String> known = known(segment);
      addCouncil(known, letter, json);
      List<Element> places = new ArrayList<>(page.all("//section[@id = 'segment-" + letter + "']"));
      places.addAll(
          page.all("//section[@id = 'cast']//li[.//h3/a[@href = '#segment-" + letter + "']]"));
      assertThat(places).hasSize(2);
      for (Element place : places) {
        String text = PrintedNumbers.apart(place).replace(REDRAWN, "");
        for (JsonNode statement : segment.get("statements")) {
          // Which words the catalogue has is no figure; the figures in them are looked up below.
          text = text.replace(statement.asText(), figures(statement.asText()));
        }
        PrintedNumbers.in(text).stream()
            .filter(number -> !known.contains(number))
            .forEach(number -> strangers.add(letter + ": " + number));
      }
    }
    return strangers;
  }

  private static List<String> wrongCells(ParsedPage page, JsonNode json) {
    List<String> wrong = new ArrayList<>();
    for (JsonNode segment : json.get("segments")) {
      String letter = segment.get("segment").asText();
      Map<String, JsonNode> features = byLabel(segment);
      List<Element> rows =
          page.all(
              "//section[@id = 'segment-" + letter + "']//table[@class = 'features']/tbody/tr");
      assertThat(rows).isNotEmpty();
      for (Element row : rows) {
        String label = ParsedPage.text((Element) row.getElementsByTagName("span").item(0));
        JsonNode feature = features.get(label);
        long size = segment.get("size").asLong();
        String low = words(feature, "low", size);
        String high = words(feature, "high", size);
        String range =
            feature.get("low").isNull() ? "—" : low.equals(high) ? low : low + " to " + high;
        List<String> expected =
            List.of(
                told(feature, size),
                feature.get("n").isNull()
                    ? "withheld"
                    : FigureFormat.count(feature.get("n").asLong()),
                range,
                words(feature, "overall", Long.MAX_VALUE));
        for (int cell = 0; cell < expected.size(); cell++) {
          String found = ParsedPage.text((Element) row.getElementsByTagName("td").item(cell));
          if (!found.equals(expected.get(cell))) {
            wrong.add(letter + " " + label + ": " + found + ", not " + expected.get(cell));
          }
        }
      }
    }
    return wrong;
  }

  private static List<String> wrongComparisons(ParsedPage page, JsonNode json) {
    List<String> wrong = new ArrayList<>();
    for (Element row : page.all("//table[@class = 'heat']/tbody/tr")) {
      String label = ParsedPage.text((Element) row.getElementsByTagName("span").item(0));
      int column = 0;
      for (JsonNode segment : json.get("segments")) {
        JsonNode feature = byLabel(segment).get(label);
        Element cell = (Element) row.getElementsByTagName("td").item(column);
        String found = cell.getFirstChild().getTextContent();
        String expected = told(feature, segment.get("size").asLong());
        if (!found.equals(expected)
            || !cell.getAttribute("data-segment").equals(segment.get("segment").asText())) {
          wrong.add(segment.get("segment").asText() + " " + label + ": " + found);
        }
        column++;
      }
      JsonNode any = byLabel(json.get("segments").get(0)).get(label);
      String everyone = ParsedPage.text((Element) row.getElementsByTagName("td").item(column));
      if (!everyone.equals(words(any, "overall", Long.MAX_VALUE))) {
        wrong.add("everyone " + label + ": " + everyone);
      }
    }
    return wrong;
  }

  private static Map<String, JsonNode> byLabel(JsonNode segment) {
    Map<String, JsonNode> features = new HashMap<>();
    segment.get("features").forEach(f -> features.put(f.get("label").asText(), f));
    return features;
  }

  /** A segment's figure as a table has it, as far as it may be told. */
  private static String told(JsonNode feature, long customers) {
    return switch (feature.get("disclosure").asText()) {
      case "shown" -> words(feature, "value", customers);
      case "below" -> "under " + words(feature, "bound", Long.MAX_VALUE);
      case "above" -> "more than " + words(feature, "bound", Long.MAX_VALUE);
      default -> "withheld";
    };
  }

  /** A figure of the JSON as a table has it. */
  private static String words(JsonNode feature, String part, long customers) {
    if (feature.get(part).isNull()) {
      return "not known";
    }
    double figure = feature.get(part).asDouble();
    String unit = feature.get("unit").asText();
    if (kind(feature) == FigureKind.PROPORTION || unit.equals(FigureWording.SHARE)) {
      return customers < 50 ? FigureFormat.roughly(figure) : FigureFormat.percent(figure);
    }
    return FigureWording.compact(figure, unit, kind(feature));
  }
}
