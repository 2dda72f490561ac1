package org.dramatis.sample.life;

import java.time.LocalDate;
import java.util.List;

/**
 * What a person did, in the order in which it happened month by month.
 *
 * @param orders including those that are still to be delivered
 * @param visits to the web shop
 * @param contacts days of calls and mails to customer care
 * @param devices the person's devices
 */
public record History(
    List<Order> orders, List<Visit> visits, List<LocalDate> contacts, List<Device> devices) {

  public History {
    orders = List.copyOf(orders);
    visits = List.copyOf(visits);
    contacts = List.copyOf(contacts);
    devices = List.copyOf(devices);
  }
}
