package org.dramatis.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.dramatis.LocalSpark;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.CsvDialect;
import org.dramatis.contract.DecimalType;
import org.dramatis.contract.FileFormat;
import org.dramatis.contract.Freshness;
import org.dramatis.contract.KeyRole;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.Ownership;
import org.dramatis.contract.Presence;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.contract.Server;
import org.dramatis.contract.SourceRole;
import org.dramatis.contract.Timeliness;
import org.dramatis.contract.ValueLimits;
import org.dramatis.contract.quality.Quality;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.LikelyDuplicates;
import org.dramatis.identity.LinkedSource;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.MergeSummary;

/**
 * A small shop: customers with an e-mail address, purchases with two references to products, loose
 * notes without a date, and items whose day is that of their order.
 */
public final class Sources {
  public static final Contract CRM =
      contract(
          "crm",
          SourceRole.SPINE,
          Optional.empty(),
          property("customer_id", LogicalType.STRING, KeyRole.PRIMARY, Classification.RESTRICTED),
          property("email", LogicalType.STRING, KeyRole.NONE, Classification.RESTRICTED),
          property("age", LogicalType.INTEGER, KeyRole.NONE, Classification.OPEN),
          property("town", LogicalType.STRING, KeyRole.NONE, Classification.OPEN),
          property("joined", LogicalType.DATE, KeyRole.NONE, Classification.OPEN),
          property("member", LogicalType.BOOLEAN, KeyRole.NONE, Classification.OPEN),
          reference("favourite", "products", "sku"));
  public static final Contract PRODUCTS =
      contract(
          "products",
          SourceRole.LOOKUP,
          Optional.empty(),
          property("sku", LogicalType.STRING, KeyRole.PRIMARY, Classification.OPEN),
          property("department", LogicalType.STRING, KeyRole.NONE, Classification.OPEN),
          property("buyer", LogicalType.STRING, KeyRole.NONE, Classification.RESTRICTED));
  static final Contract ORDERS =
      contract(
          "orders",
          SourceRole.LOOKUP,
          Optional.empty(),
          property("order_id", LogicalType.STRING, KeyRole.PRIMARY, Classification.OPEN),
          property("ordered_at", LogicalType.TIMESTAMP, KeyRole.NONE, Classification.OPEN));
  static final Contract PURCHASES =
      contract(
          "purchases",
          SourceRole.EVENTS,
          Optional.of("bought_at"),
          reference("customer_id", "crm", "customer_id"),
          reference("sku", "products", "sku"),
          reference("old_sku", "products", "sku"),
          property("amount", LogicalType.NUMBER, KeyRole.NONE, Classification.OPEN),
          property("bought_at", LogicalType.TIMESTAMP, KeyRole.NONE, Classification.OPEN));
  static final Contract NOTES =
      contract(
          "notes",
          SourceRole.EVENTS,
          Optional.empty(),
          reference("customer_id", "crm", "customer_id"),
          property("words", LogicalType.INTEGER, KeyRole.NONE, Classification.OPEN));
  static final Contract ITEMS =
      contract(
          "items",
          SourceRole.EVENTS,
          Optional.of("orders.ordered_at"),
          reference("customer_id", "crm", "customer_id"),
          reference("order_id", "orders", "order_id"),
          property("pieces", LogicalType.INTEGER, KeyRole.NONE, Classification.OPEN));
  static final List<Contract> ALL = List.of(CRM, PRODUCTS, ORDERS, PURCHASES, NOTES, ITEMS);

  private final List<LinkedSource> linked = new ArrayList<>();
  private final List<SourceRows> lookups = new ArrayList<>();

  /** Ann, bob and cat, of 30, 40 and 50 years, and one product, {@code p1}. */
  public static Sources ofThreeCustomers() {
    return new Sources()
        .customers(
            "('ann', 30, 'Leeds', date'2020-01-01', true, 'p1')",
            "('bob', 40, null, null, false, 'p9')",
            "('cat', 50, 'York', date'2021-01-01', null, null)")
        .products("('p1', 'garden')");
  }

  /** Customers by pseudonym, each with age, town, joined, member and favourite, as SQL values. */
  public Sources customers(String... rows) {
    return linked(
        CRM,
        "customer_key string, age bigint, town string, joined date, member boolean, favourite"
            + " string",
        rows);
  }

