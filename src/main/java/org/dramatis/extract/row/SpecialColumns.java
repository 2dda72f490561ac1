package org.dramatis.extract.row;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.SpecialCategory;

/**
 * The columns of a source that are special categories of personal data: those that say so, and
 * those that come from the same columns of the file.
 */
public final class SpecialColumns {
  private SpecialColumns() {}

  /**
   * The category of each special column, by its logical name.
   *
   * @param contract whose every expression can be parsed
   */
  public static Map<String, SpecialCategory> of(Contract contract) {
    Map<String, SpecialCategory> delivered = new HashMap<>();
    for (Property property : contract.properties()) {
      property
          .special()
          .ifPresent(
              category ->
                  PhysicalColumns.of(contract, property)
                      .forEach(column -> delivered.putIfAbsent(column, category)));
    }
    Map<String, SpecialCategory> special = new HashMap<>();
    for (Property property : contract.properties()) {
      Optional<SpecialCategory> inherited =
          PhysicalColumns.of(contract, property).stream()
              .filter(delivered::containsKey)
              .sorted()
              .findFirst()
              .map(delivered::get);
      property.special().or(() -> inherited).ifPresent(c -> special.put(property.name(), c));
    }
    return Map.copyOf(special);
  }
}
