package org.dramatis.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
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
  private static final Map<Class<? extends DataType>, LogicalType> TYPES =
      Map.of(
          StringType.class, LogicalType.STRING,
          BooleanType.class, LogicalType.BOOLEAN,
          DateType.class, LogicalType.DATE,
          TimestampType.class, LogicalType.TIMESTAMP,
          TimestampNTZType.class, LogicalType.TIMESTAMP,
          IntegralType.class, LogicalType.INTEGER,
          FractionalType.class, LogicalType.NUMBER);

  private ParquetSample() {}

  static FileSample of(SparkSession spark, String file) {
    Dataset<Row> table = spark.read().parquet(file);
    List<Row> rows = table.limit(SampleReader.ROWS).collectAsList();
    List<FileSample.Column> columns = new ArrayList<>();
    for (StructField field : table.schema().fields()) {
      Optional<LogicalType> type = type(field.dataType());
      if (type.isPresent()) {
        int i = table.schema().fieldIndex(field.name());
        List<String> values =
            rows.stream()
                .filter(row -> !row.isNullAt(i))
                .map(row -> text(row.get(i)))
                .filter(value -> !value.isBlank())
                .toList();
        columns.add(new FileSample.Column(field.name(), values, rows.size() - values.size(), type));
      }
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
    return TYPES.entrySet().stream()
        .filter(known -> known.getKey().isInstance(type))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
