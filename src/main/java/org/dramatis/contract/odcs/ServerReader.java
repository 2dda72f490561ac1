package org.dramatis.contract.odcs;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dramatis.contract.CsvDialect;
import org.dramatis.contract.FileFormat;
import org.dramatis.contract.Server;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.YamlMap;

/** Reads where an extract is and how its text is written. */
final class ServerReader {
  private static final Server STAND_IN = new Server("", FileFormat.CSV, CsvDialect.STANDARD);
  private static final Set<String> OTHER_STORES =
      Set.of(
          ("api athena azure bigquery clickhouse databricks denodo dremio duckdb "
                  + "glue cloudsql db2 hive impala informix kafka kinesis mysql oracle "
                  + "postgresql postgres presto pubsub redshift s3 sftp snowflake sqlserver "
                  + "synapse trino vertica zen custom")
              .split(" "));
  private static final String TYPE_EXPECTED =
      "local, with other stores named by a URI in path such as s3a://bucket/folder";
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:[A-Za-z_][A-Za-z0-9_]*\\}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{},]*)\\}");
  private static final List<String> PLACEHOLDERS = List.of("latest", "each");

  private ServerReader() {}

  /** Reads {@code servers}, which must name exactly one. */
  static Server read(YamlMap contract) {
    String otherwise = "an extract is read from one server";
    return contract.required("servers").only(otherwise, ServerReader::server);
  }

  private static Server server(YamlMap server) {
    server.required("server").text();
    server.ignore("id", "description", "environment");
    server.leave("not shown; write them under roles of the contract", "roles");
    YamlMap custom = CustomProperties.SERVER.read(server);
    if (server.required("type").value().parsed(TYPE_EXPECTED, ServerReader::type).isEmpty()) {
      // Which keys may stand here depends on the type.
      server.ignoreAll();
      return STAND_IN;
    }
    String path = server.required("path").parsed("a path", ServerReader::path, "");
    FileFormat format =
        server.required("format").oneOf(FileFormat.class, "delta", "iceberg", "avro", "orc", "xml");
    Optional<CsvDialect> dialect = custom.optional("dramatis.csv").map(csv -> dialect(csv, format));
    return new Server(path, format, dialect.orElse(CsvDialect.STANDARD));
  }

  private static CsvDialect dialect(YamlMap csv, FileFormat format) {
    CsvDialect usual = CsvDialect.STANDARD;
    String idle = "has no meaning for this format; leave it out";
    if (format != FileFormat.CSV) {
      csv.refuse(idle, "delimiter", "quote", "multiLine");
    }
    if (format == FileFormat.PARQUET) {
      csv.refuse(idle, "encoding");
    }
    char delimiter = csv.optional("delimiter").character().orElse(usual.delimiter());
    char quote = csv.optional("quote").character().orElse(usual.quote());
    if (delimiter == quote) {
      csv.problem("quote", "the same character as the delimiter; expected another one");
    }
    boolean mayBeQuoted = csv.optional("multiLine").flag().orElse(false);
    return new CsvDialect(
        delimiter,
        quote,
        csv.optional("encoding")
            .parsed("the name of a character set such as UTF-8", ServerReader::charset)
            .orElse(usual.encoding()),
        mayBeQuoted ? CsvDialect.Newlines.MAY_BE_QUOTED : CsvDialect.Newlines.END_RECORD,
        csv.optional("timeZone")
            .parsed("a time zone such as Europe/London", ServerReader::zone)
            .orElse(usual.timeZone()));
  }

  private static String type(String type) {
    if (!type.equals("local")) {
      throw new IllegalArgumentException(
          OTHER_STORES.contains(type) ? type + " is " + ContractReader.OUTSIDE : "");
    }
    return type;
  }

  private static String charset(String name) {
    try {
      return Charset.forName(name).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException("this Java does not know it", e);
    }
  }

  private static String zone(String name) {
    Set<String> known = ZoneId.getAvailableZoneIds();
    if (!known.contains(name)) {
      throw new IllegalArgumentException(Nearest.question(name, known));
    }
    return name;
  }

  private static String path(String path) {
    if (path.isBlank()) {
      throw new IllegalArgumentException();
    }
    String rest = VARIABLE.matcher(path).replaceAll("");
    if (rest.contains("${")) {
      throw new IllegalArgumentException("a variable is written ${env:NAME}");
    }
    List<String> names = PLACEHOLDER.matcher(rest).results().map(found -> found.group(1)).toList();
    for (String name : names) {
      if (!PLACEHOLDERS.contains(name)) {
        throw new IllegalArgumentException(
            "{" + name + "} is unknown; " + Nearest.hint(name, PLACEHOLDERS));
      }
    }
    if (names.size() > 1) {
      throw new IllegalArgumentException("use {latest} or {each}, and only once");
    }
    return path;
  }
}
