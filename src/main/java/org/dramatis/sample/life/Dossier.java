package org.dramatis.sample.life;

import java.time.LocalDate;
import java.util.List;
import org.dramatis.sample.life.Visit.Device;
import org.dramatis.sample.people.Person;

/**
 * Everything about one registration; what happened is in the order in which it did, month by month.
 *
 * @param seed of every random choice
 * @param orders including those that are still to be delivered
 * @param visits to the web shop
 * @param contacts days of calls and mails to customer care
 */
public record Dossier(
    Person person,
    long seed,
    List<Order> orders,
    List<Visit> visits,
    List<LocalDate> contacts,
    List<Device> devices) {

  public Dossier {
    orders = List.copyOf(orders);
    visits = List.copyOf(visits);
    contacts = List.copyOf(contacts);
    devices = List.copyOf(devices);
  }
}
