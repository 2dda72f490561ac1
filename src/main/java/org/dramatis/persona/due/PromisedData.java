package org.dramatis.persona.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dramatis.run.DueItem;

/**
 * Newer data that a source promised.
 *
 * @param source its contract's name
 * @param label what readers call it
 * @param owner whom to ask; may be empty
 * @param due the day by which the data should have come
 */
public record PromisedData(String source, String label, String owner, LocalDate due) {

  /**
   * What is asked of its owner.
   *
   * @param insert how a word that people wrote is put into a sentence
   */
  public DueItem item(UnaryOperator<String> insert) {
    String ask =
        owner.isEmpty() ? "The contract names nobody to ask." : "Ask " + insert.apply(owner) + ".";
    return new DueItem(
        DueItem.Kind.SOURCE_LATE,
        source,
        label,
        "Newer data was due by %s. %s".formatted(Duties.day(due), ask),
        owner.isEmpty() ? List.of() : List.of(owner),
        Optional.of(due));
  }
}
