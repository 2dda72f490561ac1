package org.dramatis.erase;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.extract.row.ExtractTable.ERASED;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;
import static org.dramatis.sql.ColumnName.column;
import static org.dramatis.sql.ColumnName.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.identity.CustomerLinker;
import org.dramatis.sql.ColumnName;

/**
 * Which rows belong to people who are to be erased: their rows of the spine; every row that names
 * them by the spine's key; and every row that linking would give to one of them, through any
 * relationship and lookup. A row that some other key gives to somebody else first, or that may be
 * somebody else's, is not theirs alone and stays.
 *
 * <p>Whoever erases goes through {@link #dependentsFirst}, because the rows of a lookup say whose
 * the rows are that refer to it.
 */
final class ErasedPeople {
  /** The one column of {@link #listed}. */
  static final String LISTED = "_listed";

  /** Who a row of the spine is: all erased people are one. */
  private static final String WHO = "_who";

  private static final String ANYBODY_ERASED = "erased";

  private final List<Contract> contracts;
  private final Reference key;
  private final Dataset<Row> listed;
  private final CustomerLinker links;

  /**
   * Knows who they are.
   *
   * @param contracts of the whole project
   * @param accepted the accepted rows of each source that the workspace holds, by the source's name
   * @param listed their pseudonyms, each once, in one column
   */
  ErasedPeople(List<Contract> contracts, Map<String, Dataset<Row>> accepted, Dataset<Row> listed) {
    this.contracts = List.copyOf(contracts);
    this.key = key(contracts);
    this.listed = listed.toDF(LISTED);
    Map<String, Dataset<Row>> rows = new HashMap<>(accepted);
    rows.computeIfPresent(key.source(), (name, entries) -> everybody(entries));
    this.links = new CustomerLinker(contracts, rows, WHO);
  }

  /** The contract and column by which customers are told apart, as the departments write it. */
  static Reference key(List<Contract> contracts) {
    Contract spine =
        contracts.stream().filter(c -> c.role() == SourceRole.SPINE).findFirst().orElseThrow();
    return new Reference(spine.name(), CustomerLinker.spineKey(spine));
  }

  Dataset<Row> listed() {
    return listed;
  }

  /** The spine's rows with who they are, and a row for whoever is listed without having one. */
  private Dataset<Row> everybody(Dataset<Row> rows) {
    Column who = when(col(LISTED).isNotNull(), ANYBODY_ERASED).otherwise(column(key.property()));
    Dataset<Row> known = naming(rows, key.property(), LISTED).withColumn(WHO, who).drop(LISTED);
    Dataset<Row> erased = listed.toDF(key.property()).withColumn(WHO, lit(ANYBODY_ERASED));
    return known.unionByName(erased, true);
  }

  /** Rows with the listed pseudonym that stands in a column, null where none does. */
  private Dataset<Row> naming(Dataset<Row> rows, String column, String as) {
    Dataset<Row> named = listed.toDF(as);
    return rows.join(named, rows.col(ColumnName.quoted(column)).equalTo(named.col(as)), "left");
  }

  /** Every source before those that it refers to. */
  List<Contract> dependentsFirst() {
    List<Contract> order = new ArrayList<>();
    Set<String> done = new HashSet<>();
    contracts.forEach(c -> addAfterReferrers(c, order, done));
    return order;
  }

  private void addAfterReferrers(Contract contract, List<Contract> order, Set<String> done) {
    if (done.add(contract.name())) {
      contracts.stream()
          .filter(c -> c.references().stream().anyMatch(r -> r.source().equals(contract.name())))
          .forEach(c -> addAfterReferrers(c, order, done));
      order.add(contract);
    }
  }

  /** Whether a source has rows of people at all. */
  boolean concerns(Contract contract) {
    return links.leadsToSpine(contract);
  }

  /**
   * Whether rows of a source, when they are delivered, may tell of rows of other sources that were
   * read before whose they are.
   */
  boolean tellsOfOthers(Contract contract) {
    return contracts.stream()
        .flatMap(c -> c.references().stream())
        .anyMatch(r -> r.source().equals(contract.name()) && !r.equals(key));
  }

  private boolean isSpine(Contract contract) {
    return contract.name().equals(key.source());
  }

  /**
   * Marks rows of a source that {@link #concerns} people.
   *
   * @param rows with the source's columns that take part in relationships
   * @return the same rows with {@link ExtractTable#ERASED}
   */
  Dataset<Row> marked(Contract contract, Dataset<Row> rows) {
    Dataset<Row> joined = isSpine(contract) ? rows : links.link(contract, rows);
    Column linked = coalesce(col(CUSTOMER_KEY).equalTo(ANYBODY_ERASED), lit(false));
    Column erased = isSpine(contract) ? lit(false) : linked;
    int i = 0;
    for (String column : namingColumns(contract)) {
      joined = naming(joined, column, LISTED + i);
      erased = erased.or(col(LISTED + i).isNotNull());
      i++;
    }
    List<Column> columns = new ArrayList<>(List.of(columns(List.of(rows.columns()))));
    columns.add(erased.as(ERASED));
    return joined.select(columns.toArray(Column[]::new));
  }

  /** The columns of a source in which the spine's key stands. */
  List<String> namingColumns(Contract contract) {
    return isSpine(contract)
        ? List.of(key.property())
        : contract.properties().stream()
            .filter(p -> p.references().contains(key))
            .map(Property::name)
            .toList();
  }
}
