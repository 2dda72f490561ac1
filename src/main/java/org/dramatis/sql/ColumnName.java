package org.dramatis.sql;

import static org.apache.spark.sql.functions.col;

import java.util.Collection;
import org.apache.spark.sql.Column;

/** Names of columns for Spark, which reads a plain name as SQL: with dots, stars and quotes. */
public final class ColumnName {
  private ColumnName() {}

  /** The name in Spark's quotes, whatever characters it holds. */
  public static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  /** The column of exactly this name. */
  public static Column column(String name) {
    return col(quoted(name));
  }

  /** The columns of exactly these names. */
  public static Column[] columns(Collection<String> names) {
    return names.stream().map(ColumnName::column).toArray(Column[]::new);
  }
}
