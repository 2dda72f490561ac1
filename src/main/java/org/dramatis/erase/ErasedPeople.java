package org.dramatis.erase;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.dramatis.sql.ColumnName.column;
import static org.dramatis.sql.ColumnName.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.dramatis.identity.KeyedRows;
import org.dramatis.identity.LinkedTable;
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
public final class ErasedPeople {
  /** Who a row of the spine is: all erased people are one. */
  private static final String WHO = "_who";

  private static final String ANYBODY_ERASED = "erased";
  private static final String LISTED = "_listed";

  private final Map<String, Contract> contracts = new LinkedHashMap<>();
  private final Contract spine;
  private final Dataset<Row> listed;
  private final CustomerLinker links;

  /**
   * Knows who they are.
   *
   * @param contracts of the whole project
   * @param accepted the accepted rows of each source that the workspace holds, by the source's name
   * @param listed their pseudonyms, each once, in one column
   */
  public ErasedPeople(
      List<Contract> contracts, Map<String, Dataset<Row>> accepted, Dataset<Row> listed) {
    contracts.forEach(c -> this.contracts.put(c.name(), c));
    this.spine = spine(contracts);
    this.listed = listed.toDF(LISTED);
    List<KeyedRows> sources = new ArrayList<>();
    for (Contract contract : contracts) {
      Dataset<Row> rows = accepted.get(contract.name());
      sources.add(new KeyedRows(contract, contract.equals(spine) ? everybody(rows) : rows));
    }
    this.links = new CustomerLinker(sources, WHO);
  }

  private static Contract spine(List<Contract> contracts) {
    return contracts.stream().filter(c -> c.role() == SourceRole.SPINE).findFirst().orElseThrow();
  }

  /** The contract and column by which customers are told apart, as the departments write it. */
  public static Reference key(List<Contract> contracts) {
    Contract spine = spine(contracts);
    return new Reference(spine.name(), CustomerLinker.spineKey(spine));
  }

  /** The spine's rows with who they are, and a row for whoever is listed without having one. */
  private Dataset<Row> everybody(Dataset<Row> rows) {
    String key = CustomerLinker.spineKey(spine);
    Dataset<Row> known =
        rows.join(listed, rows.col(ColumnName.quoted(key)).equalTo(listed.col(LISTED)), "left")
            .withColumn(WHO, when(col(LISTED).isNotNull(), ANYBODY_ERASED).otherwise(column(key)))
            .drop(LISTED);
    Column[] lacking =
        Arrays.stream(rows.schema().fields())
            .map(
                f ->
                    (f.name().equals(key) ? col(LISTED) : lit(null).cast(f.dataType()))
                        .as(f.name()))
            .toArray(Column[]::new);
    return known.unionByName(listed.select(lacking).withColumn(WHO, lit(ANYBODY_ERASED)));
  }

  /** Every source before those that it refers to. */
  public List<Contract> dependentsFirst() {
    List<Contract> order = new ArrayList<>();
    Set<String> done = new HashSet<>();
    contracts.values().forEach(c -> addAfterReferrers(c, order, done));
    return order;
  }

  private void addAfterReferrers(Contract contract, List<Contract> order, Set<String> done) {
    if (!done.add(contract.name())) {
      return;
    }
    contracts.values().stream()
        .filter(c -> c.references().stream().anyMatch(r -> r.source().equals(contract.name())))
        .forEach(c -> addAfterReferrers(c, order, done));
    order.add(contract);
  }

  /** Whether a source has rows of people at all. */
  public boolean concerns(Contract contract) {
    return contract.equals(spine) || links.leadsToSpine(new KeyedRows(contract, listed));
  }

  /**
   * Whether rows of a source, when they are delivered, may tell of rows of other sources that were
   * read before whose they are.
   */
  public boolean tellsOfOthers(Contract contract) {
    return contracts.values().stream()
        .flatMap(c -> c.references().stream())
        .filter(r -> r.source().equals(contract.name()))
        .anyMatch(r -> !isSpineKey(r));
  }

  private boolean isSpineKey(Reference reference) {
    return reference.source().equals(spine.name())
        && reference.property().equals(CustomerLinker.spineKey(spine));
  }

  /**
   * Marks rows of a source that {@link #concerns} people.
   *
   * @param rows with the source's columns that take part in relationships
   * @return the same rows with {@link ExtractTable#ERASED}
   */
  public Dataset<Row> marked(Contract contract, Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>(List.of(columns(List.of(rows.columns()))));
    boolean isSpine = contract.equals(spine);
    Dataset<Row> joined = isSpine ? rows : links.link(new KeyedRows(contract, rows));
    Column erased =
        isSpine
            ? lit(false)
            : coalesce(col(LinkedTable.CUSTOMER_KEY).equalTo(ANYBODY_ERASED), lit(false));
    int i = 0;
    for (String column : namingColumns(contract)) {
      joined = naming(joined, column, i);
      erased = erased.or(col(LISTED + i).isNotNull());
      i++;
    }
    columns.add(erased.as(ExtractTable.ERASED));
    return joined.select(columns.toArray(Column[]::new));
  }

  /** The columns of a source in which the spine's key stands. */
  public List<String> namingColumns(Contract contract) {
    return contract.equals(spine)
        ? List.of(CustomerLinker.spineKey(spine))
        : contract.properties().stream()
            .filter(p -> p.references().stream().anyMatch(this::isSpineKey))
            .map(Property::name)
            .toList();
  }

  private Dataset<Row> naming(Dataset<Row> rows, String column, int i) {
    Dataset<Row> named = listed.toDF(LISTED + i);
    return rows.join(
        named, rows.col(ColumnName.quoted(column)).equalTo(named.col(LISTED + i)), "left");
  }
}
