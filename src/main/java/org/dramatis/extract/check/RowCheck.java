package org.dramatis.extract.check;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.contract.Contract;
import org.dramatis.contract.FileFormat;
import org.dramatis.contract.Property;
import org.dramatis.engine.Analysis;
import org.dramatis.engine.CatalystInvoke;
import org.dramatis.extract.read.RawRows;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.KeptColumn;
import org.dramatis.extract.row.PhysicalColumns;
import org.dramatis.extract.row.Transforms;
import org.dramatis.yaml.ConfigurationException;

/**
 * Holds every row of a source against its contract: raw rows in, the same number of rows out, each
 * accepted with typed columns or rejected with one reason, the first in the contract's order.
 *
 * @param tally is told what became of every row
 */
public record RowCheck(
    Contract contract, List<KeptColumn> kept, Pseudonym pseudonym, RowTally tally) {
  /** What an expression gave, inside a struct that is null where it failed. */
  private static final String ATTEMPT = "_t";

  private static final String VALIDATED = "_validated";

  /**
   * Classifies rows.
   *
   * @param raw columns as in {@link RawRows}
   * @return the kept columns (of rejected rows the values without a fault) and the columns of
   *     {@link ExtractTable} that tell reason, column, record and verdict
   */
  public Dataset<Row> classify(Dataset<Row> raw) {
    Dataset<Row> attempted = attempt(raw);
    Column[] delivered = contract.properties().stream().map(this::delivered).toArray(Column[]::new);
    StructType types = attempted.select(delivered).schema();
    List<ColumnValidator> validators = new ArrayList<>();
    List<Column> shown = new ArrayList<>(List.of(col(ExtractTable.FINGERPRINT), col(RawRows.CUT)));
    for (Property property : contract.properties()) {
      int i = validators.size();
      Optional<Column> attempt = property.transformLogic().map(sql -> col(ATTEMPT + i));
      SourceColumn source =
          new SourceColumn(contract, property, delivered[i], types.apply(i).dataType(), attempt);
      validators.add(new ColumnValidator(contract, property, source.form(), shown.size()));
      shown.addAll(source.columns());
    }
    List<ColumnRetention> retained =
        kept.stream().map(c -> new ColumnRetention(position(c.property()), c, pseudonym)).toList();
    int eventTime =
        contract.ownEventTime().flatMap(contract::property).map(this::position).orElse(-1);
    RowValidator validator = new RowValidator(validators, retained, tally, eventTime);
    Column[] named =
        IntStream.range(0, shown.size())
            .mapToObj(i -> shown.get(i).as("_" + i))
            .toArray(Column[]::new);
    return verdict(
        attempted.withColumn(VALIDATED, CatalystInvoke.rows(validator, validated(), named)));
  }

  private int position(Property property) {
    return contract.properties().indexOf(property);
  }

  private StructType validated() {
    StructType schema = new StructType();
    for (KeptColumn column : kept) {
      schema = schema.add(column.name(), column.type());
    }
    return schema
        .add(ExtractTable.REASON, DataTypes.StringType)
        .add(ExtractTable.COLUMN, DataTypes.StringType);
  }

  /**
   * Computes expressions. Each stands in a branch, because Spark lifts what two expressions share
   * out of them, and there nothing catches a failure, but it lifts nothing out of a branch.
   */
  private Dataset<Row> attempt(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>(List.of(col("*")));
    for (Property property : contract.properties()) {
      Transforms.parse(contract, property)
          .map(sql -> when(col(ExtractTable.FINGERPRINT).isNotNull(), sql.attempted()))
          .ifPresent(computed -> columns.add(computed.as(ATTEMPT + position(property))));
    }
    return Analysis.attempt(() -> rows.select(columns.toArray(Column[]::new)), this::refuse)
        .orElseThrow();
  }

  private void refuse(String said) {
    throw ConfigurationException.of(
        contract.file(), "transformLogic", "cannot be computed from the file's columns: " + said);
  }

  private Column delivered(Property property) {
    return property.transformLogic().isPresent()
        ? col(ATTEMPT + position(property) + ".value")
        : column(property.physicalName());
  }

  private Dataset<Row> verdict(Dataset<Row> checked) {
    Column rejected = col(VALIDATED).getField(ExtractTable.REASON).isNotNull();
    return checked.select(
        col(ExtractTable.FINGERPRINT),
        col(ExtractTable.FINGERPRINT).as(ExtractTable.FILE),
        col(VALIDATED + ".*"),
        when(rejected, record()).as(ExtractTable.ROW),
        when(rejected, ExtractTable.REJECTED)
            .otherwise(ExtractTable.ACCEPTED)
            .as(ExtractTable.VERDICT));
  }

  /**
   * The rejected row for its owner, without what identifies people. A record that does not fit its
   * columns is shown only when none of its fields can be anything identifying.
   */
  private Column record() {
    Set<String> masked = PhysicalColumns.restricted(contract).keySet();
    List<Column> fields = new ArrayList<>();
    for (String name : PhysicalColumns.of(contract)) {
      Column field = column(name);
      fields.add((masked.contains(name) ? when(field.isNotNull(), RawRows.MASK) : field).as(name));
    }
    boolean open = masked.isEmpty() && contract.server().format() == FileFormat.CSV;
    return when(col(RawRows.RECORD).isNotNull(), open ? col(RawRows.RECORD) : lit(RawRows.MASK))
        .otherwise(to_json(struct(fields.toArray(Column[]::new))));
  }
}
