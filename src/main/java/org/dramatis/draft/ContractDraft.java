package org.dramatis.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

  private final FileSample sample;
  private final List<DraftColumn> columns;
  private final Optional<DraftColumn> key;

  /** A column under its logical name. */
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
    for (SampleColumn column : sample.columns()) {
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
    List<DraftColumn> unique = columns.stream().filter(c -> c.guess().isUnique()).toList();
    return unique.stream()
        .filter(c -> Identifying.isCustomer(c.name()))
        .findFirst()
        .or(
            () ->
                unique.stream()
                    .filter(c -> c.name().matches("(.*_)?(id|no|key|code|sku)"))
                    .findFirst())
        .or(
            () ->
                unique.stream()
                    .filter(c -> c.guess().type() == LogicalType.STRING)
                    .findFirst()
                    .filter(c -> columns.indexOf(c) == 0));
  }

  private String text(String path) {
    StringBuilder yaml = new StringBuilder();
    String name = sourceName(path);
    String extent =
        sample.extent() == FileSample.Extent.WHOLE_FILE
            ? "all " + FigureFormat.count(sample.rows()) + " rows of"
            : "the first " + FigureFormat.count(sample.rows()) + " rows of";
    yaml.append("# A draft, guessed from ").append(extent).append(" the file.\n");
    yaml.append("# Look at every line that says REVIEW, then take the comment away.\n");
    yaml.append("apiVersion: v3.1.0\nkind: DataContract\n");
    yaml.append("id: ").append(quoted(name)).append('\n');
    yaml.append("version: 0.1.0\nstatus: draft\n");
    yaml.append("servers:\n  - server: extracts\n    type: local\n");
    yaml.append("    path: ").append(quoted(path)).append('\n');
    yaml.append("    format: ").append(Spelling.code(sample.format())).append('\n');
    dialect(yaml);
    yaml.append("# REVIEW: who owns the file, and whom to ask about it\n");
    yaml.append("team:\n  name: unknown\n");
    yaml.append("# REVIEW: how often it comes, such as\n");
    yaml.append("# slaProperties: [{property: frequency, value: 1, unit: month}]\n");
    yaml.append("schema:\n  - name: ").append(quoted(name)).append('\n');
    role(yaml);
    yaml.append("    properties:\n");
    columns.forEach(column -> column(yaml, column));
    return yaml.toString();
  }

  private void dialect(StringBuilder yaml) {
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
    if (hasLocalTimes) {
      yaml.append("    # REVIEW: times without an offset are taken as UTC; else add timeZone\n");
    }
    if (!options.isEmpty() && sample.format() != FileFormat.PARQUET) {
      yaml.append("    customProperties:\n      - property: dramatis.csv\n");
      yaml.append("        value: {").append(String.join(", ", options)).append("}\n");
    }
  }

  private void role(StringBuilder yaml) {
    boolean isSpine = key.filter(k -> Identifying.isCustomer(k.name())).isPresent();
    Optional<DraftColumn> time =
        columns.stream().filter(c -> c.isTime() && c.identifying().isEmpty()).findFirst();
    String role = isSpine ? "spine" : time.isPresent() ? "events" : "lookup";
    yaml.append("    # REVIEW: spine (the list of customers), events, attributes, lookup,");
    yaml.append(" suppression or labels\n");
    yaml.append("    customProperties:\n      - {property: dramatis.role, value: ");
    yaml.append(role).append("}\n");
    if (role.equals("events")) {
      yaml.append("      # REVIEW: when a row happened\n");
      yaml.append("      - {property: dramatis.eventTime, value: ");
      yaml.append(time.get().name()).append("}\n");
    }
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
    if (!column.physicalName().equals(column.name())) {
      line(yaml, "physicalName", quoted(column.physicalName()));
    }
    line(yaml, "logicalType", Spelling.code(guess.type()));
    if (!guess.decimal().equals(DecimalType.STANDARD)) {
      DecimalType decimal = guess.decimal();
      line(yaml, "physicalType", "decimal(%d,%d)".formatted(decimal.precision(), decimal.scale()));
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

  private static String sourceName(String path) {
    String file = path.replaceFirst("/+$", "").replaceFirst(".*/", "");
    String name =
        file.replaceFirst("\\..*", "").replaceAll("[^A-Za-z0-9_-]+", "_").replaceAll("^_+|_+$", "");
    String used = name.isEmpty() || name.equalsIgnoreCase("features") ? "source" : name;
    return used.substring(0, Math.min(NAME, used.length()));
  }

  /** A text in double quotes, as YAML escapes it. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < ' ' || c == 0x7F || (c >= 0x80 && c < 0xA0)) {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
