package org.dramatis.pipeline.activation;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.dramatis.run.storage.WorkspaceException;

/**
 * One file, for its owner alone. It is written into a hidden folder beside it and takes its name in
 * one step.
 */
public final class HandoverFile implements Handover {
  private static final FsPermission FOLDER = new FsPermission((short) 0700);
  private static final FsPermission FILE = new FsPermission((short) 0600);

  private final Path target;
  private final FileSystem files;
  private final Kind kind;

  private enum Kind {
    CSV,
    PARQUET
  }

  private HandoverFile(Path target, FileSystem files, Kind kind) {
    this.target = target;
    this.files = files;
    this.kind = kind;
  }

  /**
   * The file of that name; its ending says what it holds.
   *
   * @param workspace where nothing may be kept that identifies people
   * @throws ActivationException when it is no {@code .csv} or {@code .parquet}, or lies in the
   *     workspace
   */
  public static HandoverFile of(
      String name, Path workspace, org.apache.hadoop.conf.Configuration configuration) {
    Kind kind;
    if (name.endsWith(".csv")) {
      kind = Kind.CSV;
    } else if (name.endsWith(".parquet")) {
      kind = Kind.PARQUET;
    } else {
      throw new ActivationException(
          "--to names a file that ends in .csv or .parquet; \"" + name + "\" does not.");
    }
    try {
      boolean isLocal = new Path(name).toUri().getScheme() == null;
      Path given =
          isLocal
              ? new Path(java.nio.file.Path.of(name).toAbsolutePath().normalize().toUri())
              : new Path(name);
      FileSystem files = given.getFileSystem(configuration);
      Path target = files.makeQualified(given);
      if ((target + "/").startsWith(workspace + "/")) {
        throw new ActivationException(
            ("%s lies in the workspace, which holds nothing that identifies people. Name a file"
                    + " elsewhere with --to.")
                .formatted(target));
      }
      return new HandoverFile(target, files, kind);
    } catch (IOException | IllegalArgumentException e) {
      throw new ActivationException(
          "--to \"%s\" names no place for a file. Give a path or a URI.".formatted(name));
    }
  }

  @Override
  public String place() {
    return target.toString();
  }

  @Override
  public long replace(Dataset<Row> rows) {
    Path staging = new Path(target.getParent(), "." + target.getName() + "." + UUID.randomUUID());
    try {
      files.mkdirs(staging, FOLDER);
      files.setPermission(staging, FOLDER);
      write(rows.repartition(1).sortWithinPartitions(col(KEY)), staging);
      Path written = written(staging);
      long count = count(rows, written);
      files.setPermission(written, FILE);
      move(written);
      return count;
    } catch (IOException e) {
      throw new ActivationException(
          "Cannot write %s: %s. Let this account write there, then run again."
              .formatted(target, WorkspaceException.reason(e)));
    } finally {
      discard(staging);
    }
  }

  /** In one step; Hadoop's rename over an existing local file would be two. */
  private void move(Path written) throws IOException {
    if (files.getScheme().equals("file")) {
      Files.move(local(written), local(target), StandardCopyOption.ATOMIC_MOVE);
    } else {
      FileContext.getFileContext(files.getUri(), files.getConf())
          .rename(written, target, Options.Rename.OVERWRITE);
    }
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private void write(Dataset<Row> rows, Path folder) {
    DataFrameWriter<Row> writer = rows.write().mode(SaveMode.Append);
    switch (kind) {
      case CSV -> writer.option("header", "true").csv(folder.toString());
      case PARQUET -> writer.parquet(folder.toString());
    }
  }

  private Path written(Path folder) throws IOException {
    for (FileStatus file : files.listStatus(folder)) {
      if (file.getPath().getName().startsWith("part-")) {
        return file.getPath();
      }
    }
    throw new IOException("no file was written");
  }

  /** Counted in what was written, so that the source is not read twice. */
  private long count(Dataset<Row> rows, Path written) {
    var reader = rows.sparkSession().read();
    return kind == Kind.CSV
        ? reader
            .option("header", "true")
            .option("multiLine", "true")
            .csv(written.toString())
            .count()
        : reader.parquet(written.toString()).count();
  }

  private void discard(Path staging) {
    try {
      files.delete(staging, true);
    } catch (IOException e) {
      throw new ActivationException(
          "Cannot delete %s, which holds what identifies customers: %s. Delete it by hand."
              .formatted(staging, WorkspaceException.reason(e)));
    }
  }
}
