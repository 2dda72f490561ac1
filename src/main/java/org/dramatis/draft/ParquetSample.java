package org.dramatis.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.FractionalType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.dramatis.contract.CsvDialect;
import org.dramatis.contract.FileFormat;
import org.dramatis.contract.LogicalType;

/** Takes the columns of a Parquet file, whose types it tells itself; nested ones are left out. */
final class ParquetSample {
  private ParquetSample() {}

  static FileSample of(SparkSession spark, String file) {
    Dataset<Row> table = spark.read().parquet(file);
    List<StructField> fields = new ArrayList<>();
    for (StructField field : table.schema().fields()) {
      if (type(field.dataType()).isPresent()) {
        fields.add(field);
      }
    }
    List<Row> rows = table.limit(SampleReader.ROWS).collectAsList();
    List<SampleColumn> columns = new ArrayList<>();
    for (StructField field : fields) {
      int i = table.schema().fieldIndex(field.name());
      List<String> values =
          rows.stream()
              .filter(row -> !row.isNullAt(i))
              .map(row -> text(row.get(i)))
              .filter(value -> !value.isBlank())
              .toList();
      columns.add(
          new SampleColumn(
              field.name(), values, rows.size() - values.size(), type(field.dataType())));
    }
    return new FileSample(
        FileFormat.PARQUET,
        CsvDialect.STANDARD,
        columns,
        rows.size(),
        rows.size() < SampleReader.ROWS
            ? FileSample.Extent.WHOLE_FILE
            : FileSample.Extent.BEGINNING);
  }

  /** A floating-point number as its shortest decimal, which is what reading makes of it. */
  private static String text(Object value) {
    if (value instanceof Double || value instanceof Float) {
      double number = Double.parseDouble(value.toString());
      return Double.isFinite(number)
          ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
          : value.toString();
    }
    return value instanceof BigDecimal exact ? exact.toPlainString() : value.toString();
  }

  private static Optional<LogicalType> type(DataType type) {
    if (type instanceof StringType) {
      return Optional.of(LogicalType.STRING);
    }
    if (type instanceof BooleanType) {
      return Optional.of(LogicalType.BOOLEAN);
    }
    if (type instanceof DateType) {
      return Optional.of(LogicalType.DATE);
    }
    if (type instanceof TimestampType || type instanceof TimestampNTZType) {
      return Optional.of(LogicalType.TIMESTAMP);
    }
    if (type instanceof IntegralType) {
      return Optional.of(LogicalType.INTEGER);
    }
    return type instanceof DecimalType || type instanceof FractionalType
        ? Optional.of(LogicalType.NUMBER)
        : Optional.empty();
  }
}
