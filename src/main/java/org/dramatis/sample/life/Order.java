package org.dramatis.sample.life;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dramatis.sample.world.Department.Product;

/**
 * One order.
 *
 * @param at local time
 * @param lines at least one
 * @param known whether the retailer knows who ordered
 */
public record Order(String id, LocalDateTime at, Place place, List<Line> lines, boolean known) {

  public Order {
    lines = List.copyOf(lines);
  }

  /**
   * Where an order was made and where it went.
   *
   * @param shop the shop's name; empty for web orders
   * @param daysLate days after the promised day; empty for shop orders, 0 when in time
   */
  public record Place(Channel channel, String shop, ShipTo shipTo, OptionalInt daysLate) {}

  /** Where an order is made. */
  public enum Channel {
    SHOP,
    WEB
  }

  /** Where goods go. */
  public enum ShipTo {
    CARRIED,
    HOME,
    OTHER
  }

  /**
   * One article of an order.
   *
   * @param quantity pieces
   * @param paidPence for all pieces after the reduction
   * @param reducedPence what the list price was reduced by
   * @param returned when all pieces went back, if they did
   */
  public record Line(
      Product product,
      int quantity,
      long paidPence,
      long reducedPence,
      Optional<LocalDateTime> returned) {}

  /** Whether it came later than promised. */
  public boolean isLate() {
    return place.daysLate().orElse(0) > 0;
  }

  /** Whether anything went back. */
  public boolean isReturned() {
    return lines.stream().anyMatch(line -> line.returned().isPresent());
  }
}
