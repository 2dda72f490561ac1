package org.dramatis.extract;

import static org.dramatis.extract.ExtractFixture.assertThatAllRowsAreAccountedFor;
import static org.dramatis.extract.ExtractFixture.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Bad values, one a row of one file, as Spark's own reader takes them and as Dramatis does. */
final class BadValues {
  private static final List<String> COLUMNS =
      List.of("no", "id", "amount", "pieces", "day", "at", "paid", "kind", "share", "note");
  private static final String SCHEMA =
      "no int, id string, amount decimal(10,2), pieces bigint, day date, at timestamp,"
          + " paid boolean, kind string, share double, note string";
  private static final List<String> GOOD =
      List.of("", "k", "1.50", "2", "2025-06-30", "2025-06-30 12:00:00", "true", "abc", "0.5", "n");

  private final List<String> names = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  BadValues() {
    add("decimal comma", "amount", "\"12,5\"");
    add("thousands separator", "amount", "\"1,200.50\"");
    add("thousands set apart by a space", "amount", "1 200.50");
    add("currency sign", "amount", "£5.00");
    add("currency code", "amount", "5.00 EUR");
    add("not a number", "amount", "NaN");
    add("not a number in a double", "share", "NaN");
    add("infinity in a double", "share", "Infinity");
    add("a double that overflows", "share", "1e309");
    add("more digits than the type has", "amount", "123456789.00");
    add("more decimals than the type has", "amount", "1.005");
    add("no number at all", "amount", "12-");
    add("integer beyond 64 bits", "pieces", "9223372036854775808");
    add("fraction in an integer", "pieces", "12.5");
    add("below the minimum", "pieces", "0");
    add("above the maximum", "pieces", "1001");
    add("a day that does not exist", "day", "2025-02-30");
    add("a date in another format", "day", "31/12/2025");
    add("half a date", "day", "2025-06");
    add("a date without its time", "at", "2025-06-30");
    add("an hour that does not exist", "at", "2025-06-30 25:00:00");
    add("a word in the place of a time", "at", "now");
    add("another word for true", "paid", "yes");
    add("leading zeros in a text", "kind", "007");
    add("a text that is too short", "kind", "a");
    add("a text that is too long", "kind", "abcdefghi");
    add("a text that is not the pattern", "kind", "a-c");
    add("a control character", "kind", "a\u0007c");
    add("a byte order mark inside", "kind", "\uFEFFabc");
    add("a formula", "note", "=cmd()");
    add("HTML", "note", "<b>x</b>");
    add("a required value that is missing", "kind", "");
    add("a key that is missing", "id", "");
    add("a value that an expression cannot take", "pieces", "x");
  }

  private void add(String name, String column, String text) {
    names.add(name);
    columns.add(column);
    texts.add(text);
  }

  private static ContractText contract() {
    return ContractText.of("values", "events")
        .column("no", "integer")
        .column("computed", "integer", ContractText.sql("cast(nullif(pieces, '12.5') as double)"))
        .column("id", "string", "primaryKey: true")
        .column("amount", "number", "physicalType: 'decimal(10,2)'")
        .column("pieces", "integer", "logicalTypeOptions: {minimum: 1, maximum: 1000}")
        .column("day", "date")
        .column("at", "timestamp")
        .column("paid", "boolean")
        .column(
            "kind",
            "string",
            "required: true",
            "logicalTypeOptions: {pattern: '[a-z0-9]+', minLength: 2, maxLength: 8}")
        .column("share", "number")
        .column("note", "string");
  }

  /** Lines of the table: bad input, Spark, Dramatis. */
  List<BadInput> lines(ExtractFixture fixture) {
    StringBuilder file = new StringBuilder(String.join(",", COLUMNS) + "\n");
    for (int i = 0; i < names.size(); i++) {
      List<String> fields = new ArrayList<>(GOOD);
      fields.set(0, Integer.toString(i));
      fields.set(1, "k" + i);
      fields.set(COLUMNS.indexOf(columns.get(i)), texts.get(i));
      file.append(String.join(",", fields)).append('\n');
    }
    fixture.file("values.csv", file.toString());
    Map<Integer, String> spark = new HashMap<>();
    for (Row row :
        ExtractFixture.spark()
            .read()
            .schema(SCHEMA)
            .option("header", true)
            .csv(fixture.project().resolve("values.csv").toString())
            .collectAsList()) {
      int no = row.getInt(0);
      spark.put(no, "takes " + row.getAs(columns.get(no)));
    }
    SourceRows rows = fixture.rows(contract());
    assertThatAllRowsAreAccountedFor(rows);
    Map<Integer, String> ours = new HashMap<>();
    texts(rows.rejects(), "get_json_object(row, '$.no')", "reason")
        .forEach(t -> put(ours, t, "rejects the row: `", "`"));
    texts(rows.accepted(), "no", "struct(*)")
        .forEach(t -> put(ours, t.substring(0, t.indexOf('|')) + "|", "takes it as it is", ""));
    List<BadInput> lines = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      lines.add(new BadInput(names.get(i), texts.get(i), spark.get(i), ours.get(i)));
    }
    return lines;
  }

  private static void put(Map<Integer, String> fates, String text, String before, String after) {
    int bar = text.indexOf('|');
    fates.put(Integer.valueOf(text.substring(0, bar)), before + text.substring(bar + 1) + after);
  }
}
