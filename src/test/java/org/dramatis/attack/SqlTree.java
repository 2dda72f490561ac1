package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/**
 * The typing tool of a run, found a second time: by DuckDB, from {@code features/} and {@code
 * assignments/} and what the documentation says of how it is grown, level by level for all folds at
 * once. Table {@code told} has one row per customer: {@code customer_key}, {@code segment}, {@code
 * found} (by the tree that was grown without them) and {@code fitted} (by the tree of all).
 */
public final class SqlTree implements AutoCloseable {
  private static final int MOST_CUSTOMERS = 10_000;

  private final Connection duckDb;
  private final JsonNode typing;
  private final Path run;

  private SqlTree(Connection duckDb, Path run) throws IOException {
    this.duckDb = duckDb;
    this.run = run;
    this.typing = new ObjectMapper().readTree(run.resolve("typing.json").toFile());
  }

  /** Grows the trees of a run's folder. */
  public static SqlTree of(Path run) throws IOException, SQLException {
    SqlTree tree = new SqlTree(DriverManager.getConnection("jdbc:duckdb:"), run);
    tree.read();
    tree.grow();
    return tree;
  }

  @Override
  public void close() throws SQLException {
    duckDb.close();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = duckDb.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The only number that a query finds. */
  public double number(String sql) throws SQLException {
    try (Statement statement = duckDb.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getDouble(1);
    }
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = duckDb.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  /** By customer, what a column of {@code told} says. */
  public Map<String, String> told(String column) throws SQLException {
    Map<String, String> told = new TreeMap<>();
    try (Statement statement = duckDb.createStatement();
        ResultSet rows = statement.executeQuery("select customer_key, " + column + " from told")) {
      while (rows.next()) {
        told.put(rows.getString(1), rows.getString(2));
      }
    }
    return told;
  }

  private void read() throws IOException, SQLException {
    execute(
        "create view everyone as select f.*, a.segment from read_parquet('%s/features/*.parquet') f join read_parquet('%s/assignments/*.parquet') a using (customer_key) where a.segment is not null"
            .formatted(run, run));
    List<String> asked = asked();
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < asked.size(); i++) {
      columns.append(", cast(%s as double) as q%d".formatted(asked.get(i), i));
    }
    List<String> untried = new ArrayList<>();
    typing.get("untried").forEach(segment -> untried.add("'" + segment.asText() + "'"));
    execute(
        "create table customer as with drawn as (select customer_key, segment%s from everyone order by customer_key limit %d) select row_number() over (order by customer_key) - 1 as i, * from drawn where segment not in (%s)"
            .formatted(
                columns, MOST_CUSTOMERS, untried.isEmpty() ? "''" : String.join(", ", untried)));
    execute("create table value (i integer, col integer, value double)");
    execute("create table cut (id integer, col integer, threshold double)");
    int id = 0;
    for (int col = 0; col < asked.size(); col++) {
      execute(
          "insert into value select i, %d, coalesce(q%d, (select coalesce(median(q%d), 0) from customer)) from customer"
              .formatted(col, col, col));
      for (double threshold : thresholds(col)) {
        execute("insert into cut values (%d, %d, %s)".formatted(id, col, threshold));
        id++;
      }
    }
    execute(
        "create table above as select v.i, c.id from value v join cut c on v.col = c.col where v.value > c.threshold");
  }

  private final List<Boolean> areShares = new ArrayList<>();

  /** Expressions of what can be asked, in the order of the table's columns. */
  private List<String> asked() throws IOException, SQLException {
    Map<String, JsonNode> features = new TreeMap<>();
    JsonNode yaml =
        new ObjectMapper()
            .valueToTree(
                new Yaml().<Object>load(Files.readString(run.resolve("conf/features.yaml"))));
    yaml.get("features").forEach(feature -> features.put(feature.get("name").asText(), feature));
    List<String> columns =
        texts(
            "select column_name from (describe select * exclude (customer_key, segment) from everyone)");
    List<String> asked = new ArrayList<>();
    for (String column : columns) {
      for (JsonNode feature : features.values()) {
        String name = feature.get("name").asText();
        boolean isCategory = feature.has("by") && column.startsWith(name + "_");
        if (feature.has("ask") && !column.contains(":") && (column.equals(name) || isCategory)) {
          asked.addAll(expressions(column, columns));
          boolean isShare =
              feature.path("unit").asText().equals("share")
                  || feature.path("as").asText().equals("share");
          while (areShares.size() < asked.size()) {
            areShares.add(isShare);
          }
        }
      }
    }
    return asked;
  }

  private List<String> expressions(String column, List<String> columns) throws SQLException {
    String name = '"' + column + '"';
    String type =
        texts("select column_type from (describe select " + name + " from everyone)").get(0);
    String value =
        columns.contains(column + ":absent")
            ? "case when \"%s:absent\" then null else %s end".formatted(column, name)
            : name;
    if (!type.equals("VARCHAR")) {
      return List.of(value);
    }
    return texts(
            "select %s from everyone where %s is not null group by 1 order by count(*) desc, 1 limit %d"
                .formatted(name, name, typing.at("/procedure/values").asInt()))
        .stream()
        .map(text -> "(%s = '%s')".formatted(name, text.replace("'", "''")))
        .toList();
  }

  private SortedSet<Double> thresholds(int col) throws SQLException {
    boolean isFlag =
        number("select count(*) from customer where q%d not in (0, 1)".formatted(col)) == 0;
    int places = typing.at("/procedure/places").asInt();
    double n = number("select count(*) from customer");
    SortedSet<Double> thresholds = new TreeSet<>();
    for (int i = 1; i <= places; i++) {
      long at = (long) Math.floor(i * n / (places + 1));
      double value =
          number(
              "select value from value where col = %d order by value limit 1 offset %d"
                  .formatted(col, at));
      double next =
          number(
              "select coalesce(min(value), %s) from value where col = %d and value > %s"
                  .formatted(value, col, value));
      thresholds.add(isFlag ? 0.5 : spoken((value + next) / 2, areShares.get(col)));
    }
    return thresholds;
  }

  /** As people say it. */
  private static double spoken(double number, boolean isShare) {
    double size = Math.abs(number);
    if (isShare) {
      return Math.rint(number * 10) / 10;
    }
    if (size >= 1 && size < 10) {
      return Math.rint(number * 2) / 2;
    }
    return new BigDecimal(number)
        .round(new MathContext(size < 1 ? 1 : 2, RoundingMode.HALF_EVEN))
        .doubleValue();
  }

  private void grow() throws SQLException {
    int folds = typing.at("/procedure/folds").asInt();
    int fewest = typing.at("/procedure/fewest").asInt();
    // The last fold holds nobody back.
    execute(
        "create table place as select f.fold, c.i, c.segment, c.i %% %d <> f.fold as train, 1 as node from customer c, range(0, %d) f(fold)"
            .formatted(folds, folds + 1));
    for (int level = 0; level < 4; level++) {
      execute(
          "create or replace table total as select fold, node, segment, count(*) as n from place where train group by all");
      execute(
          "create or replace table node as select fold, node, sum(n) as n, sum(n * n) as squares from total group by all");
      execute(
          """
          create or replace table best as
          with side as (
            select p.fold, p.node, a.id, p.segment, count(*) as n
            from place p join above a using (i) where p.train group by all),
          sums as (
            select s.fold, s.node, s.id, sum(s.n)::double as n, sum(s.n * s.n)::double as squares,
              sum(s.n * t.n)::double as mixed
            from side s join total t using (fold, node, segment) group by all),
          scored as (
            select m.fold, m.node, m.id, m.n as above, d.n - m.n as below,
              (m.n - m.squares / m.n)
                + ((d.n - m.n) - (d.squares - 2 * m.mixed + m.squares) / (d.n - m.n)) as after,
              d.n - d.squares / d.n as before
            from sums m join node d using (fold, node))
          select fold, node, first(id order by after, id) as id from scored
          where above >= %d and below >= %d and after < before group by fold, node
          """
              .formatted(fewest, fewest));
      execute(
          """
          create or replace table place as
          select p.fold, p.i, p.segment, p.train,
            case when b.id is null then p.node when a.i is null then 2 * p.node else 2 * p.node + 1 end
              as node
          from place p left join best b using (fold, node)
            left join above a on a.i = p.i and a.id = b.id
          """);
    }
    label(folds);
  }

  private void label(int folds) throws SQLException {
    execute(
        "create table leaf as with counted as (select fold, node, segment, count(*) as n from place where train group by all) select fold, node, first(segment order by n desc, length(segment), segment) as segment from counted group by all");
    execute(
        """
        create table told as
        select c.customer_key, c.segment,
          (select l.segment from place p join leaf l using (fold, node)
            where p.i = c.i and p.fold = c.i %% %d) as found,
          (select l.segment from place p join leaf l using (fold, node)
            where p.i = c.i and p.fold = %d) as fitted
        from customer c
        """
            .formatted(folds, folds));
  }
}
