package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dramatis.attack.Reading.Shown;

/**
 * Reads {@code typing.json}: for whom customers of each segment were taken, what follows from it,
 * and that enough of them come to each end.
 */
final class TypingReader {
  private final String file;
  private final Reading reading = new Reading();
  private final Set<String> segments = new TreeSet<>();

  private TypingReader(String file) {
    this.file = file;
  }

  static Reading read(String file, JsonNode json) {
    TypingReader reader = new TypingReader(file);
    json.at("/cross_validated/segments")
        .forEach(segment -> reader.segments.add(segment.get("segment").asText()));
    reader.trial("cross-validated", json.get("cross_validated"), People.FOUND);
    reader.trial("fitted", json.get("fitted"), People.FITTED);
    reader.end(json.get("tree"), "true", json.at("/procedure/fewest").asDouble());
    return reader.reading;
  }

  private void trial(String name, JsonNode trial, String column) {
    Set<String> conditions = new TreeSet<>();
    segments.forEach(segment -> conditions.add(taken(column, segment)));
    reading.add(new Partition("true", conditions));
    double step = trial.get("rounding").asDouble(0);
    for (JsonNode own : trial.get("segments")) {
      String letter = own.get("segment").asText();
      Customers all = new Customers("true", Set.of(letter));
      String place = name + " " + letter;
      reading.add(Statement.known(file, place + " n", all, own.get("customers").asDouble()));
      for (JsonNode taken : own.get("taken_for")) {
        Customers as = new Customers(taken(column, taken.get("segment").asText()), Set.of(letter));
        Share share = new Share(as, all);
        String figure = place + " taken for " + taken.get("segment").asText();
        reading.share(file, figure, share, Shown.of(taken.get("share"), step));
      }
      Customers right = new Customers(taken(column, letter), Set.of(letter));
      range(place + " right", own.get("right"), new Share(right, all));
      Customers called = new Customers(taken(column, letter), segments);
      range(place + " precision", own.get("precision"), new Share(right, called));
    }
  }

  private static String taken(String column, String segment) {
    return "coalesce(%s = '%s', false)".formatted(column, segment);
  }

  private void range(String figure, JsonNode range, Share share) {
    if (range.isObject()) {
      Span told = new Span(range.get("low").asDouble() - 1e-6, range.get("high").asDouble() + 1e-6);
      reading.add(Statement.share(file, figure, share, told));
    }
  }

  /** Who comes to an end: at least as many as on each side of a question. */
  private void end(JsonNode node, String condition, double fewest) {
    JsonNode question = node.path("question");
    if (question.isObject()) {
      String yes = condition(question);
      end(node.get("yes"), "(%s) and %s".formatted(condition, yes), fewest);
      end(node.get("no"), "(%s) and not %s".formatted(condition, yes), fewest);
    } else if (!condition.equals("true")) {
      Span told = new Span(fewest, Double.POSITIVE_INFINITY);
      Customers who = new Customers("coalesce(" + condition + ", false)", segments);
      reading.add(Statement.count(file, "end " + node.get("segment").asText(), who, told));
    }
  }

  /** A question's condition as SQL. */
  static String condition(JsonNode question) {
    String name = Question.quoted(question.get("feature").asText());
    String is =
        Optional.of(question.path("value"))
            .filter(JsonNode::isTextual)
            .map(value -> " = '" + value.asText().replace("'", "\\'") + "'")
            .orElse(" > " + question.path("above").asDouble(0.5));
    String unknown = question.get("unknown").asText().toLowerCase(Locale.ROOT);
    return "coalesce(%s%s, %s)".formatted(name, is, unknown.equals("yes"));
  }
}
