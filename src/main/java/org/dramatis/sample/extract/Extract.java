package org.dramatis.sample.extract;

import java.util.List;
import java.util.function.Function;
import org.dramatis.sample.life.Dossier;
import org.dramatis.sample.world.Delivery;

/** What one department writes about customers. */
public enum Extract {
  /** The customer office's list: everybody registered on the day of delivery. */
  CUSTOMERS(
      "crm/customers%s.csv.gz",
      "customer_id,first_name,last_name,email,dob,region,joined,newsletter,contacts_12m",
      CustomerList::rows),
  /** The order system's lines. */
  ORDERS(
      "purchases/orders%s.csv.gz",
      "order_id,line,kind,ordered,customer_id,channel,shop,sku,"
          + "quantity,amount,discount,ship_to,days_late",
      OrderLines::rows),
  /** The web team's log. */
  VISITS("web/visits%s.json.gz", "", WebTeam::visits),
  /** The web team's list of devices whose owner it knows on the day of delivery. */
  LOGINS("logins/logins%s.csv.gz", "visitor_id,customer_id,email,first_login", WebTeam::logins);

  private final String path;
  private final String header;

  // Method references without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<Dossier, List<Row>> rows;

  Extract(String path, String header, Function<Dossier, List<Row>> rows) {
    this.path = path;
    this.header = header;
    this.rows = rows;
  }

  /** The department's folder in a delivery. */
  String folder() {
    return path.substring(0, path.indexOf('/'));
  }

  /** The path of a file in a delivery's folder; the part tells files of one extract apart. */
  public String path(String part) {
    return path.formatted(part);
  }

  /** The first line of each of its files; empty where they have none. */
  public String header() {
    return header;
  }

  /** What it writes about one customer, and when it delivers that. */
  public List<Row> rows(Dossier dossier) {
    return rows.apply(dossier);
  }

  /** One line, without its break, and the delivery that brings it. */
  public record Row(Delivery delivery, String text) {}
}
