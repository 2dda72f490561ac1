package org.dramatis.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.pipeline.activation.ActivationException;
import org.dramatis.pipeline.activation.DatabaseAccess;
import org.dramatis.pipeline.activation.Handover;
import org.dramatis.pipeline.activation.HandoverFile;
import org.dramatis.pipeline.activation.HandoverTable;
import org.dramatis.pipeline.activation.Password;
import org.dramatis.run.Workspace;
import picocli.CommandLine.Option;

/** Where {@code score} hands personas to. */
final class HandoverOptions {
  @Option(
      names = "--identified",
      paramLabel = "SOURCE",
      description = "Hand personas over under the keys of this source, which is read again.")
  private String source;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "With --identified: a .csv or .parquet file, for its owner alone.")
  private String file;

  @Option(
      names = "--jdbc",
      paramLabel = "URL",
      description = "With --identified: the database of --table. No password in it.")
  private String url;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = "With --jdbc: the table that afterwards holds these keys and no other.")
  private String table;

  @Option(names = "--user", paramLabel = "NAME", description = "With --jdbc: who writes there.")
  private String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "With --jdbc: a file that holds the password (default: the variable"
              + " DRAMATIS_JDBC_PASSWORD).")
  private Path passwordFile;

  /** The source whose keys are asked for; empty when customers are only scored. */
  Optional<String> source() {
    return Optional.ofNullable(source);
  }

  /**
   * Holds the options against each other, before anything is read.
   *
   * @throws ActivationException when one is missing or too many are given
   */
  void check() {
    boolean isTable = url != null || table != null || user != null || passwordFile != null;
    if (source == null && (file != null || isTable)) {
      throw new ActivationException(
          "--to, --jdbc, --table, --user and --password-file say where personas go; name whose keys"
              + " with --identified SOURCE.");
    }
    if (source != null && (file != null) == isTable) {
      throw new ActivationException(
          "--identified needs one place: either --to FILE, or --jdbc URL with --table TABLE.");
    }
    if (isTable && (url == null || table == null)) {
      throw new ActivationException("--jdbc URL and --table TABLE are given together.");
    }
  }

  /** Where they go; nothing is opened yet. */
  Handover handover(
      Workspace workspace, Configuration configuration, Map<String, String> environment) {
    return file != null
        ? HandoverFile.of(file, workspace.root(), configuration)
        : new HandoverTable(
            new DatabaseAccess(
                url,
                Optional.ofNullable(user),
                Password.find(Optional.ofNullable(passwordFile), environment)),
            table);
  }
}
