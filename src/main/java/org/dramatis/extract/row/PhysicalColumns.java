package org.dramatis.extract.row;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;

/**
 * Which of a file's columns the properties of a contract read. Every name in {@code transformLogic}
 * means a column of the file, never another property.
 */
public final class PhysicalColumns {
  private PhysicalColumns() {}

  /** The columns of the file that the contract reads, in the contract's order. */
  public static Set<String> of(Contract contract) {
    Set<String> columns = new LinkedHashSet<>();
    contract.properties().forEach(p -> columns.addAll(of(contract, p)));
    return columns;
  }

  /**
   * The columns of the file from which one property comes.
   *
   * @param contract whose every expression can be parsed
   */
  public static Set<String> of(Contract contract, Property property) {
    Optional<String> sql = property.transformLogic();
    return sql.isEmpty()
        ? Set.of(property.physicalName())
        : Transforms.parse(contract, property, sql.get()).names();
  }
}
