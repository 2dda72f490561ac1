package org.dramatis.extract.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.contract.Classification;
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
import org.dramatis.sql.SqlExpression;
import org.dramatis.yaml.ConfigurationException;

/**
 * Holds every row against its contract: raw rows in, the same number of rows out, each accepted
 * with typed columns or rejected with one reason, the first in the contract's order.
 */
public final class RowCheck {
  /** What an expression gave, inside a struct that is null where it failed. */
  private static final String ATTEMPT = "_t";

  private static final String JUDGED = "_judged";

  private final Contract contract;
  private final List<Property> properties;
  private final List<KeptColumn> kept;
  private final Pseudonym pseudonym;
  private final RowTally tally;

  /**
   * Checks rows of one source.
   *
   * @param tally is told what became of every row
   */
  public RowCheck(Contract contract, List<KeptColumn> kept, Pseudonym pseudonym, RowTally tally) {
    this.tally = tally;
    this.contract = contract;
    this.properties = contract.properties();
    this.kept = kept;
    this.pseudonym = pseudonym;
  }

  /**
   * Classifies rows.
   *
   * @param raw columns as in {@link RawRows}
   * @return the kept columns (of rejected rows the values without a fault) and the columns of
   *     {@link ExtractTable} that tell reason, column, record and verdict
   */
  public Dataset<Row> classify(Dataset<Row> raw) {
    Dataset<Row> attempted = attempt(raw);
    List<ColumnValidator> judges = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    columns.add(col(ExtractTable.FINGERPRINT));
    columns.add(col(RawRows.CUT));
    for (SourceColumn source : sources(attempted)) {
      Property property = properties.get(judges.size());
      judges.add(new ColumnValidator(contract, property, source.form(), columns.size()));
      columns.addAll(source.columns());
    }
    List<ColumnRetention> keepers = kept.stream().map(this::keeper).toList();
    RowValidator judge = new RowValidator(judges, keepers, tally, eventTime());
    Column judged = CatalystInvoke.rows(judge, judgement(), named(columns));
    return verdict(attempted.withColumn(JUDGED, judged));
  }

  private static Column[] named(List<Column> columns) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> columns.get(i).as("_" + i))
        .toArray(Column[]::new);
  }

  private int eventTime() {
    return contract.ownEventTime().flatMap(contract::property).map(properties::indexOf).orElse(-1);
  }

  private ColumnRetention keeper(KeptColumn column) {
    return new ColumnRetention(properties.indexOf(column.property()), column, pseudonym);
  }

  /** What {@link RowValidator} gives. */
  private StructType judgement() {
    StructType schema = new StructType();
    for (KeptColumn column : kept) {
      schema = schema.add(column.property().name(), column.type());
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
    List<Column> computed =
        IntStream.range(0, properties.size())
            .filter(i -> properties.get(i).transformLogic().isPresent())
            .mapToObj(
                i ->
                    when(col(ExtractTable.FINGERPRINT).isNotNull(), expression(i).attempted())
                        .as(ATTEMPT + i))
            .toList();
    if (computed.isEmpty()) {
      return rows;
    }
    Column[] all = Stream.concat(Stream.of(col("*")), computed.stream()).toArray(Column[]::new);
    return Analysis.attempt(() -> rows.select(all), this::refuse).orElseThrow();
  }

  private void refuse(String said) {
    throw ConfigurationException.of(
        contract.file(), "transformLogic", "cannot be computed from the file's columns: " + said);
  }

  private SqlExpression expression(int i) {
    Property property = properties.get(i);
    return Transforms.parse(contract, property, property.transformLogic().orElseThrow());
  }

  /** The columns that properties come from, with the types in which they arrive. */
  private List<SourceColumn> sources(Dataset<Row> attempted) {
    Column[] delivered = properties.stream().map(this::delivered).toArray(Column[]::new);
    StructType schema = attempted.select(delivered).schema();
    return IntStream.range(0, delivered.length)
        .mapToObj(
            i ->
                new SourceColumn(
                    contract,
                    properties.get(i),
                    delivered[i],
                    schema.apply(i).dataType(),
                    properties.get(i).transformLogic().map(sql -> col(ATTEMPT + i))))
        .toList();
  }

  private Column delivered(Property property) {
    return property.transformLogic().isPresent()
        ? col(ATTEMPT + properties.indexOf(property) + ".value")
        : column(property.physicalName());
  }

  private Dataset<Row> verdict(Dataset<Row> checked) {
    Column rejected = judged(ExtractTable.REASON).isNotNull();
    List<Column> result = new ArrayList<>();
    result.add(col(ExtractTable.FINGERPRINT));
    result.add(col(ExtractTable.FINGERPRINT).as(ExtractTable.FILE));
    kept.forEach(column -> result.add(judged(column.property().name())));
    result.add(judged(ExtractTable.REASON));
    result.add(judged(ExtractTable.COLUMN));
    result.add(when(rejected, record()).as(ExtractTable.ROW));
    result.add(
        when(rejected, ExtractTable.REJECTED)
            .otherwise(ExtractTable.ACCEPTED)
            .as(ExtractTable.VERDICT));
    return checked.select(result.toArray(Column[]::new));
  }

  private static Column judged(String name) {
    return col(JUDGED).getField(name).as(name);
  }

  /**
   * The rejected row for its owner, without what identifies people. A record that does not fit its
   * columns is shown only when none of its fields can be anything identifying.
   */
  private Column record() {
    Set<String> masked = new HashSet<>();
    properties.stream()
        .filter(p -> p.classification() == Classification.RESTRICTED)
        .forEach(p -> masked.addAll(PhysicalColumns.of(contract, p)));
    Column[] fields =
        PhysicalColumns.of(contract).stream()
            .map(
                name -> {
                  Column field = column(name);
                  Column shown =
                      masked.contains(name) ? when(field.isNotNull(), RawRows.MASK) : field;
                  return shown.as(name);
                })
            .toArray(Column[]::new);
    boolean open = masked.isEmpty() && contract.server().format() == FileFormat.CSV;
    return when(col(RawRows.RECORD).isNotNull(), open ? col(RawRows.RECORD) : lit(RawRows.MASK))
        .otherwise(to_json(struct(fields)));
  }
}
