package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dramatis.attack.Reading.Shown;

/** Reads the figures of those who lie farther from their segment than it reaches. */
record UnfitReader(String file, String unfit, Set<String> segments) {
  static Reading read(String file, JsonNode json, Set<String> segments, Set<String> flags) {
    String unfit =
        StreamSupport.stream(json.get("segments").spliterator(), false)
            .filter(segment -> segment.get("stability").get("reach").isNumber())
            .map(UnfitReader::beyondReach)
            .collect(Collectors.joining(" or "));
    Reading reading = new Reading();
    if (json.path("unfit").isObject() && !unfit.isEmpty()) {
      UnfitReader reader = new UnfitReader(file, unfit, segments);
      Customers all = new Customers(unfit, segments);
      double size = json.get("unfit").get("size").asDouble();
      reading.add(Statement.known(file, "unfit size", all, size));
      json.get("unfit").get("features").forEach(figure -> reader.read(figure, flags, reading));
    }
    return reading;
  }

  private static String beyondReach(JsonNode segment) {
    return "("
        + People.GROUP
        + " = '"
        + segment.get("segment").asText()
        + "' and "
        + People.DISTANCE
        + " > "
        + segment.get("stability").get("reach").asText()
        + ")";
  }

  private void read(JsonNode figure, Set<String> flags, Reading reading) {
    String name = figure.get("feature").asText();
    Optional<Question> question = FeatureReader.question(name, flags);
    if (question.isEmpty()) {
      return;
    }
    String place = "unfit " + name;
    Customers known = among(question.get().isKnown());
    if (figure.get("n").isNumber()) {
      reading.add(Statement.known(file, place + " n", known, figure.get("n").asDouble()));
    }
    Share share = new Share(among(question.get().isSo()), known);
    double step = figure.get("rounding").asDouble(0);
    reading.share(file, place, share, Shown.of(figure, step));
    if (figure.get("effect").isNumber()) {
      reading.add(Statement.comparison(file, place + " effect", share));
    }
  }

  private Customers among(String condition) {
    return new Customers(Customers.both(condition, unfit), segments);
  }
}
