package org.dramatis.sample.extract;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dramatis.sample.extract.Extract.Row;
import org.dramatis.sample.life.Dossier;
import org.dramatis.sample.life.Order;
import org.dramatis.sample.life.Order.Line;
import org.dramatis.sample.world.Delivery;
import org.dramatis.yaml.Spelling;

/** The order system's lines: sales, and returns with negative amounts on the day they came back. */
final class OrderLines {
  private OrderLines() {}

  static List<Row> rows(Dossier dossier) {
    Dirt dirt = Dirt.of(dossier, Extract.ORDERS);
    String customer = dossier.person().customerId();
    List<Row> rows = new ArrayList<>();
    for (Order order : dossier.orders()) {
      String owner = order.known() ? customer : "";
      int number = 0;
      for (Line line : order.lines()) {
        number++;
        add(rows, order.at(), dirt, sale(order, number, line, owner, dirt));
        if (line.returned().isPresent()) {
          LocalDateTime back = line.returned().get();
          add(rows, back, dirt, returned(order, number, line, owner, back));
        }
      }
    }
    for (Dirt.Trial trial : dirt.trials()) {
      add(rows, trial.at(), dirt, trial(trial, customer));
    }
    return rows;
  }

  private static void add(List<Row> rows, LocalDateTime at, Dirt dirt, String text) {
    String arrived = dirt.arrived(text, Dirt.ORDER_LINE_CUT);
    Delivery.bringing(at.toLocalDate()).ifPresent(delivery -> rows.add(new Row(delivery, arrived)));
  }

  private static String sale(Order order, int number, Line line, String owner, Dirt dirt) {
    Order.Place place = order.place();
    String amount =
        dirt.amount(Csv.pounds(line.paidPence()), place.shop(), order.at().toLocalDate());
    return Csv.line(
        order.id(),
        Integer.toString(number),
        "sale",
        ISO_LOCAL_DATE_TIME.format(order.at()),
        owner,
        Spelling.of(place.channel()),
        place.shop(),
        line.product().sku(),
        Integer.toString(line.quantity()),
        amount,
        Csv.pounds(line.reducedPence()),
        Spelling.of(place.shipTo()),
        place.daysLate().isPresent() ? Integer.toString(place.daysLate().getAsInt()) : "");
  }

  private static String returned(
      Order order, int number, Line line, String owner, LocalDateTime back) {
    return Csv.line(
        order.id(),
        Integer.toString(number),
        "return",
        ISO_LOCAL_DATE_TIME.format(back),
        owner,
        Spelling.of(order.place().channel()),
        order.place().shop(),
        line.product().sku(),
        Integer.toString(-line.quantity()),
        Csv.pounds(-line.paidPence()),
        "0.00",
        "",
        "");
  }

  private static String trial(Dirt.Trial trial, String customer) {
    String at = ISO_LOCAL_DATE_TIME.format(trial.at());
    return "%s,1,sale,%s,%s,web,,KIT-001,1,%s,0.00,home,0"
        .formatted(trial.order(), at, customer, trial.pounds());
  }
}
