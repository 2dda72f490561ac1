package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A question of the council whose measure is an average.
 *
 * @param place where it stands
 * @param average what the average is of, as SQL
 * @param among whom it is asked of, as SQL
 * @param measure as it is printed
 * @param question what its figures are about, where the average is of a flag
 */
record CouncilQuestion(
    String place, String average, String among, JsonNode measure, Question question) {
  /** Objectives, promises and steps of the journey, in their order. */
  static Set<CouncilQuestion> of(Council council, JsonNode json) {
    Set<CouncilQuestion> asked = new LinkedHashSet<>();
    JsonNode charter = council.charter();
    for (int i = 0; i < json.get("objectives").size(); i++) {
      JsonNode objective = charter.get("objectives").get(i);
      JsonNode printed = json.get("objectives").get(i).get("measure");
      of("objective " + i, objective.get("measure"), objective, printed).ifPresent(asked::add);
    }
    for (int i = 0; i < json.get("metrics").size(); i++) {
      JsonNode metric = charter.get("metrics").get(i);
      JsonNode printed = json.get("metrics").get(i).get("measure");
      of("metric " + i, metric.get("measure"), metric, printed).ifPresent(asked::add);
    }
    for (int i = 0; i < json.get("journey").size(); i++) {
      JsonNode step = charter.get("journey").get(i);
      for (String what : new String[] {"taken", "trouble"}) {
        JsonNode printed = json.get("journey").get(i).get(what);
        if (printed.isObject()) {
          of("step " + i + " " + what, step.get(what), step, printed)
              .map(CouncilQuestion::ofEverybody)
              .ifPresent(asked::add);
        }
      }
    }
    return asked;
  }

  private static Optional<CouncilQuestion> of(
      String place, JsonNode measure, JsonNode asked, JsonNode printed) {
    return Council.averaged(measure)
        .map(average -> of(place, average, Council.among(asked), printed));
  }

  private static CouncilQuestion of(String place, String average, String among, JsonNode printed) {
    return new CouncilQuestion(place, average, among, printed, Question.flag(average, among));
  }

  /** A step of the journey is of everybody: who has no value does not take it. */
  private CouncilQuestion ofEverybody() {
    Question question = new Question("coalesce((" + average + ") = 1, false)", "true");
    return new CouncilQuestion(place, average, among, measure, question);
  }

  /** Whether it is asked of those who meet a condition. */
  boolean isOfSome() {
    return !among.equals("true");
  }
}
