package org.dramatis.extract;

import java.util.ArrayList;
import java.util.List;
import org.dramatis.contract.Contract;
import org.dramatis.contract.odcs.ContractReader;
import org.dramatis.yaml.Problems;

/** Writes a contract and reads it with the program's own reader. */
public final class ContractText {
  private final String name;
  private final String role;
  private String path;
  private String format = "csv";
  private String csv = "";
  private final List<String> custom = new ArrayList<>();
  private final List<String> properties = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();
  private String more = "";

  private ContractText(String name, String role) {
    this.name = name;
    this.role = role;
    this.path = name + ".csv";
  }

  /** A source of that name and role, delivered as {@code NAME.csv}. */
  public static ContractText of(String name, String role) {
    return new ContractText(name, role);
  }

  public ContractText path(String path) {
    this.path = path;
    return this;
  }

  public ContractText format(String format) {
    this.format = format;
    return this;
  }

  /** Options of {@code dramatis.csv}, such as {@code delimiter: ";"}. */
  public ContractText csv(String options) {
    this.csv = options;
    return this;
  }

  public ContractText onePer(String column) {
    custom.add("      - {property: dramatis.onePer, value: " + column + "}\n");
    return this;
  }

  public ContractText eventTime(String column) {
    custom.add("      - {property: dramatis.eventTime, value: " + column + "}\n");
    return this;
  }

  /** Customers who share one of its keys are one, if they are at most so many. */
  public ContractText merging(int atMost) {
    custom.add("      - {property: dramatis.merge, value: true}\n");
    custom.add("      - {property: dramatis.mergeAtMost, value: " + atMost + "}\n");
    return this;
  }

  /** One column: its name, its logical type and further keys in YAML's flow style. */
  public ContractText column(String column, String type, String... more) {
    String keys = more.length == 0 ? "" : ", " + String.join(", ", more);
    properties.add("      - {name: " + column + ", logicalType: " + type + keys + "}\n");
    return this;
  }

  /** An identifying string column. */
  public ContractText restricted(String column, String... more) {
    List<String> keys = new ArrayList<>(List.of(more));
    keys.add("classification: restricted");
    return column(column, "string", keys.toArray(String[]::new));
  }

  /** A rule of the table in YAML's flow style, such as {@code metric: rowCount, mustBe: 3}. */
  public ContractText rule(String keys) {
    rules.add("      - {" + keys + "}\n");
    return this;
  }

  /** Further keys of the contract as a whole. */
  public ContractText more(String yaml) {
    this.more = yaml + "\n";
    return this;
  }

  /** A column's rule in YAML. */
  public static String quality(String keys) {
    return "quality: [{" + keys + "}]";
  }

  /** A foreign key in YAML. */
  public static String refersTo(String target) {
    return "relationships: [{type: foreignKey, to: " + target + "}]";
  }

  /** A computed column's SQL in YAML. */
  public static String sql(String expression) {
    return "transformLogic: \"" + expression + "\"";
  }

  public Contract read() {
    String text =
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: test
        version: 1.0.0
        status: active
        team: {name: Customer office}
        servers:
          - server: extracts
            type: local
            path: "%s"
            format: %s
        %sschema:
          - name: %s
            customProperties:
              - {property: dramatis.role, value: %s}
        %s    properties:
        %s%s%s"""
            .formatted(
                path,
                format,
                dialect(),
                name,
                role,
                lines(custom),
                lines(properties),
                rules.isEmpty() ? "" : "    quality:\n" + lines(rules),
                more);
    Problems problems = new Problems();
    Contract contract = ContractReader.read("contracts/" + name + ".odcs.yaml", text, problems);
    if (!problems.all().isEmpty()) {
      throw new AssertionError(problems.all() + "\n" + text);
    }
    return contract;
  }

  private String dialect() {
    return csv.isEmpty()
        ? ""
        : "    customProperties:\n      - {property: dramatis.csv, value: {" + csv + "}}\n";
  }

  private static String lines(List<String> lines) {
    return String.join("", lines);
  }
}
