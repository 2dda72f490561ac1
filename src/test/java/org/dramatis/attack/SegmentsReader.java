package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dramatis.attack.Reading.Shown;

/** Reads {@code segments.json}: features, measures, beliefs and the departments' personas. */
final class SegmentsReader {
  private final String file;
  private final JsonNode json;
  private final Council council;
  private final People people;
  private final Reading reading = new Reading();
  private final Set<String> segments = new TreeSet<>();
  private final Set<String> everybody = new TreeSet<>();

  private SegmentsReader(String file, JsonNode json, Council council, People people) {
    this.file = file;
    this.json = json;
    this.council = council;
    this.people = people;
    json.get("segments").forEach(segment -> segments.add(segment.get("segment").asText()));
    everybody.addAll(segments);
    everybody.add(People.OUTSIDE);
  }

  static Reading read(String file, JsonNode json, Council council, People people) {
    SegmentsReader reader = new SegmentsReader(file, json, council, people);
    FeatureReader features = new FeatureReader(file, people);
    reader.reading.add(features.read(json.get("segments")));
    Set<String> flags = features.flags(json.get("segments"));
    reader.reading.add(UnfitReader.read(file, json, reader.segments, flags));
    JsonNode scope = json.get("scope");
    reader.reading.add(
        Statement.known(
            file,
            "outside the scope",
            new Customers("true", Set.of(People.OUTSIDE)),
            scope.get("customers").asDouble() - scope.get("in_scope").asDouble()));
    reader.questions();
    reader.beliefs();
    reader.personas();
    reader.lifecycle();
    return reader.reading;
  }

  /** The questions of the council, their charter's text beside what is printed. */
  private void questions() {
    Set<CouncilQuestion> asked = CouncilQuestion.of(council, json);
    Map<String, Boolean> flags =
        people.areFlags(asked.stream().map(CouncilQuestion::average).toList());
    for (CouncilQuestion question : asked) {
      JsonNode measure = question.measure();
      Question is = question.question();
      Set<String> all = measure.get("outside").isObject() ? everybody : segments;
      number(question, " overall_n", measure.get("overall_n"), all);
      for (JsonNode own : measure.get("segments")) {
        group(question, flags, own, own.get("segment").asText());
        prevalence(question, flags, own, all);
      }
      if (measure.get("outside").isObject()) {
        group(question, flags, measure.get("outside"), People.OUTSIDE);
      }
      if (flags.get(question.average())) {
        Shown everyone = Shown.ofEveryone(measure, measure.get("rounding").asDouble(0));
        reading.share(file, question.place() + " overall", Share.of(is, all), everyone);
      }
    }
  }

  private void group(
      CouncilQuestion question, Map<String, Boolean> flags, JsonNode own, String group) {
    String place = question.place() + " " + group;
    number(question, " " + group + " n", own.get("n"), Set.of(group));
    if (flags.get(question.average())) {
      Share share = Share.of(question.question(), Set.of(group));
      double step = question.measure().get("rounding").asDouble(0);
      reading.share(file, place, share, Shown.of(own, step));
      if (own.get("effect").isNumber()) {
        reading.add(Statement.comparison(file, place + " effect", share));
      }
    }
  }

  /** How many are as a question's figure says, in a segment and elsewhere. */
  private void prevalence(
      CouncilQuestion question, Map<String, Boolean> flags, JsonNode own, Set<String> all) {
    JsonNode prevalence = own.path("prevalence");
    if (!prevalence.isObject()) {
      return;
    }
    boolean isFlag = flags.get(question.average());
    String of = prevalence.get("of").asText();
    Question is = isFlag ? question.question() : beyond(question, of, all);
    JsonNode inside = prevalence.get("inside");
    double rounding = question.measure().get("rounding").asDouble(0);
    double step =
        isFlag ? rounding : FeatureReader.step(own.get("n").asDouble(0), inside).orElse(0);
    String group = own.get("segment").asText();
    String place = question.place() + " " + group + " " + of;
    reading.share(file, place, Share.of(is, Set.of(group)), Shown.of(inside, step));
    Set<String> others = new TreeSet<>(all);
    others.remove(group);
    if (!others.isEmpty()) {
      // Where it is worked out from rounded shares it is up to two steps away.
      Shown elsewhere = Shown.of(prevalence.get("elsewhere"), 4 * step);
      reading.share(file, place + " elsewhere", Share.of(is, others), elsewhere);
    }
  }

  private Question beyond(CouncilQuestion question, String of, Set<String> all) {
    String known = question.question().isKnown();
    String value = "(" + question.average() + ")";
    double mean = people.mean(value, known, all.contains(People.OUTSIDE));
    String side = of.equals("above_average") ? " > " : " < ";
    return new Question(Customers.both(value + side + mean + "d", known), known);
  }

  /** How many customers meet a condition is told; how many have a value is taken to be known. */
  private void number(CouncilQuestion question, String figure, JsonNode n, Set<String> groups) {
    String known = question.question().isKnown();
    if (question.isOfSome()) {
      count(question.place() + figure, n, known, groups);
    } else if (n.isNumber()) {
      Customers of = new Customers(known, groups);
      reading.add(Statement.known(file, question.place() + figure, of, n.asDouble()));
    }
  }

