package org.dramatis.extract;

import static org.dramatis.extract.ExtractFixture.assertThatAllRowsAreAccountedFor;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Row;
import org.dramatis.contract.ContractException;
import org.dramatis.yaml.Spelling;

/** Gives one delivery to Spark's own reader and to Dramatis, and says what each made of it. */
final class BothReaders {
  private static final String SCHEMA = "id string, amount decimal(10,2), note string";

  private BothReaders() {}

  /** Spark's reader with the contract's types and no other option than a header. */
  static String spark(ExtractFixture fixture) {
    String file = fixture.project().toString();
    try {
      boolean dated =
          Files.exists(fixture.project().resolve("in"))
              && !Files.exists(fixture.project().resolve("in/1.csv"));
      var reader =
          ExtractFixture.spark()
              .read()
              .option("recursiveFileLookup", true)
              .schema(dated ? "id string, day date" : SCHEMA);
      List<Row> rows =
          (Files.exists(fixture.project().resolve("orders.json"))
                  ? reader.json(file)
                  : Files.exists(fixture.project().resolve("orders.parquet"))
                      ? reader.parquet(file)
                      : reader.option("header", true).csv(file))
              .collectAsList();
      String shown =
          rows.stream()
              .limit(3)
              .map(row -> "(" + row.mkString(", ") + ")")
              .collect(Collectors.joining(" "));
      String few = shown.length() > 90 ? shown.substring(0, 90) + " …" : shown;
      return rows.size()
          + (rows.size() == 1 ? " row" : " rows")
          + (few.isEmpty() ? "" : ": " + few);
    } catch (Exception e) { // Scala declares no checked exceptions
      return "fails: " + condition(e);
    }
  }

  private static String condition(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SparkThrowable spark && spark.getCondition() != null) {
        return spark.getCondition();
      }
    }
    return failure.getClass().getSimpleName();
  }

  /** What became of the rows, or why the file was refused. */
  static String dramatis(ExtractFixture fixture, ContractText contract, Optional<String> asOf) {
    try {
      SourceRows rows =
          asOf.map(day -> fixture.rows(contract, day)).orElseGet(() -> fixture.rows(contract));
      assertThatAllRowsAreAccountedFor(rows);
      ExtractAudit audit = rows.audit();
      StringBuilder words =
          new StringBuilder(
              "%d read = %d accepted + %d rejected + %d superseded"
                  .formatted(
                      audit.rowsRead(), audit.accepted(), audit.rejected(), audit.superseded()));
      audit.reasons().forEach(r -> words.append("; `").append(r.reason()).append('`'));
      audit
          .notes()
          .forEach(n -> words.append("; notes `").append(Spelling.of(n.kind())).append('`'));
      return words.toString();
    } catch (ContractException e) {
      String message = e.getMessage();
      return "refuses the file: `"
          + message.substring(message.lastIndexOf('[') + 1, message.length() - 1)
          + "`";
    }
  }
}
