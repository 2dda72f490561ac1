package org.dramatis.erase;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Reference;
import org.dramatis.extract.check.Pseudonym;
import org.dramatis.extract.check.SpineKeys;
import org.dramatis.yaml.ConfigurationException;

/**
 * The people whom a list names.
 *
 * @param pseudonyms of those whose identifier is one, by the number of their line
 * @param refused the other lines' numbers
 * @param spine contract of the list of customers
 * @param key the column that the identifiers are of
 */
public record NamedPeople(
    Map<String, String> pseudonyms, Set<String> refused, Contract spine, Reference key) {

  public NamedPeople {
    pseudonyms = Map.copyOf(pseudonyms);
    refused = Set.copyOf(refused);
  }

  /**
   * Finds their pseudonyms.
   *
   * @throws ConfigurationException when no line of the list holds an identifier
   */
  public static NamedPeople of(
      SparkSession spark, List<Contract> contracts, CustomerFile list, Pseudonym pseudonym) {
    Reference key = ErasedPeople.key(contracts);
    Contract spine =
        contracts.stream().filter(c -> c.name().equals(key.source())).findFirst().orElseThrow();
    Map<String, String> pseudonyms =
        new SpineKeys(spark, spine, key.property(), pseudonym).pseudonyms(list.identifiers());
    if (pseudonyms.isEmpty()) {
      String why =
          "has no identifier that %s accepts as %s; expected identifiers as in the extract, one"
              + " a line";
      throw ConfigurationException.of(
          "--customers " + list.file(), "", why.formatted(spine.file(), key));
    }
    Set<String> refused = new HashSet<>(list.identifiers().keySet());
    refused.removeAll(pseudonyms.keySet());
    return new NamedPeople(pseudonyms, refused, spine, key);
  }

  /** Everybody's pseudonym, each once. */
  public Set<String> people() {
    return Set.copyOf(pseudonyms.values());
  }

  /** The lines that name some of them. */
  public Set<String> lines(Set<String> people) {
    return pseudonyms.entrySet().stream()
        .filter(e -> people.contains(e.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
