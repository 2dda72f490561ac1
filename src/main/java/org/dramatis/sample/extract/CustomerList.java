package org.dramatis.sample.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dramatis.sample.extract.Extract.Row;
import org.dramatis.sample.life.Dossier;
import org.dramatis.sample.people.Person;
import org.dramatis.sample.people.Person.Identity;
import org.dramatis.sample.world.Delivery;

/** The customer office's list: everybody registered on the day of delivery. */
final class CustomerList {
  private CustomerList() {}

  static List<Row> rows(Dossier dossier) {
    Person person = dossier.person();
    Dirt dirt = Dirt.of(dossier, Extract.CUSTOMERS);
    String birthday = dirt.birthday();
    List<Row> rows = new ArrayList<>();
    for (Delivery delivery : Delivery.values()) {
      if (delivery.knows(person.joined())) {
        String line = line(dossier, birthday, delivery.day());
        rows.add(new Row(delivery, dirt.arrived(line, Dirt.CUSTOMER_CUT)));
      }
    }
    return rows;
  }

  private static String line(Dossier dossier, String birthday, LocalDate day) {
    Identity identity = dossier.person().identity();
    LocalDate yearAgo = day.minusYears(1);
    long contacts =
        dossier.contacts().stream()
            .filter(contact -> contact.isAfter(yearAgo) && !contact.isAfter(day))
            .count();
    return Csv.line(
        dossier.person().customerId(),
        identity.firstName(),
        identity.lastName(),
        identity.email(),
        birthday,
        identity.region(),
        dossier.person().joined().toString(),
        Boolean.toString(identity.newsletter()),
        Long.toString(contacts));
  }
}
