package org.dramatis.identity;

import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.extract.SourceRows;

/**
 * All sources around the spine.
 *
 * @param spine one row per customer, those who objected left out: the spine's columns and {@link
 *     LinkedTable#CUSTOMER_KEY}
 * @param sources the spine, events and attributes, in the order of the contracts
 * @param lookups the sources that others refer to, as they were extracted
 */
public record LinkedSources(
    Dataset<Row> spine, List<LinkedSource> sources, List<SourceRows> lookups, IdentityAudit audit) {

  public LinkedSources {
    sources = List.copyOf(sources);
    lookups = List.copyOf(lookups);
  }

  /** The same sources as if there were no customers but these, one row per customer key. */
  public LinkedSources only(Dataset<Row> customers) {
    return new LinkedSources(
        only(spine, customers),
        sources.stream()
            .map(source -> new LinkedSource(source.contract(), only(source.rows(), customers)))
            .toList(),
        lookups,
        audit);
  }

  private static Dataset<Row> only(Dataset<Row> rows, Dataset<Row> customers) {
    return rows.join(
        customers, rows.col(CUSTOMER_KEY).equalTo(customers.col(CUSTOMER_KEY)), "left_semi");
  }
}
