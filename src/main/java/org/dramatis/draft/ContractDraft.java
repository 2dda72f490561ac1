package org.dramatis.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.dramatis.contract.CsvDialect;
import org.dramatis.contract.DecimalType;
import org.dramatis.contract.FileFormat;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.ReservedNames;
import org.dramatis.stat.FigureFormat;
import org.dramatis.yaml.Spelling;

/**
 * A first contract for a file, to be corrected by somebody who knows it. What is guessed bears a
 * comment; no value of the file stands in it.
 */
public final class ContractDraft {
  private static final int NAME = 64;
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F]");

  private final FileSample sample;
  private final List<DraftColumn> columns;
  private final Optional<DraftColumn> key;

  private record DraftColumn(String name, ColumnGuess guess, Optional<String> identifying) {
    String physicalName() {
      return guess.column().name();
    }

    boolean isTime() {
      return guess.type() == LogicalType.DATE || guess.type() == LogicalType.TIMESTAMP;
    }
  }

  private ContractDraft(FileSample sample) {
    this.sample = sample;
    this.columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (FileSample.Column column : sample.columns()) {
      String name = logicalName(column.name(), names);
      columns.add(new DraftColumn(name, ColumnGuess.of(column), Identifying.reason(name, column)));
    }
    this.key = key();
  }

  /**
   * Reads the beginning of a file and writes a contract for it.
   *
   * @param file a path or URI
   * @param path the same as the contract shall name it
   * @param spark is asked only when the file is Parquet
   * @return YAML that the contract reader reads
   * @throws org.dramatis.yaml.ConfigurationException when the file cannot be read
   */
  public static String of(
      String file, String path, Configuration hadoop, Supplier<SparkSession> spark) {
    FileSample sample = new SampleReader(file, hadoop, spark).read();
    return new ContractDraft(sample).text(path);
  }

  /** The unique column whose name sounds most like a key; the first of several. */
  private Optional<DraftColumn> key() {
    return firstUnique(c -> Identifying.isCustomer(c.name()))
        .or(() -> firstUnique(c -> c.name().matches("(.*_)?(id|no|key|code|sku)")))
        .or(
            () ->
                firstUnique(c -> c.guess().type() == LogicalType.STRING)
                    .filter(c -> columns.indexOf(c) == 0));
  }

  private Optional<DraftColumn> firstUnique(Predicate<DraftColumn> wanted) {
    return columns.stream().filter(c -> c.guess().isUnique()).filter(wanted).findFirst();
  }

  private String text(String path) {
    String name = quoted(sourceName(path));
    StringBuilder yaml = new StringBuilder();
    columns.forEach(column -> column(yaml, column));
    return """
    # A draft, guessed from %s %s rows of the file.
    # Look at every line that says REVIEW, then take the comment away.
    apiVersion: v3.1.0
    kind: DataContract
    id: %3$s
    version: 0.1.0
    status: draft
    servers:
      - server: extracts
        type: local
        path: %4$s
        format: %5$s
    %6$s\
    # REVIEW: who owns the file, and whom to ask about it
    team:
      name: unknown
    # REVIEW: how often it comes, such as
    # slaProperties: [{property: frequency, value: 1, unit: month}]
    schema:
      - name: %3$s
        businessName: %9$s
    %7$s\
        properties:
    %8$s\
    """
        .formatted(
            sample.extent() == FileSample.Extent.WHOLE_FILE ? "all" : "the first",
            FigureFormat.count(sample.rows()),
            name,
            quoted(path),
            Spelling.of(sample.format()),
            dialect(),
            role(),
            yaml,
            quoted(businessName(sourceName(path))));
  }

  private String dialect() {
    CsvDialect dialect = sample.dialect();
    CsvDialect usual = CsvDialect.STANDARD;
    List<String> options = new ArrayList<>();
    if (dialect.delimiter() != usual.delimiter()) {
      options.add("delimiter: " + quoted(String.valueOf(dialect.delimiter())));
    }
    if (!dialect.encoding().equals(usual.encoding())) {
      options.add("encoding: " + dialect.encoding());
    }
    if (dialect.newlines() == CsvDialect.Newlines.MAY_BE_QUOTED) {
      options.add("multiLine: true");
    }
    boolean hasLocalTimes =
        columns.stream().anyMatch(c -> c.guess().type() == LogicalType.TIMESTAMP);
    String review =
        hasLocalTimes
            ? "    # REVIEW: times without an offset are taken as UTC; else add timeZone\n"
            : "";
    if (options.isEmpty() || sample.format() == FileFormat.PARQUET) {
      return review;
    }
    String written = String.join(", ", options);
    return """
    %s    customProperties:
          - property: dramatis.csv
            value: {%s}
    """
        .formatted(review, written);
  }

  private String role() {
    boolean isSpine = key.filter(k -> Identifying.isCustomer(k.name())).isPresent();
    Optional<DraftColumn> time =
        columns.stream().filter(c -> c.isTime() && c.identifying().isEmpty()).findFirst();
    boolean isEvents = !isSpine && time.isPresent();
    String eventTime =
        """
              # REVIEW: when a row happened
              - {property: dramatis.eventTime, value: %s}
        """;
    return """
        # REVIEW: spine (the list of customers), events, attributes, lookup, suppression or labels
        customProperties:
          - {property: dramatis.role, value: %s}
    %s\
    """
        .formatted(
            isSpine ? "spine" : isEvents ? "events" : "lookup",
            isEvents ? eventTime.formatted(time.get().name()) : "");
  }

  private void column(StringBuilder yaml, DraftColumn column) {
    boolean isKey = key.filter(column::equals).isPresent();
    ColumnGuess guess = column.guess();
    List<String> remarks = new ArrayList<>(guess.remarks());
    column.identifying().ifPresent(why -> remarks.add(why + ": restricted"));
    if (isKey) {
      remarks.add("no value twice in the sample: the key");
    } else if (guess.isUnique()) {
      remarks.add("no value twice in the sample: unique, or the key?");
    }
    if (!isKey && Identifying.isCustomer(column.name())) {
      remarks.add("how it joins, such as relationships: [{type: foreignKey, to: crm.customer_id}]");
    }
    yaml.append("      - name: ").append(column.name());
    yaml.append(remarks.isEmpty() ? "" : " # REVIEW: " + String.join("; ", remarks)).append('\n');
    line(yaml, "businessName", quoted(businessName(column.name())));
    if (!column.physicalName().equals(column.name())) {
      line(yaml, "physicalName", quoted(column.physicalName()));
    }
    line(yaml, "logicalType", Spelling.of(guess.type()));
    if (!guess.decimal().equals(DecimalType.STANDARD)) {
      DecimalType decimal = guess.decimal();
      line(yaml, "physicalType", "decimal(" + decimal.precision() + "," + decimal.scale() + ")");
    }
    guess.format().ifPresent(f -> line(yaml, "logicalTypeOptions", "{format: " + quoted(f) + "}"));
    if (isKey) {
      line(yaml, "primaryKey", "true");
    } else if (guess.column().missing() == 0 && !guess.column().values().isEmpty()) {
      line(yaml, "required", "true");
    }
    if (column.identifying().isPresent()) {
      line(yaml, "classification", "restricted");
    }
  }

  private static void line(StringBuilder yaml, String key, String value) {
    yaml.append("        ").append(key).append(": ").append(value).append('\n');
  }

  /** A name for the whole program, from the one in the file. */
  private static String logicalName(String physical, Set<String> taken) {
    String words =
        physical
            .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    String name = words.isEmpty() ? "column" : words;
    name = Character.isDigit(name.charAt(0)) ? "_" + name : name;
    name = ReservedNames.besideColumns(name) ? name + "_" : name;
    name = name.substring(0, Math.min(NAME - 4, name.length()));
    String free = name;
    for (int n = 2; !taken.add(free); n++) {
      free = name + "_" + n;
    }
    return free;
  }

  /** A name as readers may see it, with a capital at its beginning: {@code Customer id}. */
  private static String businessName(String name) {
    return Spelling.sentence(Spelling.words(name));
  }

  private static String sourceName(String path) {
    String file = path.replaceFirst("/+$", "").replaceFirst(".*/", "");
    String name =
        file.replaceFirst("\\..*", "").replaceAll("[^A-Za-z0-9_-]+", "_").replaceAll("^_+|_+$", "");
    String used = name.isEmpty() || name.equalsIgnoreCase("features") ? "source" : name;
    return used.substring(0, Math.min(NAME, used.length()));
  }

  /** A text in double quotes, as YAML escapes it. */
  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"'
        + CONTROL.matcher(escaped).replaceAll(c -> "\\\\u%04x".formatted((int) c.group().charAt(0)))
        + '"';
  }
}
