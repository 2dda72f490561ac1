package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.FigurePair;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.SegmentProfile;
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
  /**
   * So many rows has a table where there are eight segments; the caption says how many are left.
   */
  private static final int ROWS_OF_EIGHT = 150;

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

  /** A sentence of the synthetic segments says which one it is. */
  private static String figures(String statement) {
    return statement.startsWith("Stands out in feature ") ? "" : statement;
  }

  /** Each number of a segment, in each way in which the page rounds. */
  private static Set<String> known(JsonNode segment) {
    Set<String> known = new HashSet<>();
    add(known, FigureFormat.count(segment.get("size").asLong()));
    addShare(known, segment.get("share"));
    addShare(known, segment.get("revenue_share"));
    addShare(known, segment.get("stability").get("together"));
    if (!segment.get("stability").get("neighbour").isNull()) {
      addShare(known, segment.get("stability").get("neighbour").get("share"));
    }
    int withheld = 0;
    for (JsonNode feature : segment.get("features")) {
      add(known, feature.get("label").asText() + " " + feature.get("unit").asText());
      FigureKind kind = kind(feature);
      String unit = feature.get("unit").asText();
      for (String part : List.of("value", "overall", "low", "high")) {
        if (!feature.get(part).isNull()) {
          double figure = feature.get(part).asDouble();
          add(known, FigureWording.compact(figure, unit, kind));
          add(known, FigureWording.format(figure, unit, kind));
          if (kind == FigureKind.PROPORTION || unit.equals(FigureWording.SHARE)) {
            addShare(known, feature.get(part));
          }
        }
      }
      if (!feature.get("value").isNull() && !feature.get("overall").isNull()) {
        FigurePair pair =
            FigurePair.of(
                feature.get("value").asDouble(), feature.get("overall").asDouble(), unit, kind);
        add(known, pair.value() + " " + pair.overall());
      }
      for (String bound : List.of("bound", "overall_bound")) {
        if (!feature.get(bound).isNull()) {
          addShare(known, feature.get(bound));
          add(known, FigureWording.format(feature.get(bound).asDouble(), unit, kind));
        }
      }
      addPrevalence(known, feature);
      withheld += feature.get("disclosure").asText().equals("withheld") ? 1 : 0;
    }
    addShare(known, segment.get("stability").get("near_border"));
    segment.get("mixed").path("differences").forEach(d -> addPair(known, d));
    if (segment.get("mixed").isObject()) {
      addShare(known, segment.get("mixed").get("share"));
      PrintedNumbers.addShare(known, 1 - segment.get("mixed").get("share").asDouble());
    }
    for (JsonNode range : segment.get("typical")) {
      JsonNode feature = feature(segment, range.get("feature").asText());
      for (String end : List.of("low", "high")) {
        add(
            known,
            FigureWording.compact(
                range.get(end).asDouble(), feature.get("unit").asText(), kind(feature)));
      }
    }
    // How many figures there are, in the captions of pictures and of tables that are cut.
    int features = segment.get("features").size();
    add(known, withheld + " " + Math.min(12, features - withheld));
    add(known, String.valueOf(features - ROWS_OF_EIGHT));
    return known;
  }

  /** What one feature is in both crowds. */
  private static void addPair(Set<String> known, JsonNode difference) {
    FigurePair pair =
        FigurePair.of(
            difference.get("larger").asDouble(),
            difference.get("smaller").asDouble(),
            difference.get("unit").asText(),
            kind(difference));
    add(known, pair.value() + " " + pair.overall());
    add(known, difference.get("label").asText() + " " + difference.get("unit").asText());
  }

  /** How many have a value, and how many are so. */
  private static void addPrevalence(Set<String> known, JsonNode feature) {
    if (!feature.get("n").isNull()) {
      add(known, FigureFormat.count(feature.get("n").asLong()));
    }
    JsonNode prevalence = feature.get("prevalence");
    if (prevalence.isNull()) {
      return;
    }
    JsonNode inside = prevalence.get("inside");
    JsonNode elsewhere = prevalence.get("elsewhere");
    for (JsonNode part : List.of(inside, elsewhere)) {
      for (String figure : List.of("value", "bound")) {
        if (!part.get(figure).isNull()) {
          addShare(known, part.get(figure));
          add(known, FigureFormat.inHundred(part.get(figure).asDouble()));
        }
      }
    }
    if (!inside.get("value").isNull() && !elsewhere.get("value").isNull()) {
      FigurePair pair =
          FigurePair.of(
              inside.get("value").asDouble(),
              elsewhere.get("value").asDouble(),
              FigureWording.SHARE,
              FigureKind.PROPORTION);
      add(known, pair.value() + " " + pair.overall());
    }
  }

  /** The segment's year, and its way with us. */
  private static void addCouncil(Set<String> known, String letter, JsonNode json) {
    JsonNode year = json.get("year");
    if (!year.isNull()) {
      year.get("months").forEach(month -> add(known, month.asText().substring(0, 4)));
      year.get("everyone").forEach(share -> addTold(known, share));
      year.get("segments").forEach(own -> own.get("shares").forEach(s -> addTold(known, s)));
      add(known, "0");
    }
    for (String raises : List.of("objectives", "metrics")) {
      for (JsonNode entry : json.get(raises)) {
        addQuestion(known, letter, entry);
      }
    }
    for (JsonNode step : json.get("journey")) {
      for (JsonNode measure : List.of(step.get("taken"), step.get("trouble"))) {
        if (!measure.isNull()) {
          addShare(known, measure.get("overall"));
          measure.get("segments").forEach(s -> addOwn(known, letter, s));
        }
      }
    }
  }

  /** What raises a question about the segment: a measure, and what was promised. */
  private static void addQuestion(Set<String> known, String letter, JsonNode entry) {
    JsonNode measure = entry.get("measure");
    add(known, entry.path("target").asText());
    for (JsonNode segment : measure.path("segments")) {
      if (segment.get("segment").asText().equals(letter) && !segment.get("value").isNull()) {
        String unit = measure.get("unit").asText();
        add(known, FigureWording.format(segment.get("value").asDouble(), unit, kind(measure)));
        add(known, FigureWording.format(measure.get("overall").asDouble(), unit, kind(measure)));
      }
    }
  }

  private static void addOwn(Set<String> known, String letter, JsonNode segment) {
    if (segment.get("segment").asText().equals(letter)) {
      addShare(known, segment.get("value"));
    }
  }

  private static void addTold(Set<String> known, JsonNode told) {
    addShare(known, told.get("value"));
    addShare(known, told.get("bound"));
    if (!told.get("bound").isNull()) {
      add(known, FigureFormat.inHundred(told.get("bound").asDouble()));
    }
  }

  private static JsonNode feature(JsonNode segment, String name) {
    return StreamSupport.stream(segment.get("features").spliterator(), false)
        .filter(f -> f.get("feature").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static FigureKind kind(JsonNode feature) {
    return FigureKind.valueOf(feature.get("kind").asText().toUpperCase(java.util.Locale.ROOT));
  }

  private static void addShare(Set<String> known, JsonNode share) {
    if (!share.isNull()) {
      PrintedNumbers.addShare(known, share.asDouble());
    }
  }

  private static void add(Set<String> known, String words) {
    known.addAll(PrintedNumbers.in(words));
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
