package org.dramatis.extract;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.dramatis.contract.Classification;
import org.dramatis.contract.ConfigurationException;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;

/**
 * Holds every row against its contract: raw rows in, the same number of rows out, each accepted
 * with typed columns or rejected with one reason, the first in the contract's order.
 */
final class RowCheck {
  private static final String MASK = "***";

  private final Contract contract;
  private final List<KeptColumn> kept;
  private final UserDefinedFunction pseudonym;

  RowCheck(Contract contract, List<KeptColumn> kept, Pseudonym pseudonym) {
    this.contract = contract;
    this.kept = kept;
    this.pseudonym = udf(pseudonym, DataTypes.StringType);
  }

  /**
   * Classifies rows.
   *
   * @param raw columns as in {@link RawRows}
   * @return the kept columns (null in rejected rows) and the columns of {@link ExtractTable} that
   *     tell reason, column, record and verdict
   */
  Dataset<Row> classify(Dataset<Row> raw) {
    List<Property> properties = contract.properties();
    Dataset<Row> delivered = deliver(raw);
    List<Column> values = new ArrayList<>(List.of(col("*")));
    List<Column> reasons = new ArrayList<>(List.of(col("*")));
    for (int i = 0; i < properties.size(); i++) {
      ColumnCheck check = new ColumnCheck(contract, properties.get(i));
      DataType type = delivered.schema().apply("_d" + i).dataType();
      values.add(check.value(col("_d" + i), type).as("_v" + i));
      reasons.add(check.reason(col("_d" + i), type, col("_v" + i)).as("_r" + i));
    }
    return verdict(delivered.select(columns(values)).select(columns(reasons)));
  }

  /** Adds each property's value as delivered; an empty text is a missing value. */
  private Dataset<Row> deliver(Dataset<Row> raw) {
    List<Property> properties = contract.properties();
    List<Column> columns = new ArrayList<>(List.of(col("*")));
    for (int i = 0; i < properties.size(); i++) {
      columns.add(source(properties.get(i)).as("_s" + i));
    }
    Dataset<Row> sources = select(raw, columns);
    List<Column> present = new ArrayList<>(List.of(col("*")));
    for (int i = 0; i < properties.size(); i++) {
      Column source = col("_s" + i);
      boolean text = sources.schema().apply("_s" + i).dataType().equals(DataTypes.StringType);
      present.add((text ? when(length(trim(source)).gt(0), source) : source).as("_d" + i));
    }
    return sources.select(columns(present));
  }

  private Column source(Property property) {
    return property
        .transformLogic()
        .map(sql -> Transforms.parse(contract, property, sql).column())
        .orElse(col(ExtractTable.quoted(property.physicalName())));
  }

  private Dataset<Row> select(Dataset<Row> raw, List<Column> columns) {
    try {
      return raw.select(columns(columns));
    } catch (Exception e) { // Scala declares no checked exceptions: AnalysisException arrives so
      if (e instanceof AnalysisException) {
        throw ConfigurationException.of(
            contract.file(),
            "transformLogic",
            "cannot be computed from the file's columns: "
                + e.getMessage().lines().findFirst().orElse(""));
      }
      throw e;
    }
  }

  private Dataset<Row> verdict(Dataset<Row> checked) {
    int n = contract.properties().size();
    Column cut = when(col(RawRows.RECORD).isNotNull(), Reason.CUT_ROW.code());
    Column[] reasons =
        Stream.concat(
                Stream.of(cut), Stream.iterate(0, i -> i < n, i -> i + 1).map(i -> col("_r" + i)))
            .toArray(Column[]::new);
    Column blamed = when(col(RawRows.RECORD).isNotNull(), "");
    for (int i = 0; i < n; i++) {
      blamed = blamed.when(col("_r" + i).isNotNull(), contract.properties().get(i).name());
    }
    Dataset<Row> judged =
        checked.select(
            col("*"), coalesce(reasons).as(ExtractTable.REASON), blamed.as(ExtractTable.COLUMN));
    Column rejected = col(ExtractTable.REASON).isNotNull();
    List<Column> result = new ArrayList<>();
    result.add(col(ExtractTable.FINGERPRINT));
    result.add(col(ExtractTable.FINGERPRINT).as(ExtractTable.FILE));
    for (KeptColumn column : kept) {
      Column value = col("_v" + contract.properties().indexOf(column.property()));
      result.add(when(rejected.equalTo(false), keep(column, value)).as(column.property().name()));
    }
    result.add(col(ExtractTable.REASON));
    result.add(col(ExtractTable.COLUMN));
    result.add(when(rejected, record()).as(ExtractTable.ROW));
    result.add(
        when(rejected, ExtractTable.REJECTED)
            .otherwise(ExtractTable.ACCEPTED)
            .as(ExtractTable.VERDICT));
    return judged.select(columns(result));
  }

  private Column keep(KeptColumn column, Column value) {
    return column.form() == KeptColumn.Form.PSEUDONYM
        ? pseudonym.apply(value.cast(DataTypes.StringType))
        : value;
  }

  /** The rejected row for its owner, without what identifies people. */
  private Column record() {
    Set<String> masked = new HashSet<>();
    contract.properties().stream()
        .filter(p -> p.classification() == Classification.RESTRICTED)
        .forEach(p -> masked.addAll(RawRows.physicalColumns(contract, p)));
    Column[] fields =
        RawRows.neededColumns(contract).stream()
            .map(
                name -> {
                  Column field = col(ExtractTable.quoted(name));
                  return (masked.contains(name) ? when(field.isNotNull(), MASK) : field).as(name);
                })
            .toArray(Column[]::new);
    Column whole = masked.isEmpty() ? col(RawRows.RECORD) : lit(MASK);
    return when(col(RawRows.RECORD).isNotNull(), whole).otherwise(to_json(struct(fields)));
  }

  private static Column[] columns(List<Column> columns) {
    return columns.toArray(Column[]::new);
  }
}
