package org.dramatis.extract.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.KeyRole;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.contract.quality.QualityMetric;

/** The columns, by logical name, that join a project's sources or tell its rows apart. */
public record JoinKeys(Set<Reference> keys) {

  public JoinKeys {
    keys = Set.copyOf(keys);
  }

  /**
   * Primary keys, {@code onePer} columns, both ends of every relationship, and columns whose
   * duplicates a rule counts.
   */
  public static JoinKeys of(List<Contract> contracts) {
    Set<Reference> keys = new HashSet<>();
    for (Contract contract : contracts) {
      contract.onePer().ifPresent(name -> keys.add(new Reference(contract.name(), name)));
      contract.quality().rules().stream()
          .filter(rule -> rule.metric() == QualityMetric.DUPLICATE_VALUES)
          .flatMap(rule -> rule.columns().stream())
          .forEach(name -> keys.add(new Reference(contract.name(), name)));
      for (Property property : contract.properties()) {
        if (property.key() != KeyRole.NONE || !property.references().isEmpty()) {
          keys.add(new Reference(contract.name(), property.name()));
        }
        keys.addAll(property.references());
      }
    }
    return new JoinKeys(keys);
  }

  /**
   * The columns that a source keeps, in the contract's order: all but those that identify people
   * and join nothing.
   */
  public List<KeptColumn> kept(Contract contract) {
    List<KeptColumn> kept = new ArrayList<>();
    for (Property property : contract.properties()) {
      if (property.classification() == Classification.OPEN) {
        kept.add(new KeptColumn(property, KeptColumn.Form.CLEAR));
      } else if (keys.contains(new Reference(contract.name(), property.name()))) {
        kept.add(new KeptColumn(property, KeptColumn.Form.PSEUDONYM));
      }
    }
    return kept;
  }
}
