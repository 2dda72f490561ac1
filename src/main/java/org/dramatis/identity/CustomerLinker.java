package org.dramatis.identity;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
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
import org.dramatis.sql.ColumnName;

/**
 * Follows foreign keys to the spine, through lookups where they lead on. The first relationship
 * that names exactly one customer wins; a key that belongs to several customers links nobody.
 */
public final class CustomerLinker {
  static final String AMBIGUOUS = "_ambiguous";

  private final Map<String, KeyedRows> sources;
  private final String customer;

  /**
   * Knows all sources.
   *
   * @param sources the spine and lookups at least
   * @param customer the spine's column that says who a row is; rows of the spine may share a value
   *     unless it is {@link #spineKey}
   */
  public CustomerLinker(List<KeyedRows> sources, String customer) {
    this.sources =
        sources.stream()
            .collect(Collectors.toUnmodifiableMap(s -> s.contract().name(), Function.identity()));
    this.customer = customer;
  }

  /**
   * A source's rows, each once, with {@link LinkedTable#CUSTOMER_KEY} (null when it has no
   * customer) and {@link #AMBIGUOUS}.
   */
  public Dataset<Row> link(KeyedRows source) {
    Dataset<Row> rows = source.rows();
    List<Column> keys = new ArrayList<>();
    Column several = lit(false);
    for (Property property : source.contract().properties()) {
      for (Reference reference : property.references()) {
        Optional<Dataset<Row>> customers = customers(reference);
        if (customers.isPresent()) {
          int i = keys.size();
          rows = join(rows, property, customers.get(), i);
          keys.add(when(col("_customers" + i).equalTo(1), col("_key" + i)));
          several = several.or(coalesce(col("_customers" + i).gt(1), lit(false)));
        }
      }
    }
    Column key = keys.isEmpty() ? lit(null).cast("string") : coalesce(keys.toArray(Column[]::new));
    List<Column> columns = new ArrayList<>(List.of(columns(List.of(source.rows().columns()))));
    columns.add(key.as(LinkedTable.CUSTOMER_KEY));
    columns.add(key.isNull().and(several).as(AMBIGUOUS));
    return rows.select(columns.toArray(Column[]::new));
  }

  private static Dataset<Row> join(
      Dataset<Row> rows, Property property, Dataset<Row> customers, int i) {
    Dataset<Row> named = customers.toDF("_value" + i, "_key" + i, "_customers" + i);
    Column same = rows.col(ColumnName.quoted(property.name())).equalTo(named.col("_value" + i));
    return rows.join(named, same, "left");
  }

  /**
   * Which customers stand behind each value of a referenced column: value, one of their keys, and 1
   * or, when it belongs to several, 2. Empty when the reference does not lead to the spine.
   */
  private Optional<Dataset<Row>> customers(Reference reference) {
    KeyedRows target = sources.get(reference.source());
    Column value = column(reference.property());
    if (target.contract().role() == SourceRole.SPINE) {
      Column key = column(customer);
      return Optional.of(
          customer.equals(reference.property())
              ? target.rows().select(value, key, lit(1))
              : byValue(target.rows().select(value, key, lit(false))));
    }
    if (!leadsToSpine(target)) {
      return Optional.empty();
    }
    return Optional.of(
        byValue(link(target).select(value, col(LinkedTable.CUSTOMER_KEY), col(AMBIGUOUS))));
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
  Dataset<Row> everyone(KeyedRows source) {
    return everyone(source, lit(0)).select(col("_key").as(LinkedTable.CUSTOMER_KEY)).distinct();
  }

  /**
   * All customers to whom the values of a referenced column may lead, as pairs: the value, a
   * customer's key. Empty when the reference does not lead to the spine.
   */
  Optional<Dataset<Row>> everyone(Reference reference) {
    KeyedRows target = sources.get(reference.source());
    return target.contract().role() == SourceRole.SPINE || leadsToSpine(target)
        ? Optional.of(everyone(target, column(reference.property())))
        : Optional.empty();
  }

  /** Pairs of a source's values and the keys of customers: {@code _of}, {@code _key}. */
  private Dataset<Row> everyone(KeyedRows source, Column value) {
    if (source.contract().role() == SourceRole.SPINE) {
      return source.rows().select(value, column(customer)).toDF("_of", "_key");
    }
    return source.contract().properties().stream()
        .flatMap(
            property -> property.references().stream().map(r -> pairs(source, value, property, r)))
        .reduce(Dataset::union)
        .orElseGet(
            () ->
                source.rows().select(value, lit(null).cast("string")).toDF("_of", "_key").limit(0));
  }

  private Dataset<Row> pairs(
      KeyedRows source, Column value, Property property, Reference reference) {
    Dataset<Row> target =
        everyone(sources.get(reference.source()), column(reference.property()))
            .toDF("_value", "_key");
    Dataset<Row> own = source.rows().select(value, column(property.name())).toDF("_of", "_by");
    return own.join(target, own.col("_by").equalTo(target.col("_value"))).select("_of", "_key");
  }

  /** Whether relationships lead from a source to the spine. */
  public boolean leadsToSpine(KeyedRows source) {
    return source.contract().references().stream()
        .map(r -> sources.get(r.source()))
        .anyMatch(s -> s.contract().role() == SourceRole.SPINE || leadsToSpine(s));
  }

  /** The column that tells customers apart. */
  public static String spineKey(Contract spine) {
    return spine.onePer().orElseGet(() -> spine.primaryKey().get(0).name());
  }
}
