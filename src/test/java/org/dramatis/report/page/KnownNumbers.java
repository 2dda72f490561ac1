package org.dramatis.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigurePair;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.stat.FigureFormat;

/** The numbers of a segment that {@code segments.json} knows, as the page may print them. */
final class KnownNumbers {
  /**
   * So many rows has a table where there are eight segments; the caption says how many are left.
   */
  static final int ROWS_OF_EIGHT = 150;

  private KnownNumbers() {}

  /** A sentence of the synthetic segments says which one it is. */
  static String figures(String statement) {
    return statement.startsWith("Stands out in feature ") ? "" : statement;
  }

  /** Each number of a segment, in each way in which the page rounds. */
  static Set<String> known(JsonNode segment) {
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
  static void addPair(Set<String> known, JsonNode difference) {
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
  static void addPrevalence(Set<String> known, JsonNode feature) {
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
  static void addCouncil(Set<String> known, String letter, JsonNode json) {
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
  static void addQuestion(Set<String> known, String letter, JsonNode entry) {
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

  static void addOwn(Set<String> known, String letter, JsonNode segment) {
    if (segment.get("segment").asText().equals(letter)) {
      addShare(known, segment.get("value"));
    }
  }

  static void addTold(Set<String> known, JsonNode told) {
    addShare(known, told.get("value"));
    addShare(known, told.get("bound"));
    if (!told.get("bound").isNull()) {
      add(known, FigureFormat.inHundred(told.get("bound").asDouble()));
    }
  }

  static JsonNode feature(JsonNode segment, String name) {
    return StreamSupport.stream(segment.get("features").spliterator(), false)
        .filter(f -> f.get("feature").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static FigureKind kind(JsonNode feature) {
    return FigureKind.valueOf(feature.get("kind").asText().toUpperCase(java.util.Locale.ROOT));
  }

  static void addShare(Set<String> known, JsonNode share) {
    if (!share.isNull()) {
      PrintedNumbers.addShare(known, share.asDouble());
    }
  }

  static void add(Set<String> known, String words) {
    known.addAll(PrintedNumbers.in(words));
  }
}
