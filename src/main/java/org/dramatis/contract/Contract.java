package org.dramatis.contract;

import java.util.List;
import java.util.Optional;
import org.dramatis.contract.quality.Quality;
import org.dramatis.yaml.Spelling;

/**
 * What one source promises: an ODCS v3.1 document, read strictly.
 *
 * @param name the source's name, {@code schema[0].name}; unique in a project
 * @param label what readers call the source ({@code businessName}); the name in words where the
 *     contract does not say
 * @param file the contract file as the user knows it, for messages
 * @param server where the extract is and how it is written
 * @param properties the columns, in the contract's order; names are unique
 * @param onePer the logical column of which only the latest row per value is kept ({@code
 *     dramatis.onePer}); the other rows are superseded
 * @param eventTime when a row happened: a logical column of this source, or {@code lookup.column}
 *     of a lookup that it refers to ({@code dramatis.eventTime})
 * @param merging whether customers who share one of its keys are one ({@code dramatis.merge});
 *     empty leaves them apart, and such a key links nobody
 * @param sha256 of the contract file's bytes, lower-case hexadecimal
 */
public record Contract(
    String name,
    String label,
    String file,
    SourceRole role,
    Server server,
    List<Property> properties,
    Optional<String> onePer,
    Optional<String> eventTime,
    Optional<Merging> merging,
    Quality quality,
    Ownership ownership,
    Freshness freshness,
    String sha256) {

  public Contract {
    label = label.isBlank() ? Spelling.words(name) : label;
    properties = List.copyOf(properties);
  }

  /** When a row happened, as far as a column of the source itself says so. */
  public Optional<String> ownEventTime() {
    return eventTime.filter(name -> property(name).isPresent());
  }

  /** When a row happened, as far as a column of a lookup that it refers to says so. */
  public Optional<Reference> lookupEventTime() {
    return eventTime
        .filter(name -> name.contains("."))
        .map(
            name ->
                new Reference(
                    name.substring(0, name.indexOf('.')), name.substring(name.indexOf('.') + 1)));
  }

  /** Whether a value of that column names one row at most, so that others can look it up. */
  public boolean isKey(String column) {
    return primaryKey().stream().map(Property::name).toList().equals(List.of(column))
        || property(column).filter(p -> p.key() == KeyRole.UNIQUE).isPresent()
        || onePer.filter(column::equals).isPresent();
  }

  /** What columns of other sources its columns refer to, in the contract's order. */
  public List<Reference> references() {
    return properties.stream().flatMap(p -> p.references().stream()).toList();
  }

  /** The column of that logical name, if the contract has one. */
  public Optional<Property> property(String name) {
    return properties.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** The columns of the primary key, in the contract's order; empty when there is none. */
  public List<Property> primaryKey() {
    return properties.stream().filter(p -> p.key() == KeyRole.PRIMARY).toList();
  }
}
