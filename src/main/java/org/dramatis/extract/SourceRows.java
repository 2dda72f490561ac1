package org.dramatis.extract;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Timeliness;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.run.manifest.ManifestInput;

/**
 * A source, read and held against its contract.
 *
 * @param accepted one row per accepted row: the kept columns and {@link ExtractTable#FILE}
 * @param rejects one row per rejected row, columns as in {@link ExtractTable#rejects()}
 * @param files what became of the rows, by file, in the order of paths
 * @param rules the contract's quality rules, held against the rows
 */
public record SourceRows(
    Contract contract,
    Dataset<Row> accepted,
    Dataset<Row> rejects,
    ExtractAudit audit,
    List<ManifestInput> files,
    List<RuleResult> rules,
    Timeliness timeliness) {

  public SourceRows {
    files = List.copyOf(files);
    rules = List.copyOf(rules);
  }

  /** The same source with other accepted rows. */
  public SourceRows accepting(Dataset<Row> rows) {
    return new SourceRows(contract, rows, rejects, audit, files, rules, timeliness);
  }
}