  private void count(String figure, JsonNode n, String condition, Set<String> groups) {
    if (n.isNumber()) {
      Span told = Span.around(n.asDouble(), 0);
      reading.add(Statement.count(file, figure, new Customers(condition, groups), told));
    }
  }

  /** Whom each belief is about, and their figure where it is a share of customers. */
  private void beliefs() {
    for (JsonNode belief : json.get("beliefs")) {
      String place = "belief " + belief.get("id").asText();
      JsonNode claim = council.claim(belief.get("id").asText());
      String feature = Question.quoted(claim.get("feature").asText());
      String among = Council.among(claim);
      Optional<String> who = Optional.ofNullable(claim.get("who")).map(JsonNode::asText);
      String own = Customers.both(who.orElse("true"), among);
      side(place + " customers", belief.get("customers"), feature, own);
      side(place + " own", belief.get("own").get("n"), feature, own);
      // A belief about everyone has no other side.
      who.map(w -> Customers.both("not (" + w + ")", among))
          .ifPresent(others -> side(place + " others", belief.at("/others/n"), feature, others));
      if (people.areFlags(Set.of(feature)).get(feature)) {
        double step = belief.get("rounding").asDouble(0);
        Question question = Question.flag(feature, own);
        reading.share(file, place, Share.of(question, segments), Shown.of(belief.get("own"), step));
      }
    }
  }

  /** Too few of whom it is unknown are counted on the larger side. */
  private void side(String place, JsonNode n, String feature, String condition) {
    if (n.isNumber()) {
      double few = council.minimumCell() - 1.0;
      Customers of = new Customers(Customers.both(condition, feature + " is not null"), segments);
      Span told = new Span(n.asDouble() - few, n.asDouble());
      boolean isExact = n.asDouble() * 2 < everyone();
      reading.add(Statement.count(file, place, of, isExact ? Span.around(n.asDouble(), 0) : told));
    }
  }

  private double everyone() {
    return json.get("scope").get("in_scope").asDouble();
  }

  private void personas() {
    JsonNode crosswalk = json.get("crosswalk");
    for (JsonNode department : crosswalk.get("departments")) {
      String function = department.get("function").asText();
      Map<String, String> personas = council.personas(function);
      double base = department.get("rounding").asDouble(0);
      department.get("personas").forEach(p -> persona(function, p, personas, base));
      persona(function, department.get("nobody"), personas, base);
      count(function + " several", department.get("several"), council.several(function), everybody);
      reading.add(new Partition("true", new LinkedHashSet<>(personas.values())));
    }
    for (JsonNode pair : crosswalk.get("pairs")) {
      String first = council.personas(pair.get("first").asText()).get("");
      String second = council.personas(pair.get("second").asText()).get("");
      String both = "not (" + first + ") and not (" + second + ")";
      String place = pair.get("first").asText() + " and " + pair.get("second").asText();
      count(place, pair.get("both"), both, everybody);
    }
    JsonNode unclaimed = crosswalk.get("unclaimed");
    count("unclaimed", unclaimed.get("customers"), council.unclaimed(), everybody);
  }

  private void persona(
      String function, JsonNode persona, Map<String, String> conditions, double base) {
    String name = persona.get("name").asText();
    String place = function + " " + name;
    rounded(place, persona, new Customers(conditions.get(name), everybody), base);
    for (JsonNode cell : persona.get("segments")) {
      String group = cell.get("segment").asText(People.OUTSIDE);
      group = cell.get("segment").isNull() ? People.OUTSIDE : group;
      Customers own = new Customers(conditions.get(name), Set.of(group));
      rounded(place + " " + group, cell, own, base);
    }
  }

  /** A number of customers, rounded to a multiple of a base, or below what is too few. */
  private void rounded(String place, JsonNode cell, Customers who, double base) {
    if (cell.get("customers").isNumber()) {
      // Halves are rounded up, and what is told is at least the minimum cell.
      double about = cell.get("customers").asDouble();
      double least = Math.max(council.minimumCell(), about - base / 2);
      Span told = base > 0 ? new Span(least, about + base / 2 - 1) : Span.around(about, 0);
      reading.add(Statement.count(file, place, who, told));
    } else if (cell.get("disclosure").asText().equals("below")) {
      double most = Math.max(council.minimumCell(), Math.ceil(base / 2)) - 1;
      reading.add(Statement.count(file, place, who, new Span(0, most)));
    }
  }

  /** A stage as the data spells it; its label is the catalogue's. */
  private static String spelled(String label) {
    return switch (label) {
      case "has not bought yet" -> "prospect";
      case "has not bought for a year" -> "lapsed";
      case "has bought once" -> "first-time";
      case "has bought again" -> "repeat";
      default -> label;
    };
  }

  private void lifecycle() {
    JsonNode outside = json.get("outside");
    double base = outside.path("rounding").asDouble(0);
    for (JsonNode stage : outside.path("lifecycle")) {
      String so = Question.value(spelled(stage.get("name").asText()), "lifecycle").isSo();
      rounded("lifecycle", stage, new Customers(so, everybody), base);
    }
    for (JsonNode stage : outside.path("groups")) {
      String so = Question.value(spelled(stage.get("stage").asText()), "lifecycle").isSo();
      rounded("outside", stage, new Customers(so, Set.of(People.OUTSIDE)), base);
    }
  }
}
