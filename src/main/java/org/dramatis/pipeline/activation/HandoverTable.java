package org.dramatis.pipeline.activation;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table of a database, which afterwards equals the rows: in one transaction all that was there
 * goes and all that is new comes, so that other sessions see the one or the other.
 *
 * @param table its name, with that of its schema where it needs one
 */
public record HandoverTable(DatabaseAccess access, String table) implements Handover {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*){0,2}");
  private static final List<String> COLUMNS = List.of(KEY, PERSONA, SINCE, MARGIN);
  private static final int BATCH = 1000;

  /**
   * Takes a table's name.
   *
   * @throws ActivationException when it is none
   */
  public HandoverTable {
    if (!NAME.matcher(table).matches()) {
      throw new ActivationException(
          "--table takes the name of a table, such as personas or care.personas; \""
              + table
              + "\" is none.");
    }
  }

  @Override
  public String place() {
    return "table " + table + " of " + access;
  }

  @Override
  public long replace(Dataset<Row> rows) {
    try (Connection connection = access.connect()) {
      connection.setAutoCommit(false);
      try {
        long written = replace(connection, rows);
        connection.commit();
        return written;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private long replace(Connection connection, Dataset<Row> rows) throws SQLException {
    String quote = quote(connection);
    boolean isUpper = connection.getMetaData().storesUpperCaseIdentifiers();
    String columns =
        COLUMNS.stream()
            .map(c -> quote + (isUpper ? c.toUpperCase(Locale.ROOT) : c) + quote)
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM " + table);
    }
    long written = 0;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO " + table + " (" + columns + ") VALUES (?, ?, ?, ?)")) {
      Iterator<Row> all = rows.toLocalIterator();
      while (all.hasNext()) {
        add(insert, all.next());
        written++;
        if (written % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    requireEqual(connection, written);
    return written;
  }

  private static String quote(Connection connection) throws SQLException {
    DatabaseMetaData database = connection.getMetaData();
    String quote = database.getIdentifierQuoteString();
    return quote == null ? "" : quote.strip();
  }

  private static void add(PreparedStatement insert, Row row) throws SQLException {
    insert.setString(1, row.getAs(KEY));
    insert.setString(2, row.getAs(PERSONA));
    insert.setObject(3, row.<LocalDate>getAs(SINCE), Types.DATE);
    insert.setDouble(4, row.<Double>getAs(MARGIN));
    insert.addBatch();
  }

  /** Triggers and rules of the database may do more, or less, than they were told. */
  private void requireEqual(Connection connection, long written) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
      count.next();
      if (count.getLong(1) != written) {
        throw new ActivationException(
            ("The table %s had %d rows where %d were written, so that the old rows were kept. Look"
                    + " for a trigger, a rule or another writer.")
                .formatted(table, count.getLong(1), written));
      }
    }
  }

  /**
   * What a database says of a statement may name the row, and so a customer: only the code is told.
   */
  private ActivationException refused(SQLException e) {
    String state = e.getSQLState();
    return new ActivationException(
        ("The %s was not changed: the database refused (SQL state %s, %s). The old rows are there"
                + " as they were. What the table needs: %s varchar, %s varchar, %s date, %s double"
                + " precision, and the right to delete, insert and select.")
            .formatted(place(), state, meaning(state), KEY, PERSONA, SINCE, MARGIN));
  }

  private static String meaning(String state) {
    return switch (state == null ? "" : state.substring(0, Math.min(2, state.length()))) {
      case "08" -> "the connection broke";
      case "22" -> "a value does not fit its column";
      case "23" -> "a constraint of the table forbids a row";
      case "28", "42" -> "the table or a column is not there, or this user may not write it";
      case "40" -> "another transaction was in the way; run again";
      default -> "the database's log says more";
    };
  }
}
