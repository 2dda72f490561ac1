package org.dramatis.extract.check;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.quality.Quality;
import org.dramatis.extract.read.RawRows;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.KeptColumn;
import org.dramatis.extract.row.PhysicalColumns;
import org.dramatis.sql.ColumnName;
import org.dramatis.yaml.ConfigurationException;

/**
 * Turns identifiers, as a department writes them in its extract, into the pseudonyms that they have
 * in the workspace: through the same expression, parser and limits as the column itself.
 *
 * @param column the restricted column that the identifiers are of
 */
public record SpineKeys(SparkSession spark, Contract contract, String column, Pseudonym pseudonym) {

  /**
   * The pseudonyms of those identifiers that the column accepts, by the same names.
   *
   * @param identifiers by any name of theirs, such as the number of their line
   * @throws ConfigurationException when the column is computed from several columns of the file, so
   *     that one text does not give it
   */
  public Map<String, String> pseudonyms(Map<String, String> identifiers) {
    Property key = contract.property(column).orElseThrow();
    requireOneColumn(key);
    List<Row> rows = new ArrayList<>();
    identifiers.forEach((name, text) -> rows.add(RowFactory.create(text, null, null, name)));
    Contract alone = alone(key);
    RowTally tally = new RowTally(new ReadMeasures(alone));
    spark.sparkContext().register(tally, "identifiers");
    List<KeptColumn> kept = List.of(new KeptColumn(key, KeptColumn.Form.PSEUDONYM));
    Map<String, String> pseudonyms = new HashMap<>();
    new RowCheck(alone, kept, pseudonym, tally)
        .classify(spark.createDataFrame(rows, RawRows.textSchema(alone)))
        .where(col(ExtractTable.VERDICT).equalTo(ExtractTable.ACCEPTED))
        .select(ExtractTable.FINGERPRINT, ColumnName.quoted(key.name()))
        .collectAsList()
        .forEach(row -> pseudonyms.put(row.getString(0), row.getString(1)));
    return pseudonyms;
  }

  private void requireOneColumn(Property key) {
    Set<String> physical = PhysicalColumns.of(contract, key);
    if (physical.size() != 1) {
      throw ConfigurationException.of(
          contract.file(),
          "properties." + key.name() + ".transformLogic",
          "computes the customers' key from "
              + String.join(", ", physical)
              + "; a list of identifiers has one column, so that nobody can be named with it");
    }
  }

  private Contract alone(Property key) {
    return new Contract(
        contract.name(),
        contract.label(),
        contract.file(),
        contract.role(),
        contract.server(),
        List.of(key),
        contract.onePer(),
        Optional.empty(),
        Optional.empty(),
        Quality.NONE,
        contract.ownership(),
        contract.freshness(),
        contract.sha256());
  }
}