  /** Each with customer_key, sku, old_sku, amount and bought_at. */
  public Sources purchases(String... rows) {
    return linked(
        PURCHASES,
        "customer_key string, sku string, old_sku string, amount decimal(18,4), bought_at"
            + " timestamp",
        rows);
  }

  /** Each with customer_key and words. */
  public Sources notes(String... rows) {
    return linked(NOTES, "customer_key string, words bigint", rows);
  }

  /** Each with customer_key, order_id, pieces and when its order says that it happened. */
  Sources items(String... rows) {
    return linked(
        ITEMS, "customer_key string, order_id string, pieces bigint, _event_time timestamp", rows);
  }

  /** Each with sku and department. */
  public Sources products(String... rows) {
    return lookup(PRODUCTS, "sku string, department string", rows);
  }

  public LinkedSources build() {
    Dataset<Row> spine =
        linked.stream()
            .filter(s -> s.contract().equals(CRM))
            .map(LinkedSource::rows)
            .findFirst()
            .orElseThrow();
    return new LinkedSources(
        spine,
        linked,
        lookups,
        new IdentityAudit(0, MergeSummary.NOBODY, List.of(), LikelyDuplicates.NONE, List.of()));
  }

  private Sources linked(Contract contract, String schema, String... rows) {
    linked.add(new LinkedSource(contract, table(schema, rows)));
    return this;
  }

  private Sources lookup(Contract contract, String schema, String... rows) {
    Dataset<Row> accepted = table(schema, rows).withColumn(ExtractTable.FILE, functions.lit("f"));
    lookups.add(
        new SourceRows(
            contract,
            accepted,
            accepted.limit(0),
            new ExtractAudit(0, 0, 0, 0, List.of(), List.of()),
            List.of(),
            List.of(),
            Timeliness.UNKNOWN));
    return this;
  }

  /** A table of SQL values, such as {@code ('ann', 42, null)}. */
  static Dataset<Row> table(String schema, String... rows) {
    String[] fields = schema.split(", ", -1);
    String names =
        IntStream.range(0, fields.length)
            .mapToObj(i -> fields[i].substring(0, fields[i].indexOf(' ')))
            .reduce((a, b) -> a + ", " + b)
            .orElseThrow();
    Dataset<Row> values =
        rows.length == 0
            ? LocalSpark.session()
                .sql("select " + "null, ".repeat(fields.length - 1) + "null")
                .limit(0)
                .toDF(names.split(", ", -1))
            : LocalSpark.session()
                .sql("select * from values " + String.join(", ", rows) + " as t(" + names + ")");
    Column[] typed = new Column[fields.length];
    for (int i = 0; i < fields.length; i++) {
      int space = fields[i].indexOf(' ');
      String name = fields[i].substring(0, space);
      typed[i] = functions.col(name).cast(fields[i].substring(space + 1)).as(name);
    }
    return values.select(typed);
  }

  private static Contract contract(
      String name, SourceRole role, Optional<String> eventTime, Property... properties) {
    return new Contract(
        name,
        "",
        "conf/contracts/" + name + ".odcs.yaml",
        role,
        new Server(name + ".csv", FileFormat.CSV, CsvDialect.STANDARD),
        List.of(properties),
        Optional.empty(),
        eventTime,
        Optional.empty(),
        Quality.NONE,
        new Ownership("", List.of(), List.of(), List.of()),
        new Freshness(OptionalInt.empty(), OptionalInt.empty()),
        "");
  }

  private static Property property(
      String name, LogicalType type, KeyRole key, Classification classification) {
    return property(name, type, key, classification, List.of());
  }

  private static Property reference(String name, String source, String column) {
    return property(
        name,
        LogicalType.STRING,
        KeyRole.NONE,
        source.equals("crm") ? Classification.RESTRICTED : Classification.OPEN,
        List.of(new Reference(source, column)));
  }

  private static Property property(
      String name,
      LogicalType type,
      KeyRole key,
      Classification classification,
      List<Reference> references) {
    return new Property(
        name,
        "",
        name,
        Optional.empty(),
        type,
        DecimalType.STANDARD,
        ValueLimits.NONE,
        Presence.OPTIONAL,
        key,
        references,
        classification,
        Optional.empty(),
        Optional.empty(),
        "");
  }
}
