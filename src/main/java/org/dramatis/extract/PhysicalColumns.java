package org.dramatis.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;

/**
 * Which of a file's columns the properties of a contract read. In {@code transformLogic}, the name
 * of a property that stands before means that property's typed value; every other name means a
 * column of the file.
 */
final class PhysicalColumns {
  private PhysicalColumns() {}

  /** The columns of the file that the contract reads, in the contract's order. */
  static Set<String> of(Contract contract) {
    Set<String> columns = new LinkedHashSet<>();
    contract.properties().forEach(p -> columns.addAll(of(contract, p)));
    return columns;
  }

  /** The columns of the file from which one property comes, also by way of other properties. */
  static Set<String> of(Contract contract, Property property) {
    Optional<String> sql = property.transformLogic();
    if (sql.isEmpty()) {
      return Set.of(property.physicalName());
    }
    List<Property> logical = logical(contract, property);
    Set<String> columns =
        new LinkedHashSet<>(Transforms.parse(contract, property, sql.get()).names());
    logical.forEach(p -> columns.remove(p.name()));
    logical.forEach(p -> columns.addAll(of(contract, p)));
    return columns;
  }

  /** The properties whose typed values a computed property reads. */
  static List<Property> logical(Contract contract, Property property) {
    if (property.transformLogic().isEmpty()) {
      return List.of();
    }
    Set<String> names =
        Transforms.parse(contract, property, property.transformLogic().get()).names();
    return contract.properties().stream()
        .takeWhile(p -> !p.name().equals(property.name()))
        .filter(p -> names.contains(p.name()))
        .toList();
  }
}
