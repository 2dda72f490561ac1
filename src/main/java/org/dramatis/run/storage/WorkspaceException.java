package org.dramatis.run.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.commons.io.function.IORunnable;
import org.apache.commons.io.function.IOSupplier;
import org.apache.hadoop.fs.Path;

/**
 * The workspace or its key cannot be used as it was named; a matter of usage or configuration (exit
 * code 2). The message is one paragraph: what, where, what to do.
 */
public final class WorkspaceException extends RuntimeException {

  /** Carries the paragraph that the user reads. */
  public WorkspaceException(String message) {
    super(message);
  }

  private WorkspaceException(String message, IOException cause) {
    super(message, cause);
  }

  /**
   * A file system refused an operation.
   *
   * @param what the sentence's beginning, such as {@code Cannot write}
   * @param advice what to do, a full sentence
   */
  public static WorkspaceException of(String what, Path where, IOException cause, String advice) {
    return new WorkspaceException(what + " " + where + ": " + reason(cause) + ". " + advice, cause);
  }

  /** A write that failed. */
  public static WorkspaceException cannotWrite(Path where, IOException cause) {
    return of(
        "Cannot write", where, cause, "Make room there or let this account write, then run again.");
  }

  /** Writes, and says so when the file system refuses. */
  public static void whenWriting(Path where, IORunnable write) {
    try {
      write.run();
    } catch (IOException e) {
      throw cannotWrite(where, e);
    }
  }

  /** Reads, and says so when the file system refuses; {@code advice} is a full sentence. */
  public static <T> T whenReading(Path where, String advice, IOSupplier<T> read) {
    try {
      return read.get();
    } catch (IOException e) {
      throw of("Cannot read", where, e, advice);
    }
  }

  /** Whether a local file may not be read, of which Hadoop says that it is not found. */
  private static boolean isDenied(IOException cause) {
    return cause instanceof FileNotFoundException
        && cause.getMessage() != null
        && cause.getMessage().endsWith("(Permission denied)");
  }

  /** What a file system said, in one line and without the path that the sentence already names. */
  public static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException || isDenied(cause)) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "a file stands where a folder is needed";
    }
    if (cause instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    String message = cause.getMessage();
    String first = message == null ? "" : message.strip().lines().findFirst().orElse("");
    String said = first.isEmpty() ? cause.getClass().getSimpleName() : first;
    return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
  }
}
