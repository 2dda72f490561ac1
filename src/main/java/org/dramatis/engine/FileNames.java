package org.dramatis.engine;

import static org.apache.spark.sql.functions.input_file_name;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/** Which file a row comes from; Spark calls it from its own code. */
public final class FileNames implements Serializable {
  private final HashMap<String, String> names = new HashMap<>();
  private transient UTF8String last;
  private transient UTF8String lastName;

  FileNames(Map<String, String> names) {
    names.forEach((uri, name) -> this.names.put(location(new Path(uri).toUri().toString()), name));
  }

  /** The name of a row's file; {@code names} are by URI, in which nothing is percent-encoded. */
  public static Column of(Map<String, String> names) {
    return CatalystInvoke.call(
        new FileNames(names), "name", DataTypes.StringType, input_file_name());
  }

  /** Spark and Hadoop spell a local file with one slash or three. */
  private static String location(String path) {
    return path.replaceFirst("^file:/+", "file:/");
  }

  /** The name of a file whose path is percent-encoded, as Spark has it; called by its code. */
  public UTF8String name(UTF8String path) {
    if (!path.equals(last)) {
      last = path.copy();
      lastName = UTF8String.fromString(names.get(location(path.toString())));
    }
    return lastName;
  }

  /** A pattern that matches exactly this path, for programs that read paths as patterns. */
  public static String asPattern(String path) {
    return path.replaceAll("[\\\\{}\\[\\]*?]", "\\\\$0");
  }

  @Override
  public String toString() {
    return "files";
  }
}
