package org.dramatis.identity;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;
import static org.dramatis.sql.ColumnName.column;
import static org.dramatis.sql.ColumnName.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.SourceRows;
import org.dramatis.sql.ColumnName;

/**
 * Follows foreign keys to the spine, through lookups where they lead on. The first relationship
 * that names exactly one customer wins; a key that belongs to several customers links nobody.
 */
public final class CustomerLinker {
  static final String AMBIGUOUS = "_ambiguous";

  private final Map<String, Contract> contracts;
  private final Map<String, Dataset<Row>> rows;
  private final String customer;

  /**
   * Knows all sources.
   *
   * @param contracts of the spine and lookups at least
   * @param rows by the source's name, with at least the columns that take part in relationships
   * @param customer the spine's column that says who a row is; rows of the spine may share a value
   *     unless it is {@link #spineKey}
   */
  public CustomerLinker(List<Contract> contracts, Map<String, Dataset<Row>> rows, String customer) {
    this.contracts =
        contracts.stream().collect(Collectors.toMap(Contract::name, Function.identity()));
    this.rows = Map.copyOf(rows);
    this.customer = customer;
  }

  static CustomerLinker of(List<SourceRows> sources, String customer) {
    return new CustomerLinker(
        sources.stream().map(SourceRows::contract).toList(),
        sources.stream().collect(Collectors.toMap(s -> s.contract().name(), SourceRows::accepted)),
        customer);
  }

  /**
   * A source's rows, each once, with {@link LinkedTable#CUSTOMER_KEY} (null when it has no
   * customer) and {@link #AMBIGUOUS}.
   */
  public Dataset<Row> link(Contract source, Dataset<Row> ofSource) {
    Dataset<Row> linked = ofSource;
    List<Column> keys = new ArrayList<>();
    Column several = lit(false);
    for (Property property : source.properties()) {
      for (Reference reference : property.references()) {
        Optional<Dataset<Row>> customers = customers(reference);
        if (customers.isPresent()) {
          int i = keys.size();
          Dataset<Row> named = customers.get().toDF("_value" + i, "_key" + i, "_customers" + i);
          Column own = linked.col(ColumnName.quoted(property.name()));
          linked = linked.join(named, own.equalTo(named.col("_value" + i)), "left");
          keys.add(when(col("_customers" + i).equalTo(1), col("_key" + i)));
          several = several.or(coalesce(col("_customers" + i).gt(1), lit(false)));
        }
      }
    }
    Column key = keys.isEmpty() ? lit(null).cast("string") : coalesce(keys.toArray(Column[]::new));
    List<Column> columns = new ArrayList<>(List.of(columns(List.of(ofSource.columns()))));
    columns.add(key.as(CUSTOMER_KEY));
    columns.add(key.isNull().and(several).as(AMBIGUOUS));
    return linked.select(columns.toArray(Column[]::new));
  }

  /**
   * Which customers stand behind each value of a referenced column: value, one of their keys, and 1
   * or, when it belongs to several, 2. Empty when the reference does not lead to the spine.
   */
  private Optional<Dataset<Row>> customers(Reference reference) {
    Contract target = contracts.get(reference.source());
    Dataset<Row> ofTarget = rows.get(reference.source());
    Column value = column(reference.property());
    if (target.role() == SourceRole.SPINE) {
      Column key = column(customer);
      return Optional.of(
          customer.equals(reference.property())
              ? ofTarget.select(value, key, lit(1))
              : byValue(ofTarget.select(value, key, lit(false))));
    }
    return leadsToSpine(target)
        ? Optional.of(
            byValue(link(target, ofTarget).select(value, col(CUSTOMER_KEY), col(AMBIGUOUS))))
        : Optional.empty();
  }

  /** A value is ambiguous when two of its rows disagree, or when one of them is so itself. */
  private static Dataset<Row> byValue(Dataset<Row> pairs) {
    Column one = min("_link").equalTo(max("_link")).and(not(bool_or(col("_several"))));
    return pairs
        .toDF("_of", "_link", "_several")
        .where(col("_of").isNotNull().and(col("_link").isNotNull().or(col("_several"))))
        .groupBy("_of")
        .agg(min("_link"), when(one, 1).otherwise(2));
  }

  /**
   * The keys of all customers to whom any relationship of a source may lead, also where it leads to
   * several: for objections, which must not fail because two customers share an address.
   */
  Dataset<Row> everyone(Contract source) {
    return everyone(source, lit(0)).select(col("_key").as(CUSTOMER_KEY)).distinct();
  }

  /**
   * All customers to whom the values of a referenced column may lead, as pairs: the value, a
   * customer's key. Empty when the reference does not lead to the spine.
   */
  Optional<Dataset<Row>> everyone(Reference reference) {
    Contract target = contracts.get(reference.source());
    return leadsToSpine(target)
        ? Optional.of(everyone(target, column(reference.property())))
        : Optional.empty();
  }

  /** Pairs of a source's values and the keys of customers: {@code _of}, {@code _key}. */
  private Dataset<Row> everyone(Contract source, Column value) {
    Dataset<Row> ofSource = rows.get(source.name());
    if (source.role() == SourceRole.SPINE) {
      return ofSource.select(value, column(customer)).toDF("_of", "_key");
    }
    return source.properties().stream()
        .flatMap(p -> p.references().stream().map(r -> pairs(ofSource, value, p, r)))
        .reduce(Dataset::union)
        .orElseGet(
            () -> ofSource.select(value, lit(null).cast("string")).toDF("_of", "_key").limit(0));
  }

  private Dataset<Row> pairs(
      Dataset<Row> ofSource, Column value, Property property, Reference reference) {
    Column referred = column(reference.property());
    Dataset<Row> target =
        everyone(contracts.get(reference.source()), referred).toDF("_value", "_key");
    Dataset<Row> own = ofSource.select(value, column(property.name())).toDF("_of", "_by");
    return own.join(target, own.col("_by").equalTo(target.col("_value"))).select("_of", "_key");
  }

  /** Whether a source is the spine, or relationships lead from it there. */
  public boolean leadsToSpine(Contract source) {
    return source.role() == SourceRole.SPINE
        || source.references().stream().anyMatch(r -> leadsToSpine(contracts.get(r.source())));
  }

  /** The column that tells customers apart. */
  public static String spineKey(Contract spine) {
    return spine.onePer().orElseGet(() -> spine.primaryKey().get(0).name());
  }
}
