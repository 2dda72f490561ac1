package org.dramatis.extract.read;

import java.io.EOFException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.ZipException;
import org.apache.spark.SparkThrowable;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.contract.FileFormat;
import org.dramatis.engine.FileReadException;
import org.dramatis.extract.row.FileFault;

/** Finds the delivered file behind a failure of Spark or of the file system. */
public final class UnreadableFile {
  private UnreadableFile() {}

  /**
   * The failure in the contract's terms when a file could not be read, such as a cut archive or a
   * file of another format; else the failure as it is.
   */
  public static RuntimeException blamed(Contract contract, Exception failure) {
    Optional<String> path =
        causes(failure).flatMap(cause -> path(contract, cause).stream()).findFirst();
    if (path.isPresent()) {
      return refusal(contract, path.get(), failure);
    }
    return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
  }

  private static Optional<String> path(Contract contract, Throwable cause) {
    if (cause instanceof FileReadException e) {
      return Optional.of(e.path());
    }
    return cause instanceof SparkThrowable e
            && String.valueOf(e.getCondition()).startsWith("FAILED_READ_FILE")
        ? Optional.of(e.getMessageParameters().getOrDefault("path", contract.server().path()))
        : Optional.empty();
  }

  static ContractException refusal(Contract contract, String where, Exception failure) {
    String said =
        causes(failure)
            .map(cause -> String.valueOf(cause.getMessage()))
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    FileFault fault =
        contract.server().format() == FileFormat.PARQUET
            ? ofParquet(said)
            : ofArchive(said, failure);
    return fault.refusal(
        contract,
        where,
        "%s. Ask %s to deliver it again.".formatted(words(fault), contract.ownership().whom()));
  }

  private static FileFault ofParquet(String said) {
    return says(said, "is not a parquet file", "expected magic number")
        ? FileFault.NOT_PARQUET
        : FileFault.DAMAGED_PARQUET;
  }

  private static FileFault ofArchive(String said, Exception failure) {
    if (says(said, "not a gzip", "not in gzip format", "unknown frame descriptor", "magic")) {
      return FileFault.NOT_AN_ARCHIVE;
    }
    if (says(said, "unexpected end", "premature", "truncated")
        || causes(failure).anyMatch(EOFException.class::isInstance)) {
      return FileFault.CUT_ARCHIVE;
    }
    boolean damaged =
        causes(failure).anyMatch(e -> e instanceof DataFormatException || e instanceof ZipException)
            || says(said, "invalid", "incorrect", "crc", "checksum", "corrupt", "data check")
            || said.contains("stored gzip");
    return damaged ? FileFault.DAMAGED_ARCHIVE : FileFault.UNREADABLE_FILE;
  }

  private static boolean says(String said, String... parts) {
    return Stream.of(parts).anyMatch(said::contains);
  }

  private static String words(FileFault fault) {
    return switch (fault) {
      case NOT_PARQUET -> "is no Parquet file, whatever its name says";
      case DAMAGED_PARQUET -> "cannot be read to its end as Parquet: it is damaged";
      case NOT_AN_ARCHIVE -> "is named like an archive, but its bytes are none";
      case CUT_ARCHIVE -> "is cut: the archive ends before its end";
      case DAMAGED_ARCHIVE -> "is damaged: its bytes were changed on the way";
      default -> "cannot be read to its end";
    };
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, t -> t != null, Throwable::getCause).limit(20);
  }
}
