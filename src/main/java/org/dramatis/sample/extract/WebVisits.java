package org.dramatis.sample.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.dramatis.sample.extract.Extract.Row;
import org.dramatis.sample.life.Bots;
import org.dramatis.sample.life.Dossier;
import org.dramatis.sample.life.Numbers;
import org.dramatis.sample.life.Visit;
import org.dramatis.sample.people.Person;
import org.dramatis.sample.world.Delivery;
import org.dramatis.sample.world.Timeline;

/** The web team's log: one object per visit, times in UTC, absent what is not known. */
final class WebVisits {
  private static final JsonFactory JSON = new JsonFactory();

  private WebVisits() {}

  static List<Row> rows(Dossier dossier) {
    Dirt dirt = Dirt.of(dossier, Extract.VISITS);
    List<Visit> visits = new ArrayList<>(dossier.visits());
    visits.addAll(Bots.at(dossier.person().index(), dossier.seed()));
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (Visit visit : visits) {
      number++;
      if (visit.at().toLocalDate().isBefore(Timeline.FIRST_WEB_DAY)) {
        continue;
      }
      String line = dirt.arrived(object(visit, number, dossier.person()), Dirt.VISIT_CUT);
      Delivery.bringing(visit.at().toLocalDate())
          .ifPresent(delivery -> rows.add(new Row(delivery, line)));
    }
    return rows;
  }

  private static String object(Visit visit, int number, Person person) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("session_id", Numbers.visit(person.index(), number));
      json.writeStringField(
          "started_at",
          DateTimeFormatter.ISO_INSTANT.format(visit.at().atZone(Timeline.ZONE).toInstant()));
      json.writeStringField("visitor_id", visit.device().visitor());
      if (visit.loggedIn()) {
        json.writeStringField("customer_id", person.customerId());
      }
      json.writeStringField("device", visit.device().type());
      json.writeStringField("referrer", visit.referrer());
      json.writeNumberField("seconds", visit.seconds());
      json.writeNumberField("views", visit.views());
      if (visit.search().isPresent()) {
        json.writeStringField("search_terms", visit.search().get().terms());
        json.writeNumberField("search_results", visit.search().get().results());
      }
      json.writeNumberField("carts", visit.carts());
      json.writeNumberField("orders", visit.ordered() ? 1 : 0);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory refused to be written.", e);
    }
    return text.toString();
  }
}
