package org.dramatis.sample;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dramatis.sample.extract.Extract;
import org.dramatis.sample.life.Dossier;
import org.dramatis.sample.life.Life;
import org.dramatis.sample.life.Order;
import org.dramatis.sample.life.Visit;
import org.dramatis.sample.people.Person.Kind;
import org.dramatis.sample.people.Population;

/** Customers of a sample, and how to ask about them. */
record Town(List<Dossier> dossiers) {

  static Town shipped() {
    return of(SampleSpec.SHIPPED);
  }

  static Town easy() {
    return of(new SampleSpec(SampleSpec.SHIPPED_SEED, 1_000, SampleSpec.Variant.EASY));
  }

  private static Town of(SampleSpec spec) {
    Population population = spec.population();
    return new Town(
        IntStream.range(0, spec.customers()).mapToObj(i -> Life.of(i, population)).toList());
  }

  /** The part of the town for which something is true. */
  Town where(Predicate<Dossier> predicate) {
    return new Town(dossiers.stream().filter(predicate).toList());
  }

  /** People of one type and no other. */
  Town pure(String type) {
    return where(
        dossier ->
            dossier.person().nature().kind() == Kind.PURE
                && dossier.person().nature().types().get(0).name().equals(type));
  }

  Town kind(Kind kind) {
    return where(dossier -> dossier.person().nature().kind() == kind);
  }

  int size() {
    return dossiers.size();
  }

  Stream<Order> orders() {
    return dossiers.stream().flatMap(dossier -> dossier.orders().stream());
  }

  Stream<Order.Line> lines() {
    return orders().flatMap(order -> order.lines().stream());
  }

  Stream<Visit> visits() {
    return dossiers.stream().flatMap(dossier -> dossier.visits().stream());
  }

  Stream<Extract.Row> rows(Extract extract) {
    return dossiers.stream().flatMap(dossier -> extract.rows(dossier).stream());
  }

  double mean(ToDoubleFunction<Dossier> of) {
    return dossiers.stream().mapToDouble(of).average().orElseThrow();
  }

  /** Pounds paid, before returns. */
  double gross() {
    return lines().mapToLong(Order.Line::paidPence).sum() / 100.0;
  }

  /** Pounds kept, after returns. */
  double net() {
    return lines().filter(line -> line.returned().isEmpty()).mapToLong(Order.Line::paidPence).sum()
        / 100.0;
  }

  /** Which share of things has a property, 0 to 1. */
  static <T> double share(Stream<T> of, Predicate<T> predicate) {
    return of.mapToDouble(thing -> predicate.test(thing) ? 1 : 0).average().orElseThrow();
  }
}
