package org.dramatis.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;

/** A PostgreSQL of the test's own, on a free port of this machine, with the package's programs. */
final class Postgres implements AutoCloseable {
  static final String PASSWORD = "s3cret-0f-the-table";
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");

  private final Path bin;
  private final Path data;
  private final int port;

  private Postgres(Path bin, Path data, int port) {
    this.bin = bin;
    this.data = data;
    this.port = port;
  }

  /** Where the package put its programs; empty when it is not installed. */
  static Optional<Path> programs() {
    try (Stream<Path> versions = Files.list(PROGRAMS)) {
      return versions
          .map(v -> v.resolve("bin"))
          .filter(b -> Files.isExecutable(b.resolve("initdb")))
          .sorted()
          .reduce((earlier, later) -> later);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Postgres start(Path bin) throws IOException, InterruptedException {
    Path data =
        Files.createTempDirectory(
            "postgres",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path secret = data.resolveSibling(data.getFileName() + ".password");
    Files.writeString(secret, PASSWORD + "\n");
    if (isRoot()) {
      command(List.of("chown", "postgres", data.toString(), secret.toString()));
    }
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Postgres server = new Postgres(bin, data, port);
    server.run(
        "initdb",
        "-D",
        data.toString(),
        "-U",
        "dramatis",
        "--auth=scram-sha-256",
        "--pwfile=" + secret,
        "--no-sync",
        "-E",
        "UTF8");
    Files.delete(secret);
    server.run(
        "pg_ctl",
        "-D",
        data.toString(),
        "-w",
        "-l",
        data.resolve("log").toString(),
        "-o",
        "-c listen_addresses=127.0.0.1 -c fsync=off -p " + port + " -k " + data,
        "start");
    return server;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private void run(String program, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    if (isRoot()) {
      line.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    line.add(bin.resolve(program).toString());
    line.addAll(List.of(arguments));
    command(line);
  }

  private static void command(List<String> line) throws IOException {
    Path said = Files.createTempFile("postgres", ".out");
    Process process =
        new ProcessBuilder(line)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = hasEnded(process);
    if (!ended || process.exitValue() != 0) {
      throw new IllegalStateException(line + ": " + Files.readString(said));
    }
    Files.delete(said);
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** What a query gives: the first column and the others, by the first. */
  Map<String, List<String>> rows(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      Map<String, List<String>> rows = new TreeMap<>();
      while (result.next()) {
        List<String> others = new ArrayList<>();
        for (int i = 2; i <= result.getMetaData().getColumnCount(); i++) {
          others.add(result.getString(i));
        }
        rows.put(result.getString(1), others);
      }
      return rows;
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), "dramatis", PASSWORD);
  }

  @Override
  public void close() throws IOException {
    run("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
    FileUtil.fullyDelete(data.toFile());
  }

  private static boolean hasEnded(Process process) {
    try {
      return process.waitFor(120, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
