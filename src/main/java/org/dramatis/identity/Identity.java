package org.dramatis.identity;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * Links all of a project's sources to the spine.
   *
   * @param duplicates who of them may be one person, as {@link DuplicateCandidates#of} found out
   *     for the same sources
   * @throws ContractException when a source of role attributes or labels has several rows for a
   *     customer, or when the spine is empty
   */
  public static LinkedSources link(List<SourceRows> sources, Optional<Dataset<Row>> duplicates) {
    EntityResolution people = new EntityResolution(duplicates);
    SourceRows entries =
        withoutObjecting(people.named(withRole(sources, SourceRole.SPINE).get(0)), sources);
    MergeSummary merged = people.merged();
    boolean merges = merged.people() > 0;
    Dataset<Row> spine =
        merges
            ? EntityResolution.newest(entries.contract(), entries.accepted())
            : entries.accepted();
    long customers = customers(entries.contract(), spine);
    CustomerLinker links =
        links(
            sources, entries, merges ? CUSTOMER_KEY : CustomerLinker.spineKey(entries.contract()));
    List<LinkedSource> linked = new ArrayList<>();
    List<SourceLinks> audits = new ArrayList<>();
    for (SourceRows source : sources) {
      Contract contract = source.contract();
      switch (contract.role()) {
        case SPINE -> linked.add(new LinkedSource(contract, spine));
        case EVENTS, ATTRIBUTES, LABELS -> {
          Dataset<Row> rows = links.link(contract, source.accepted());
          SourceLinks audit = audit(contract, rows);
          Dataset<Row> known =
              rows.where(col(CUSTOMER_KEY).isNotNull()).drop(CustomerLinker.AMBIGUOUS);
          if (contract.role() != SourceRole.EVENTS && audit.linked() > audit.customers()) {
            requireOnePerEntry(source, sources);
            known = EntityResolution.newest(contract, known);
            audit = audit.withOnePerCustomer();
          }
          audits.add(audit);
          linked.add(new LinkedSource(contract, known));
        }
        case LOOKUP, SUPPRESSION -> {
          // These describe or remove others; they are no facts about customers themselves.
        }
      }
    }
    List<SharedKey> shared = people.shared(entries.contract());
    return new LinkedSources(
        spine,
        linked,
        withRole(sources, SourceRole.LOOKUP),
        new IdentityAudit(
            customers, merged, shared, people.likely(entries.contract(), shared), audits));
  }

  static List<SourceRows> withRole(List<SourceRows> sources, SourceRole role) {
    return sources.stream().filter(s -> s.contract().role() == role).toList();
  }

  private static long customers(Contract contract, Dataset<Row> spine) {
    long customers = spine.count();
    if (customers == 0) {
      String why =
          "the list of customers is empty: no row was accepted. See rejects/ for the reasons, and"
              + " ask %s.";
      throw new ContractException(
          contract.name(), contract.server().path(), why.formatted(contract.ownership().whom()));
    }
    return customers;
  }

  private static CustomerLinker links(List<SourceRows> sources, SourceRows spine, String customer) {
    List<SourceRows> all =
        sources.stream().map(s -> s.contract().role() == SourceRole.SPINE ? spine : s).toList();
    return CustomerLinker.of(all, customer);
  }

  /** Rows of customers who objected count as unlinked from here on: nothing of them is computed. */
  private static SourceRows withoutObjecting(SourceRows entries, List<SourceRows> sources) {
    if (withRole(sources, SourceRole.SUPPRESSION).isEmpty()) {
      return entries;
    }
    Dataset<Row> objecting = DuplicateCandidates.objecting(sources).toDF("_objecting");
    Column key = column(CustomerLinker.spineKey(entries.contract()));
    return entries.accepting(
        entries.accepted().join(objecting, key.equalTo(col("_objecting")), "left_anti"));
  }

  /** Merging gives a person several rows; that a single entry has several breaks the contract. */
  private static void requireOnePerEntry(SourceRows source, List<SourceRows> sources) {
    Contract contract = source.contract();
    Contract spine = withRole(sources, SourceRole.SPINE).get(0).contract();
    CustomerLinker links = CustomerLinker.of(sources, CustomerLinker.spineKey(spine));
    SourceLinks audit = audit(contract, links.link(contract, source.accepted()));
    if (audit.linked() > audit.customers()) {
      throw new ContractException(
          contract.name(),
          contract.server().path(),
          "%d rows belong to only %d customers, but a source of role %s has one row per customer. Declare dramatis.onePer to keep the latest row, or role events, in %s, or ask %s."
              .formatted(
                  audit.linked(),
                  audit.customers(),
                  Spelling.of(contract.role()),
                  contract.file(),
                  contract.ownership().whom()));
    }
  }

  private static SourceLinks audit(Contract contract, Dataset<Row> rows) {
    Column isAmbiguous = col(CustomerLinker.AMBIGUOUS);
    Column customers = countDistinct(CUSTOMER_KEY);
    Row counts =
        rows.agg(count(lit(1)), count(CUSTOMER_KEY), count_if(isAmbiguous), customers).head();
    long linked = counts.getLong(1);
    long ambiguous = counts.getLong(2);
    long unlinked = counts.getLong(0) - linked - ambiguous;
    return new SourceLinks(contract.name(), linked, unlinked, ambiguous, 0, counts.getLong(3));
  }
}
