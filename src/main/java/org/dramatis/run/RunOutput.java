package org.dramatis.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.run.storage.Access;

/** Everything that a run leaves in its folder, each named once. */
public enum RunOutput {
  /** The configuration as it was read. */
  CONF("conf", Kind.FOLDER, Access.DEFAULT),
  /** One row per customer. */
  FEATURES("features", Kind.TABLE, Access.OWNER_ONLY),
  /** One row per customer in scope. */
  ASSIGNMENTS("assignments", Kind.TABLE, Access.OWNER_ONLY),
  /** Entries of the spine that are or may be one person. */
  DOUBLES("doubles", Kind.TABLE, Access.OWNER_ONLY),
  /** Rejected rows, restricted columns masked. */
  REJECTS("rejects", Kind.TABLE, Access.OWNER_ONLY),
  /** Centres and scaling, which give every segment's means to the last digit, withheld or not. */
  MODEL("model", Kind.FOLDER, Access.OWNER_ONLY),
  /** The figures. */
  SEGMENTS("segments.json", Kind.FILE, Access.DEFAULT),
  /** The same figures, one row per segment and feature. */
  SEGMENTS_TABLE("segments.csv", Kind.FILE, Access.DEFAULT),
  /** Drafted personas, one per segment. */
  CANDIDATES("candidates.json", Kind.FILE, Access.DEFAULT),
  /** What became of every row. */
  AUDIT("audit.json", Kind.FILE, Access.DEFAULT),
  /** Questions that tell in which segment somebody is. */
  TYPING("typing.json", Kind.FILE, Access.DEFAULT),
  /** The page for people. */
  REPORT("report/index.html", Kind.FILE, Access.DEFAULT),
  /** The figures computed again. */
  NOTEBOOK("notebook/segments.ipynb", Kind.FILE, Access.DEFAULT),
  /** What went in and came out. */
  MANIFEST("manifest.json", Kind.RECORD, Access.DEFAULT),
  /** How far the run came. */
  STATUS("status.json", Kind.RECORD, Access.DEFAULT),
  /** What was taken out after the run was finished. */
  TOMBSTONE("tombstone.json", Kind.RECORD, Access.DEFAULT),
  /** That it is not to be shown again. */
  WITHDRAWAL("withdrawn.json", Kind.RECORD, Access.DEFAULT);

  /** What an output is made of. */
  public enum Kind {
    /** One file. */
    FILE,
    /** A folder of files. */
    FOLDER,
    /** A folder of parquet files with rows of people, which an erasure takes out. */
    TABLE,
    /** A file about the run, written after the others were hashed; no manifest lists it. */
    RECORD
  }

  private final String path;
  private final Kind kind;
  private final Access access;

  RunOutput(String path, Kind kind, Access access) {
    this.path = path;
    this.kind = kind;
    this.access = access;
  }

  /** The file or folder, relative to the run's folder, with {@code /} between names. */
  public String path() {
    return path;
  }

  /** A file in the output's folder, relative to the run's folder. */
  public String path(String name) {
    return path + "/" + name;
  }

  /** What the output is made of. */
  public Kind kind() {
    return kind;
  }

  /** Whether it stays its owner's alone when the run is complete. */
  public boolean isOwnersAlone() {
    return access == Access.OWNER_ONLY;
  }

  /** The outputs with rows of people. */
  public static List<RunOutput> ofPeople() {
    return all().filter(output -> output.kind == Kind.TABLE).toList();
  }

  static Stream<RunOutput> all() {
    return Arrays.stream(values());
  }

  /** Whose the file at a path is; empty when no output has it. */
  public static Optional<RunOutput> at(String file) {
    return all().filter(o -> file.equals(o.path) || file.startsWith(o.path + "/")).findFirst();
  }

  /** Whether a file belongs to an output with rows of people. */
  public static boolean mayLoseRows(String file) {
    return at(file).filter(ofPeople()::contains).isPresent();
  }
}
