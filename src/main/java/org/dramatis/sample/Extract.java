package org.dramatis.sample;

import java.util.List;
import java.util.Optional;

/** What one department writes about customers. */
interface Extract {

  /** Everything that departments write about customers. */
  List<Extract> ALL = List.of(new CustomerList(), new OrderLines(), new WebVisits(), new Logins());

  /** The department's folder in a delivery. */
  String folder();

  /** The beginning of its files' names. */
  String stem();

  /** The end of its files' names. */
  String suffix();

  /** The first line of each of its files, if they have one. */
  Optional<String> header();

  /** What it writes about one customer, and when it delivers that. */
  List<Row> rows(Dossier dossier);

  /**
   * One line.
   *
   * @param delivery that brings it
   * @param text without line break
   */
  record Row(Delivery delivery, String text) {}
}
