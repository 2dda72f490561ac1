package org.dramatis.sample.extract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.sample.extract.Extract.Row;
import org.dramatis.sample.life.Bots;
import org.dramatis.sample.life.Dossier;
import org.dramatis.sample.life.Numbers;
import org.dramatis.sample.life.Visit;
import org.dramatis.sample.life.Visit.Device;
import org.dramatis.sample.life.Visit.Login;
import org.dramatis.sample.people.Person;
import org.dramatis.sample.world.Delivery;
import org.dramatis.sample.world.Timeline;

/** The web team's log and its list of devices. */
final class WebTeam {
  private WebTeam() {}

  /** The log: one object per visit, times in UTC, absent what is not known. */
  static List<Row> visits(Dossier dossier) {
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
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("session_id", Numbers.visit(person.index(), number));
    json.put("started_at", visit.at().atZone(Timeline.ZONE).toInstant().toString());
    json.put("visitor_id", visit.device().visitor());
    if (visit.login() == Login.LOGGED_IN) {
      json.put("customer_id", person.customerId());
    }
    json.put("device", visit.device().type());
    json.put("referrer", visit.referrer());
    json.put("seconds", visit.seconds());
    json.put("views", visit.views());
    if (visit.search().isPresent()) {
      json.put("search_terms", visit.search().get().terms());
      json.put("search_results", visit.search().get().results());
    }
    json.put("carts", visit.carts());
    json.put("orders", visit.ordered() ? 1 : 0);
    return json.toString();
  }

  /** The devices whose owner it knows on the day of delivery. */
  static List<Row> logins(Dossier dossier) {
    List<Row> rows = new ArrayList<>();
    for (Device device : dossier.devices()) {
      Optional<LocalDate> login = firstLogin(device, dossier.visits());
      for (Delivery delivery : Delivery.values()) {
        if (login.filter(delivery::knows).isPresent()) {
          rows.add(new Row(delivery, line(device, dossier.person(), login.get())));
        }
      }
    }
    return rows;
  }

  /** A login needs a device that was used after its owner was ready to log in. */
  private static Optional<LocalDate> firstLogin(Device device, List<Visit> visits) {
    return device
        .login()
        .flatMap(
            ready ->
                visits.stream()
                    .filter(visit -> visit.device().equals(device))
                    .filter(visit -> !visit.at().isBefore(ready))
                    .map(visit -> visit.at().toLocalDate())
                    .min(LocalDate::compareTo));
  }

  private static String line(Device device, Person person, LocalDate login) {
    return Csv.line(
        device.visitor(),
        device.account() ? person.customerId() : "",
        device.account() ? "" : person.identity().email(),
        login.toString());
  }
}
