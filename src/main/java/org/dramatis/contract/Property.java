package org.dramatis.contract;

import java.util.List;
import java.util.Optional;
import org.dramatis.yaml.Spelling;

/**
 * A column of a source.
 *
 * @param name the logical name, used everywhere in the configuration
 * @param label what readers call the column ({@code businessName}); the name in words where the
 *     contract does not say
 * @param physicalName the column's name in the file; the same as {@code name} unless the contract
 *     says otherwise; meaningless when {@code transformLogic} is present
 * @param transformLogic a Spark SQL expression over the file's columns, which it reads as text
 * @param decimal the exact type of a {@code number}
 * @param references foreign keys, tried in this order
 * @param declassified why a column may be kept that comes from what a restricted one comes from
 * @param special which special category of personal data it is ({@code dramatis.special})
 * @param description for readers; empty when the contract has none
 */
public record Property(
    String name,
    String label,
    String physicalName,
    Optional<String> transformLogic,
    LogicalType type,
    DecimalType decimal,
    ValueLimits limits,
    Presence presence,
    KeyRole key,
    List<Reference> references,
    Classification classification,
    Optional<String> declassified,
    Optional<SpecialCategory> special,
    String description) {

  public Property {
    label = label.isBlank() ? Spelling.words(name) : label;
    references = List.copyOf(references);
  }
}
