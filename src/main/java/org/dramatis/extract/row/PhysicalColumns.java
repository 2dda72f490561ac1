package org.dramatis.extract.row;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.SpecialCategory;
import org.dramatis.sql.SqlExpression;

/**
 * Which of a file's columns the properties of a contract read. Every name in {@code transformLogic}
 * means a column of the file, never another property. Expects a contract whose every expression can
 * be parsed.
 */
public final class PhysicalColumns {
  private PhysicalColumns() {}

  /** The columns of the file that the contract reads, in the contract's order. */
  public static Set<String> of(Contract contract) {
    Set<String> columns = new LinkedHashSet<>();
    contract.properties().forEach(p -> columns.addAll(of(contract, p)));
    return columns;
  }

  /** The columns of the file from which one property comes. */
  public static Set<String> of(Contract contract, Property property) {
    return Transforms.parse(contract, property)
        .map(SqlExpression::names)
        .orElse(Set.of(property.physicalName()));
  }

  /** The first restricted property that comes from a column of the file, by that column. */
  public static Map<String, Property> restricted(Contract contract) {
    return first(
        contract,
        p -> p.classification() == Classification.RESTRICTED ? Optional.of(p) : Optional.empty());
  }

  /**
   * The special categories of personal data of a source, by logical name: of the properties that
   * have one, and of those that come from the same columns of the file.
   */
  public static Map<String, SpecialCategory> special(Contract contract) {
    Map<String, SpecialCategory> physical = first(contract, Property::special);
    Map<String, SpecialCategory> special = new TreeMap<>();
    for (Property property : contract.properties()) {
      property
          .special()
          .or(
              () ->
                  of(contract, property).stream()
                      .filter(physical::containsKey)
                      .findFirst()
                      .map(physical::get))
          .ifPresent(category -> special.put(property.name(), category));
    }
    return special;
  }

  /** What the first property that has it says, by the columns of the file from which it comes. */
  private static <T> Map<String, T> first(Contract contract, Function<Property, Optional<T>> what) {
    Map<String, T> first = new TreeMap<>();
    for (Property property : contract.properties()) {
      what.apply(property)
          .ifPresent(said -> of(contract, property).forEach(c -> first.putIfAbsent(c, said)));
    }
    return first;
  }
}
