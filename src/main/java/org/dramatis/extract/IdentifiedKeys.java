package org.dramatis.extract;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.check.Pseudonym;
import org.dramatis.extract.check.ReadMeasures;
import org.dramatis.extract.check.RowCheck;
import org.dramatis.extract.check.RowTally;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.read.RawRows;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.JoinKeys;
import org.dramatis.extract.row.KeptColumn;

/**
 * How a source names customers, beside what they are called in the workspace. Read from its files
 * when it is asked for, and kept nowhere.
 *
 * @param key the column that names customers
 * @param form in which the workspace keeps it
 */
public record IdentifiedKeys(Contract contract, Property key, KeptColumn.Form form) {
  /** The value in the source, as its contract reads it, as text. */
  public static final String KEY = "key";

  /** The same value as the workspace keeps it. */
  public static final String KEPT = "_kept";

  /**
   * The column by which a source names customers: of the spine the one that tells them apart, of
   * other sources the first that refers to that.
   *
   * @param spineKey what tells customers apart
   * @param contracts of the whole project
   * @return empty when the source does not name customers by the spine's key
   */
  public static Optional<IdentifiedKeys> of(
      Contract contract, Reference spineKey, List<Contract> contracts) {
    JoinKeys joins = JoinKeys.of(contracts);
    return contract.properties().stream()
        .filter(
            p ->
                contract.role() == SourceRole.SPINE
                    ? p.name().equals(spineKey.property())
                    : p.references().contains(spineKey))
        .findFirst()
        .flatMap(p -> joins.kept(contract).stream().filter(k -> k.property().equals(p)).findFirst())
        .map(kept -> new IdentifiedKeys(contract, kept.property(), kept.form()));
  }

  /**
   * Reads the source's files again.
   *
   * @param files named by fingerprint
   * @return one row per value in rows that keep the contract: {@link #KEY} and {@link #KEPT}
   */
  public Dataset<Row> read(SparkSession spark, Pseudonym pseudonym, List<DeliveredFile> files) {
    RowTally tally = new RowTally(new ReadMeasures(contract));
    spark.sparkContext().register(tally, "keys of " + contract.name());
    RowCheck check =
        new RowCheck(
            contract,
            List.of(new KeptColumn(key, KeptColumn.Form.CLEAR), new KeptColumn(key, form)),
            pseudonym,
            tally);
    return RawRows.read(spark, contract, distinct(files)).groups().stream()
        .map(check::classify)
        .map(IdentifiedKeys::named)
        .reduce(Dataset::union)
        .orElseThrow()
        .distinct();
  }

  private static List<DeliveredFile> distinct(List<DeliveredFile> files) {
    return List.copyOf(
        files.stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    DeliveredFile::fingerprint,
                    f -> f,
                    (one, same) -> one,
                    java.util.LinkedHashMap::new))
            .values());
  }

  /** Both forms have the column's name, and are told apart by their place. */
  private static Dataset<Row> named(Dataset<Row> checked) {
    String[] names = checked.columns();
    names[2] = KEY;
    names[3] = KEPT;
    return checked
        .toDF(names)
        .where(col(ExtractTable.VERDICT).equalTo(ExtractTable.ACCEPTED))
        .where(col(KEY).isNotNull())
        .select(col(KEY).cast("string").as(KEY), col(KEPT).cast("string").as(KEPT));
  }
}
