package org.dramatis.sample.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.sample.extract.Extract.Row;
import org.dramatis.sample.life.Device;
import org.dramatis.sample.life.Dossier;
import org.dramatis.sample.life.Visit;
import org.dramatis.sample.people.Person;
import org.dramatis.sample.world.Delivery;

/** The web team's list of devices whose owner it knows on the day of delivery. */
final class Logins {
  private Logins() {}

  static List<Row> rows(Dossier dossier) {
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
    boolean account = device.via() == Device.Via.ACCOUNT;
    return Csv.line(
        device.visitor(),
        account ? person.customerId() : "",
        account ? "" : person.identity().email(),
        login.toString());
  }
}
