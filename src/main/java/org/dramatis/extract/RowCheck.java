package org.dramatis.extract;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.dramatis.contract.Classification;
import org.dramatis.contract.ConfigurationException;
import org.dramatis.contract.Contract;
import org.dramatis.contract.FileFormat;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.Property;

/**
 * Holds every row against its contract: raw rows in, the same number of rows out, each accepted
 * with typed columns or rejected with one reason, the first in the contract's order.
 */
final class RowCheck {
  private static final String MASK = "***";

  /** What an expression gave, inside a struct that is null where it failed. */
  private static final String ATTEMPT = "_t";

  /** The column as delivered or computed; then the same with blank text as missing. */
  private static final String SOURCE = "_s";

  private static final String DELIVERED = "_d";
  private static final String VALUE = "_v";
  private static final String FAULT = "_r";

  private final Contract contract;
  private final List<Property> properties;
  private final List<KeptColumn> kept;
  private final UserDefinedFunction pseudonym;

  RowCheck(Contract contract, List<KeptColumn> kept, Pseudonym pseudonym) {
    this.contract = contract;
    this.properties = contract.properties();
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
    Dataset<Row> attempted = attempt(raw);
    Dataset<Row> sources = with(attempted, SOURCE, this::source);
    Dataset<Row> delivered =
        with(
            sources,
            DELIVERED,
            i ->
                sources.schema().apply(SOURCE + i).dataType().equals(DataTypes.StringType)
                    ? when(length(trim(col(SOURCE + i))).gt(0), col(SOURCE + i))
                    : col(SOURCE + i));
    Dataset<Row> values =
        with(delivered, VALUE, i -> columnCheck(delivered, i).value(col(DELIVERED + i)));
    return verdict(with(values, FAULT, i -> fault(delivered, i)), record(raw));
  }

  private ColumnCheck columnCheck(Dataset<Row> delivered, int i) {
    return new ColumnCheck(
        contract, properties.get(i), delivered.schema().apply(DELIVERED + i).dataType());
  }

  private Column fault(Dataset<Row> delivered, int i) {
    ColumnCheck check = columnCheck(delivered, i);
    Column reason = check.reason(col(DELIVERED + i), col(VALUE + i));
    return properties.get(i).transformLogic().isEmpty()
        ? reason
        : when(col(ATTEMPT + i).isNull(), check.unreadable()).otherwise(reason);
  }

  /** Adds a column per property. */
  private Dataset<Row> with(Dataset<Row> rows, String prefix, IntFunction<Column> column) {
    return with(rows, prefix, column, IntStream.range(0, properties.size()));
  }

  private static Dataset<Row> with(
      Dataset<Row> rows, String prefix, IntFunction<Column> column, IntStream properties) {
    Stream<Column> added = properties.mapToObj(i -> column.apply(i).as(prefix + i));
    return rows.select(Stream.concat(Stream.of(col("*")), added).toArray(Column[]::new));
  }

  /**
   * Computes expressions. Each stands in a branch, because Spark lifts what two expressions share
   * out of them, and there nothing catches a failure, but it lifts nothing out of a branch.
   */
  private Dataset<Row> attempt(Dataset<Row> rows) {
    IntStream computed =
        IntStream.range(0, properties.size())
            .filter(i -> properties.get(i).transformLogic().isPresent());
    try {
      return with(
          rows,
          ATTEMPT,
          i -> when(col(ExtractTable.FINGERPRINT).isNotNull(), expression(i).attempted()),
          computed);
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

  private SqlExpression expression(int i) {
    Property property = properties.get(i);
    return Transforms.parse(contract, property, property.transformLogic().orElseThrow());
  }

  private Column source(int i) {
    Property property = properties.get(i);
    return property.transformLogic().isPresent()
        ? col(ATTEMPT + i + ".value")
        : col(ExtractTable.quoted(property.physicalName()));
  }

  private Dataset<Row> verdict(Dataset<Row> checked, Column record) {
    Column cut = col(RawRows.RECORD).isNotNull();
    List<Column> reasons = new ArrayList<>(List.of(when(cut, Reason.CUT_ROW.code())));
    Column blamed = when(cut, "");
    for (int i = 0; i < properties.size(); i++) {
      reasons.add(col(FAULT + i));
      blamed = blamed.when(col(FAULT + i).isNotNull(), properties.get(i).name());
    }
    Dataset<Row> judged =
        checked.select(
            col("*"),
            coalesce(reasons.toArray(Column[]::new)).as(ExtractTable.REASON),
            blamed.as(ExtractTable.COLUMN));
    Column rejected = col(ExtractTable.REASON).isNotNull();
    List<Column> bits =
        new ReadMeasures(contract)
            .bits(
                cut,
                not(rejected),
                i -> col(DELIVERED + i),
                i -> col(VALUE + i),
                i -> columnCheck(checked, i));
    List<Column> result = new ArrayList<>();
    result.add(col(ExtractTable.FINGERPRINT));
    result.add(col(ExtractTable.FINGERPRINT).as(ExtractTable.FILE));
    for (KeptColumn column : kept) {
      Column value = col(VALUE + properties.indexOf(column.property()));
      result.add(when(not(rejected), keep(column, value)).as(column.property().name()));
    }
    result.add(col(ExtractTable.REASON));
    result.add(col(ExtractTable.COLUMN));
    result.add(when(rejected, record).as(ExtractTable.ROW));
    result.add(
        when(rejected, ExtractTable.REJECTED)
            .otherwise(ExtractTable.ACCEPTED)
            .as(ExtractTable.VERDICT));
    for (int word = 0; word < bits.size(); word++) {
      result.add(bits.get(word).as(ReadMeasures.name(word)));
    }
    return judged.select(result.toArray(Column[]::new));
  }

  private Column keep(KeptColumn column, Column value) {
    if (column.form() == KeptColumn.Form.CLEAR) {
      return value;
    }
    Column text = value.cast(DataTypes.StringType);
    // 7, 7.0 and 7.00 are one key, whatever scale each contract keeps.
    boolean scaled =
        column.property().type() == LogicalType.NUMBER && column.property().decimal().scale() > 0;
    return pseudonym.apply(scaled ? ColumnCheck.withoutTrailingZeros(text) : text);
  }

  /**
   * The rejected row for its owner, without what identifies people. A record that does not fit its
   * columns is shown only when none of its fields can be anything identifying.
   */
  private Column record(Dataset<Row> raw) {
    Set<String> masked = new HashSet<>();
    properties.stream()
        .filter(p -> p.classification() == Classification.RESTRICTED)
        .forEach(p -> masked.addAll(PhysicalColumns.of(contract, p)));
    Column[] fields =
        PhysicalColumns.of(contract).stream()
            .map(
                name -> {
                  Column field = col(ExtractTable.quoted(name));
                  return (masked.contains(name) ? when(field.isNotNull(), MASK) : field).as(name);
                })
            .toArray(Column[]::new);
    boolean known =
        contract.server().format() == FileFormat.CSV
            && Arrays.stream(raw.columns()).noneMatch(name -> name.startsWith(RawRows.UNREAD));
    Column whole = masked.isEmpty() && known ? col(RawRows.RECORD) : lit(MASK);
    return when(col(RawRows.RECORD).isNotNull(), whole).otherwise(to_json(struct(fields)));
  }
}
