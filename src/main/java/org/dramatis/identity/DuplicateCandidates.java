package org.dramatis.identity;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.identity.DuplicateCandidatesTable.BECAUSE;
import static org.dramatis.identity.DuplicateCandidatesTable.MERGED_INTO;
import static org.dramatis.identity.DuplicateCandidatesTable.SHARED;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Merging;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.SourceRows;

/**
 * Finds entries of the spine that may be one person, because they share a value by which other
 * sources know customers, and makes one of those whose contract says so.
 */
public final class DuplicateCandidates {
  private static final String VALUE = "_value";
  private static final String AT_MOST = "_at_most";
  private static final String CUSTOMERS = "_customers";

  /** Hexadecimal characters: enough to tell the values of any list apart. */
  private static final int SHARED_LENGTH = 16;

  private final List<SourceRows> sources;
  private final SourceRows spine;
  private final String key;
  private final CustomerLinker links;
  private final Optional<Dataset<Row>> shared;

  private DuplicateCandidates(List<SourceRows> sources) {
    this.sources = List.copyOf(sources);
    this.spine = Identity.withRole(sources, SourceRole.SPINE).get(0);
    this.key = CustomerLinker.spineKey(spine.contract());
    this.links = CustomerLinker.of(sources, key);
    this.shared = shared().map(ConnectedCustomers::planned);
  }

  /**
   * The list for all of a project's sources, people who objected left out.
   *
   * @return columns as in {@link DuplicateCandidatesTable}; empty when nothing but its key tells
   *     customers apart
   */
  public static Optional<Dataset<Row>> of(List<SourceRows> sources) {
    DuplicateCandidates found = new DuplicateCandidates(sources);
    return found.shared.map(
        values ->
            values
                .select(BECAUSE, SHARED, CUSTOMER_KEY)
                .join(found.people(values), CUSTOMER_KEY, "left")
                .join(found.objecting(), CUSTOMER_KEY, "left_anti"));
  }

  /**
   * The keys of everybody whom an objection may mean, together with the other entries of the same
   * person: {@link LinkedTable#CUSTOMER_KEY}, one row each.
   */
  static Dataset<Row> objecting(List<SourceRows> sources) {
    return new DuplicateCandidates(sources).objecting();
  }

  private Dataset<Row> objecting() {
    Dataset<Row> named =
        Identity.withRole(sources, SourceRole.SUPPRESSION).stream()
            .map(s -> links.everyone(s.contract()))
            .reduce(Dataset::union)
            .map(Dataset::distinct)
            .orElseGet(() -> spine.accepted().select(column(key).as(CUSTOMER_KEY)).limit(0));
    boolean merges = sources.stream().anyMatch(s -> s.contract().merging().isPresent());
    if (!merges || shared.isEmpty()) {
      return named;
    }
    Dataset<Row> people = people(shared.get());
    Dataset<Row> persons =
        people.join(named, CUSTOMER_KEY, "left_semi").select(MERGED_INTO).distinct();
    Dataset<Row> theirs = people.join(persons, MERGED_INTO, "left_semi").select(CUSTOMER_KEY);
    return named.union(theirs).distinct();
  }

  /** Who is merged, and into whom. */
  private Dataset<Row> people(Dataset<Row> values) {
    int atMost =
        sources.stream()
            .flatMap(s -> s.contract().merging().stream())
            .mapToInt(Merging::atMost)
            .max()
            .orElse(0);
    // A value of more customers than its contract allows connects nobody, whatever else does.
    Dataset<Row> connecting = values.where(col(CUSTOMERS).leq(col(AT_MOST)));
    return ConnectedCustomers.of(connecting.select(SHARED, CUSTOMER_KEY), atMost);
  }

  /** Values of several customers with these, how many they are, and the bound. */
  private Optional<Dataset<Row>> shared() {
    List<Dataset<Row>> all = new ArrayList<>();
    for (String column : referredColumns()) {
      Dataset<Row> pairs = spine.accepted().select(column(column), column(key));
      all.add(severals(pairs, spine.contract(), column));
    }
    for (SourceRows source : sources) {
      if (source.contract().merging().isPresent() && source.contract().role() != SourceRole.SPINE) {
        for (Property property : source.contract().properties()) {
          property.references().stream()
              .flatMap(reference -> links.everyone(reference).stream())
              .map(pairs -> used(pairs, source, property))
              .forEach(pairs -> all.add(severals(pairs, source.contract(), property.name())));
        }
      }
    }
    return all.stream().reduce(Dataset::union);
  }

  /** The spine's columns, other than its key, by which other sources know customers. */
  private Set<String> referredColumns() {
    return sources.stream()
        .flatMap(s -> s.contract().references().stream())
        .filter(r -> r.source().equals(spine.contract().name()))
        .map(Reference::property)
        .filter(name -> !name.equals(key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Dataset<Row> used(Dataset<Row> pairs, SourceRows source, Property property) {
    Dataset<Row> values = source.accepted().select(column(property.name()).as(VALUE)).distinct();
    return pairs
        .toDF(VALUE, CUSTOMER_KEY)
        .join(values, VALUE, "left_semi")
        .select(VALUE, CUSTOMER_KEY);
  }

  private static Dataset<Row> severals(Dataset<Row> pairs, Contract contract, String column) {
    String because = contract.name() + "." + column;
    int atMost = contract.merging().map(Merging::atMost).orElse(0);
    Column hash = sha2(concat_ws(" ", lit(because), col(VALUE).cast("string")), 256);
    return pairs
        .toDF(VALUE, CUSTOMER_KEY)
        .where(col(VALUE).isNotNull())
        .distinct()
        .withColumn(CUSTOMERS, count(lit(1)).over(Window.partitionBy(col(VALUE))))
        .where(col(CUSTOMERS).gt(1))
        .select(
            lit(because).as(BECAUSE),
            substring(hash, 1, SHARED_LENGTH).as(SHARED),
            col(CUSTOMER_KEY),
            col(CUSTOMERS),
            lit(atMost).as(AT_MOST));
  }
}
