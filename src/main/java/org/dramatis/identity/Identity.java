package org.dramatis.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.SourceRows;

/** The second stage: accepted rows in, the same rows with their customers out. */
public final class Identity {
  private Identity() {}

  /**
   * Links every source to the spine.
   *
   * @param sources all of a project's sources
   * @throws ContractException when a source of role attributes has several rows for a customer, or
   *     when the spine is empty
   */
  public static LinkedSources link(List<SourceRows> sources) {
    SourceRows all = withRole(sources, SourceRole.SPINE).get(0);
    SourceRows spineRows =
        withoutSuppressed(all, withRole(sources, SourceRole.SUPPRESSION), links(sources, all));
    Links links = links(sources, spineRows);
    Dataset<Row> spine =
        spineRows
            .accepted()
            .withColumn(
                LinkedTable.CUSTOMER_KEY, col("`" + Links.spineKey(spineRows.contract()) + "`"));
    long customers = spine.count();
    if (customers == 0) {
      throw new ContractException(
          spineRows.contract().name(),
          spineRows.contract().server().path(),
          "the list of customers is empty: no row was accepted. See rejects/ for the reasons, and ask "
              + spineRows.contract().ownership().whom()
              + ".");
    }
    List<LinkedSource> linked = new ArrayList<>();
    List<SourceLinks> audits = new ArrayList<>();
    for (SourceRows source : sources) {
      switch (source.contract().role()) {
        case SPINE -> linked.add(new LinkedSource(source.contract(), spine));
        case EVENTS, ATTRIBUTES -> {
          Dataset<Row> rows = links.link(Linkable.of(source));
          audits.add(audit(source.contract(), rows));
          linked.add(
              new LinkedSource(
                  source.contract(),
                  rows.where(col(LinkedTable.CUSTOMER_KEY).isNotNull()).drop(Links.AMBIGUOUS)));
        }
        case LOOKUP, SUPPRESSION, LABELS -> {
          // These describe or remove others; they are no facts about customers themselves.
        }
      }
    }
    return new LinkedSources(
        spine, linked, withRole(sources, SourceRole.LOOKUP), new IdentityAudit(customers, audits));
  }

  private static List<SourceRows> withRole(List<SourceRows> sources, SourceRole role) {
    return sources.stream().filter(s -> s.contract().role() == role).toList();
  }

  private static Links links(List<SourceRows> sources, SourceRows spine) {
    List<Linkable> all =
        sources.stream()
            .filter(s -> s.contract().role() != SourceRole.SPINE)
            .map(Linkable::of)
            .collect(Collectors.toCollection(ArrayList::new));
    all.add(Linkable.of(spine));
    return new Links(all, Links.spineKey(spine.contract()));
  }

  /** Rows of customers who objected count as unlinked from here on: nothing of them is computed. */
  private static SourceRows withoutSuppressed(
      SourceRows spine, List<SourceRows> suppressions, Links links) {
    Dataset<Row> remaining = spine.accepted();
    for (SourceRows suppression : suppressions) {
      Dataset<Row> objecting = links.everyone(Linkable.of(suppression)).toDF("_objecting");
      Column key = col("`" + Links.spineKey(spine.contract()) + "`");
      remaining = remaining.join(objecting, key.equalTo(col("_objecting")), "left_anti");
    }
    return new SourceRows(
        spine.contract(),
        remaining,
        spine.rejects(),
        spine.audit(),
        spine.files(),
        spine.rules(),
        spine.timeliness());
  }

  private static SourceLinks audit(Contract contract, Dataset<Row> rows) {
    Row counts =
        rows.agg(
                count(lit(1)),
                count(LinkedTable.CUSTOMER_KEY),
                count_if(col(Links.AMBIGUOUS)),
                countDistinct(LinkedTable.CUSTOMER_KEY))
            .head();
    long linked = counts.getLong(1);
    long ambiguous = counts.getLong(2);
    long customers = counts.getLong(3);
    if (contract.role() == SourceRole.ATTRIBUTES && linked > customers) {
      throw new ContractException(
          contract.name(),
          contract.server().path(),
          "%d rows belong to only %d customers, but a source of role attributes has one row per customer. Declare dramatis.onePer to keep the latest row, or role events, in %s, or ask %s."
              .formatted(linked, customers, contract.file(), contract.ownership().whom()));
    }
    return new SourceLinks(
        contract.name(), linked, counts.getLong(0) - linked - ambiguous, ambiguous, customers);
  }
}
