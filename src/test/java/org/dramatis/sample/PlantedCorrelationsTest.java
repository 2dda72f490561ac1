package org.dramatis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.sample.Town.share;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.dramatis.sample.life.Dossier;
import org.dramatis.sample.life.Order;
import org.dramatis.sample.life.Visit;
import org.dramatis.sample.people.Person.Kind;
import org.dramatis.sample.world.Timeline;
import org.junit.jupiter.api.Test;

/** What goes together in the data because one leads to the other. */
class PlantedCorrelationsTest {
  private static final Town TOWN = Town.shipped();
  private static final LocalDate LONG_BEFORE_THE_END = LocalDate.of(2026, 1, 1);

  @Test
  void whoOrdersMuchVisitsMuch() {
    Town typical = TOWN.kind(Kind.PURE);
    double r =
        correlation(
            typical,
            dossier -> Math.log1p(dossier.orders().size()),
            dossier -> Math.log1p(dossier.visits().size()));
    assertThat(r).isGreaterThan(0.4);
  }

  @Test
  void whoBuysReducedWaitsForSales() {
    Town buyers = TOWN.where(dossier -> dossier.orders().size() >= 5);
    double r =
        correlation(
            buyers,
            dossier ->
                share(
                    dossier.orders().stream().flatMap(o -> o.lines().stream()),
                    line -> line.reducedPence() > 0),
            dossier ->
                share(
                    dossier.orders().stream(), order -> Timeline.isSale(order.at().toLocalDate())));
    assertThat(r).isGreaterThan(0.5);
  }

  @Test
  void aReturnedFirstOrderIsMoreOftenTheLast() {
    Town newcomers =
        TOWN.where(dossier -> !dossier.person().isEstablished())
            .where(dossier -> dossier.person().joined().isBefore(LONG_BEFORE_THE_END))
            .where(dossier -> !dossier.orders().isEmpty());
    Town spoilt = newcomers.where(dossier -> dossier.orders().get(0).isReturned());
    Town happy = newcomers.where(dossier -> !dossier.orders().get(0).isReturned());
    double afterReturn = spoilt.mean(dossier -> dossier.orders().size() == 1 ? 1 : 0);
    double otherwise = happy.mean(dossier -> dossier.orders().size() == 1 ? 1 : 0);
    assertThat(spoilt.size()).isGreaterThan(100);
    assertThat(afterReturn - otherwise).isGreaterThan(0.12);
  }

  @Test
  void lateParcelsMakePeopleCallAndLeave() {
    List<Step> steps = steps(TOWN);
    double calledWhenLate = share(steps.stream().filter(Step::late), Step::called);
    double calledInTime = share(steps.stream().filter(step -> !step.late()), Step::called);
    double lastWhenLate = share(steps.stream().filter(Step::late), Step::last);
    double lastInTime = share(steps.stream().filter(step -> !step.late()), Step::last);
    double lastWhenCalled =
        share(steps.stream().filter(step -> step.late() && step.called()), Step::last);
    assertThat(calledWhenLate).isGreaterThan(0.40);
    assertThat(calledInTime).isLessThan(0.20);
    assertThat(lastWhenLate).isGreaterThan(1.8 * lastInTime);
    assertThat(lastWhenCalled).isGreaterThan(1.2 * lastWhenLate);
  }

  /** Web orders long before the end: whether late, whether a contact followed, whether the last. */
  private static List<Step> steps(Town town) {
    List<Step> steps = new ArrayList<>();
    for (Dossier dossier : town.dossiers()) {
      List<Order> orders = dossier.orders();
      for (Order order : orders) {
        if (order.place().daysLate().isPresent()
            && order.at().toLocalDate().isBefore(LONG_BEFORE_THE_END)) {
          LocalDate day = order.at().toLocalDate();
          boolean called =
              dossier.contacts().stream()
                  .anyMatch(c -> c.isAfter(day) && c.isBefore(day.plusDays(8)));
          LocalDateTime soon = order.at().plusDays(180);
          boolean last =
              orders.stream()
                  .noneMatch(o -> o.at().isAfter(order.at().plusDays(31)) && o.at().isBefore(soon));
          steps.add(new Step(order.isLate(), called, last));
        }
      }
    }
    return steps;
  }

  private record Step(boolean late, boolean called, boolean last) {}

  @Test
  void whoSearchesInVainComesBackLess() {
    LocalDate from = LocalDate.of(2024, 6, 1);
    LocalDate until = LocalDate.of(2024, 12, 1);
    LocalDate later = LocalDate.of(2025, 6, 1);
    Town visitors =
        TOWN.where(dossier -> dossier.person().isEstablished())
            .where(dossier -> visitsBetween(dossier, from, until) >= 3);
    Town disappointed = visitors.where(dossier -> disappointments(dossier, from, until) >= 2);
    Town content = visitors.where(dossier -> disappointments(dossier, from, until) == 0);
    double lostAfter =
        disappointed.mean(dossier -> visitsBetween(dossier, later, Timeline.LAST_DAY) == 0 ? 1 : 0);
    double lostOtherwise =
        content.mean(dossier -> visitsBetween(dossier, later, Timeline.LAST_DAY) == 0 ? 1 : 0);
    assertThat(disappointed.size()).isGreaterThan(50);
    assertThat(lostAfter).isGreaterThan(1.15 * lostOtherwise);
  }

  private static long visitsBetween(Dossier dossier, LocalDate from, LocalDate until) {
    return dossier.visits().stream().filter(v -> within(v, from, until)).count();
  }

  private static long disappointments(Dossier dossier, LocalDate from, LocalDate until) {
    return dossier.visits().stream()
        .filter(visit -> within(visit, from, until))
        .filter(Visit::isDisappointing)
        .count();
  }

  private static boolean within(Visit visit, LocalDate from, LocalDate until) {
    LocalDate day = visit.at().toLocalDate();
    return !day.isBefore(from) && day.isBefore(until);
  }

  /** Pearson's r. */
  private static double correlation(
      Town town, ToDoubleFunction<Dossier> one, ToDoubleFunction<Dossier> other) {
    double meanOne = town.mean(one);
    double meanOther = town.mean(other);
    double both =
        town.mean(d -> (one.applyAsDouble(d) - meanOne) * (other.applyAsDouble(d) - meanOther));
    double varianceOne = town.mean(d -> Math.pow(one.applyAsDouble(d) - meanOne, 2));
    double varianceOther = town.mean(d -> Math.pow(other.applyAsDouble(d) - meanOther, 2));
    return both / Math.sqrt(varianceOne * varianceOther);
  }
}
