package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dramatis.attack.Reading.Shown;
import org.dramatis.stat.Interval;

/**
 * Reads figures of features, of each segment and of everyone, as JSON or a line of CSV has them.
 */
final class FeatureReader {
  private static final String VALUE = " = ";
  private static final double CONFIDENCE = 0.9;

  /** The control rounds shares to one part in so many. */
  private static final List<Integer> PARTS = List.of(2, 3, 4, 5, 10, 20, 100);

  private final String file;
  private final People people;
  private final Reading reading = new Reading();
  private final Map<String, Set<String>> values = new LinkedHashMap<>();
  private final Set<String> segments = new TreeSet<>();

  FeatureReader(String file, People people) {
    this.file = file;
    this.people = people;
  }

  /** Reads the features of all segments; each element has a name, a size and figures. */
  Reading read(JsonNode all) {
    all.forEach(segment -> segments.add(segment.get("segment").asText()));
    Set<String> flags = flags(all);
    for (JsonNode segment : all) {
      String name = segment.get("segment").asText();
      Customers own = new Customers("true", Set.of(name));
      reading.add(Statement.known(file, name + " size", own, segment.get("size").asDouble()));
      for (JsonNode figure : segment.get("features")) {
        read(name, figure, flags);
      }
    }
    values.forEach(
        (feature, conditions) ->
            reading.add(new Partition(Question.quoted(feature) + " is not null", conditions)));
    return reading;
  }

  /** The features that are flags, quoted. */
  Set<String> flags(JsonNode all) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode segment : all) {
      for (JsonNode figure : segment.get("features")) {
        String name = figure.get("feature").asText();
        if (!name.contains(VALUE) && figure.get("kind").asText().equals("proportion")) {
          names.add(Question.quoted(name));
        }
      }
    }
    Map<String, Boolean> found = people.areFlags(names);
    names.removeIf(name -> !found.get(name));
    return names;
  }

  /** What a feature's figures are about; empty where they are no shares of customers. */
  static Optional<Question> question(String name, Set<String> flags) {
    int value = name.indexOf(VALUE);
    if (value > 0) {
      return Optional.of(
          Question.value(name.substring(value + VALUE.length()), name.substring(0, value)));
    }
    String quoted = Question.quoted(name);
    return flags.contains(quoted) ? Optional.of(Question.flag(quoted, "true")) : Optional.empty();
  }

  private void read(String segment, JsonNode figure, Set<String> flags) {
    String name = figure.get("feature").asText();
    String place = segment + " " + name;
    int value = name.indexOf(VALUE);
    String feature = value > 0 ? name.substring(0, value) : name;
    if (figure.get("n").isNumber()) {
      Customers known = new Customers(Question.quoted(feature) + " is not null", Set.of(segment));
      reading.add(Statement.known(file, place + " n", known, figure.get("n").asDouble()));
    }
    Optional<Question> question = question(name, flags);
    if (question.isPresent()) {
      Share own = Share.of(question.get(), Set.of(segment));
      double step = figure.get("rounding").asDouble(0);
      reading.share(file, place, own, Shown.of(figure, step));
      Share everyone = Share.of(question.get(), segments);
      reading.share(file, place + " overall", everyone, Shown.ofEveryone(figure, step));
      compare(place, own, figure);
      if (value > 0) {
        values.computeIfAbsent(feature, f -> new LinkedHashSet<>()).add(question.get().isSo());
      }
    }
    prevalence(segment, feature, question, figure);
  }

  /** Reads what is computed from exact counts; a range of a proportion gives back its count. */
  private void compare(String place, Share own, JsonNode figure) {
    if (figure.get("effect").isNumber() || figure.get("p_adjusted").isNumber()) {
      reading.add(Statement.comparison(file, place + " effect or test", own));
    }
    if (figure.get("low").isNumber() && figure.get("n").isNumber()) {
      long n = figure.get("n").asLong();
      double low = figure.get("low").asDouble();
      double[] fitting =
          IntStream.rangeClosed(0, (int) n)
              .filter(c -> begins(c, n, low))
              .mapToDouble(c -> c / (double) n)
              .toArray();
      if (fitting.length > 0) {
        Span told = new Span(fitting[0], fitting[fitting.length - 1]);
        reading.add(Statement.share(file, place + " range", own, told));
      }
    }
  }

  /** Whether the range of so many of so many begins like this. */
  private static boolean begins(long with, long n, double low) {
    return Interval.ofProportion(with, n, CONFIDENCE)
        .filter(range -> Math.abs(range.low() - low) < 1e-5)
        .isPresent();
  }

  private void prevalence(
      String segment, String feature, Optional<Question> question, JsonNode figure) {
    JsonNode prevalence = figure.path("prevalence");
    String of = prevalence.path("of").asText("");
    if (of.isEmpty()) {
      return;
    }
    Optional<Question> asked =
        switch (of) {
          case "above_average" -> Optional.of(Question.beyond(feature, ">", people.mean(feature)));
          case "below_average" -> Optional.of(Question.beyond(feature, "<", people.mean(feature)));
          default -> question;
        };
    if (asked.isEmpty()) {
      return;
    }
    String place = segment + " " + feature + " " + of;
    JsonNode inside = prevalence.get("inside");
    Share own = Share.of(asked.get(), Set.of(segment));
    OptionalDouble step = step(figure, inside);
    reading.share(file, place, own, Shown.of(inside, step.orElse(0)));
    Set<String> others = new TreeSet<>(segments);
    others.remove(segment);
    if (!others.isEmpty()) {
      // Where it is worked out from rounded shares it is up to two steps away.
      Shown elsewhere = Shown.of(prevalence.get("elsewhere"), 4 * step.orElse(0));
      reading.share(file, place + " elsewhere", Share.of(asked.get(), others), elsewhere);
    }
  }

  /** What a share is rounded to: where nothing tells it, the coarsest step that it could be. */
  private static OptionalDouble step(JsonNode figure, JsonNode inside) {
    return figure.get("rounding").isNumber()
        ? OptionalDouble.of(figure.get("rounding").asDouble())
        : step(figure.get("n").asDouble(0), inside);
  }

  /** The same of customers of whom so many have a value. */
  static OptionalDouble step(double n, JsonNode inside) {
    double share = inside.get("value").asDouble(0);
    boolean isShown = inside.get("value").isNumber();
    if (isShown && Math.abs(share * n - Math.rint(share * n)) < 1e-6 * n) {
      return OptionalDouble.empty();
    }
    return PARTS.stream()
        .filter(parts -> Math.abs(share * parts - Math.rint(share * parts)) < 1e-5)
        .mapToDouble(parts -> 1.0 / parts)
        .findFirst();
  }
}
