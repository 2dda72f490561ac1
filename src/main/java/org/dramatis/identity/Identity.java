package org.dramatis.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.SourceRows;
import org.dramatis.yaml.Spelling;

/** The second stage: accepted rows in, the same rows with their customers out. */
public final class Identity {
  private Identity() {}

  /**
   * Links every source to the spine.
   *
   * @param sources all of a project's sources
   * @param doubles who of them may be one person, as {@link DuplicateCandidates#of} found out for
   *     the same sources
   * @throws ContractException when a source of role attributes or labels has several rows for a
   *     customer, or when the spine is empty
   */
  public static LinkedSources link(List<SourceRows> sources, Optional<Dataset<Row>> doubles) {
    EntityResolution people = new EntityResolution(doubles);
    SourceRows entries =
        withoutObjecting(people.named(withRole(sources, SourceRole.SPINE).get(0)), sources);
    MergeSummary merged = people.merged();
    Dataset<Row> spine =
        merged.people() == 0
            ? entries.accepted()
            : EntityResolution.newest(entries.contract(), entries.accepted());
    long customers = customers(entries.contract(), spine);
    CustomerLinker links =
        links(sources, entries, merged.people() == 0 ? key(entries) : LinkedTable.CUSTOMER_KEY);
    List<LinkedSource> linked = new ArrayList<>();
    List<SourceLinks> audits = new ArrayList<>();
    for (SourceRows source : sources) {
      switch (source.contract().role()) {
        case SPINE -> linked.add(new LinkedSource(source.contract(), spine));
        case EVENTS, ATTRIBUTES, LABELS -> {
          Dataset<Row> rows = links.link(KeyedRows.of(source));
          SourceLinks audit = audit(source.contract(), rows);
          Dataset<Row> known =
              rows.where(col(LinkedTable.CUSTOMER_KEY).isNotNull()).drop(CustomerLinker.AMBIGUOUS);
          if (source.contract().role() != SourceRole.EVENTS && audit.linked() > audit.customers()) {
            requireOnePerEntry(source, sources);
            known = EntityResolution.newest(source.contract(), known);
            audit = audit.withOnePerCustomer();
          }
          audits.add(audit);
          linked.add(new LinkedSource(source.contract(), known));
        }
        case LOOKUP, SUPPRESSION -> {
          // These describe or remove others; they are no facts about customers themselves.
        }
      }
    }
    return new LinkedSources(
        spine,
        linked,
        withRole(sources, SourceRole.LOOKUP),
        new IdentityAudit(customers, merged, people.shared(entries.contract()), audits));
  }

  private static List<SourceRows> withRole(List<SourceRows> sources, SourceRole role) {
    return sources.stream().filter(s -> s.contract().role() == role).toList();
  }

  private static long customers(Contract contract, Dataset<Row> spine) {
    long customers = spine.count();
    if (customers == 0) {
      throw new ContractException(
          contract.name(),
          contract.server().path(),
          "the list of customers is empty: no row was accepted. See rejects/ for the reasons, and"
              + " ask "
              + contract.ownership().whom()
              + ".");
    }
    return customers;
  }

  private static String key(SourceRows spine) {
    return CustomerLinker.spineKey(spine.contract());
  }

  private static CustomerLinker links(List<SourceRows> sources, SourceRows spine, String customer) {
    List<KeyedRows> all =
        sources.stream()
            .filter(s -> s.contract().role() != SourceRole.SPINE)
            .map(KeyedRows::of)
            .collect(Collectors.toCollection(ArrayList::new));
    all.add(KeyedRows.of(spine));
    return new CustomerLinker(all, customer);
  }

  /** Rows of customers who objected count as unlinked from here on: nothing of them is computed. */
  private static SourceRows withoutObjecting(SourceRows entries, List<SourceRows> sources) {
    if (withRole(sources, SourceRole.SUPPRESSION).isEmpty()) {
      return entries;
    }
    Dataset<Row> objecting = DuplicateCandidates.objecting(sources).toDF("_objecting");
    Column key = column(key(entries));
    return entries.accepting(
        entries.accepted().join(objecting, key.equalTo(col("_objecting")), "left_anti"));
  }

  /** Merging gives a person several rows; that a single entry has several breaks the contract. */
  private static void requireOnePerEntry(SourceRows source, List<SourceRows> sources) {
    SourceRows entries =
        new EntityResolution(Optional.empty()).named(withRole(sources, SourceRole.SPINE).get(0));
    SourceLinks audit =
        audit(source.contract(), links(sources, entries, key(entries)).link(KeyedRows.of(source)));
    if (audit.linked() > audit.customers()) {
      Contract contract = source.contract();
      throw new ContractException(
          contract.name(),
          contract.server().path(),
          "%d rows belong to only %d customers, but a source of role %s has one row per customer. Declare dramatis.onePer to keep the latest row, or role events, in %s, or ask %s."
              .formatted(
                  audit.linked(),
                  audit.customers(),
                  Spelling.code(contract.role()),
                  contract.file(),
                  contract.ownership().whom()));
    }
  }

  private static SourceLinks audit(Contract contract, Dataset<Row> rows) {
    Row counts =
        rows.agg(
                count(lit(1)),
                count(LinkedTable.CUSTOMER_KEY),
                count_if(col(CustomerLinker.AMBIGUOUS)),
                countDistinct(LinkedTable.CUSTOMER_KEY))
            .head();
    long linked = counts.getLong(1);
    long ambiguous = counts.getLong(2);
    return new SourceLinks(
        contract.name(),
        linked,
        counts.getLong(0) - linked - ambiguous,
        ambiguous,
        0,
        counts.getLong(3));
  }
}
