package org.dramatis.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    this.spine =
        sources.stream()
            .filter(s -> s.contract().role() == SourceRole.SPINE)
            .findFirst()
            .orElseThrow();
    this.key = CustomerLinker.spineKey(spine.contract());
    this.links = new CustomerLinker(sources.stream().map(KeyedRows::of).toList(), key);
    this.shared = shared().map(ConnectedCustomers::planned);
  }

  /**
   * The list, people who objected left out.
   *
   * @param sources all of a project's sources
   * @return columns as in {@link DuplicateCandidatesTable}; empty when nothing but its key tells
   *     customers apart
   */
  public static Optional<Dataset<Row>> of(List<SourceRows> sources) {
    DuplicateCandidates doubles = new DuplicateCandidates(sources);
    return doubles
        .shared
        .map(doubles::list)
        .map(list -> list.join(doubles.objecting(), LinkedTable.CUSTOMER_KEY, "left_anti"));
  }

  /**
   * The keys of everybody whom an objection may mean, together with the other entries of the same
   * person: {@link LinkedTable#CUSTOMER_KEY}, one row each.
   *
   * @param sources all of a project's sources
   */
  static Dataset<Row> objecting(List<SourceRows> sources) {
    return new DuplicateCandidates(sources).objecting();
  }

  private Dataset<Row> objecting() {
    Dataset<Row> named =
        sources.stream()
            .filter(s -> s.contract().role() == SourceRole.SUPPRESSION)
            .map(s -> links.everyone(KeyedRows.of(s)))
            .reduce(Dataset::union)
            .map(Dataset::distinct)
            .orElseGet(
                () -> spine.accepted().select(column(key).as(LinkedTable.CUSTOMER_KEY)).limit(0));
    boolean alone = sources.stream().noneMatch(s -> s.contract().merging().isPresent());
    Optional<Dataset<Row>> people = alone ? Optional.empty() : shared.map(this::people);
    if (people.isEmpty()) {
      return named;
    }
    Dataset<Row> persons =
        people
            .get()
            .join(named, LinkedTable.CUSTOMER_KEY, "left_semi")
            .select(DuplicateCandidatesTable.MERGED_INTO)
            .distinct();
    Dataset<Row> theirs =
        people
            .get()
            .join(persons, DuplicateCandidatesTable.MERGED_INTO, "left_semi")
            .select(LinkedTable.CUSTOMER_KEY);
    return named.union(theirs).distinct();
  }

  private Dataset<Row> list(Dataset<Row> values) {
    return values
        .select(
            DuplicateCandidatesTable.BECAUSE,
            DuplicateCandidatesTable.SHARED,
            LinkedTable.CUSTOMER_KEY)
        .join(people(values), LinkedTable.CUSTOMER_KEY, "left");
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
    return ConnectedCustomers.of(
        connecting.select(DuplicateCandidatesTable.SHARED, LinkedTable.CUSTOMER_KEY), atMost);
  }

  /**
   * Values of several customers: {@link DuplicateCandidatesTable}'s columns, how many customers,
   * the bound.
   */
  private Optional<Dataset<Row>> shared() {
    List<Dataset<Row>> all = new ArrayList<>();
    for (String column : referredColumns()) {
      all.add(
          severals(spine.accepted().select(column(column), column(key)), spine.contract(), column));
    }
    for (SourceRows source : sources) {
      if (source.contract().merging().isPresent() && source.contract().role() != SourceRole.SPINE) {
        for (Property property : source.contract().properties()) {
          for (Reference reference : property.references()) {
            links
                .everyone(reference)
                .map(pairs -> severals(used(pairs, source, property), source, property))
                .ifPresent(all::add);
          }
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

  /** Of pairs of values and customers those whose value stands in a source. */
  private static Dataset<Row> used(Dataset<Row> pairs, SourceRows source, Property property) {
    Dataset<Row> values = source.accepted().select(column(property.name()).as(VALUE)).distinct();
    return pairs
        .toDF(VALUE, LinkedTable.CUSTOMER_KEY)
        .join(values, VALUE, "left_semi")
        .select(VALUE, LinkedTable.CUSTOMER_KEY);
  }

  private static Dataset<Row> severals(Dataset<Row> pairs, SourceRows source, Property property) {
    return severals(pairs, source.contract(), property.name());
  }

  private static Dataset<Row> severals(Dataset<Row> pairs, Contract contract, String column) {
    String because = contract.name() + "." + column;
    int atMost = contract.merging().map(Merging::atMost).orElse(0);
    return pairs
        .toDF(VALUE, LinkedTable.CUSTOMER_KEY)
        .where(col(VALUE).isNotNull())
        .distinct()
        .withColumn(CUSTOMERS, count(lit(1)).over(Window.partitionBy(col(VALUE))))
        .where(col(CUSTOMERS).gt(1))
        .select(
            lit(because).as(DuplicateCandidatesTable.BECAUSE),
            substring(
                    sha2(concat_ws(" ", lit(because), col(VALUE).cast("string")), 256),
                    1,
                    SHARED_LENGTH)
                .as(DuplicateCandidatesTable.SHARED),
            col(LinkedTable.CUSTOMER_KEY),
            col(CUSTOMERS),
            lit(atMost).as(AT_MOST));
  }
}
