package org.dramatis.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkThrowable;
import org.dramatis.contract.ContractException;
import org.dramatis.contract.PrivacyException;
import org.dramatis.pipeline.StaleDataException;
import org.dramatis.run.lock.WorkspaceLockedException;
import org.dramatis.run.storage.WorkspaceException;
import org.dramatis.stat.GridOverflowException;
import org.dramatis.yaml.ConfigurationException;

/**
 * A failure as the user learns of it.
 *
 * @param exit what the schedule sees
 * @param message one paragraph: what, where, what to do
 */
record Failure(ExitCode exit, String message) {
  /** Faults of an expression in the configuration that only its data brings to light. */
  private static final Set<String> EXPRESSION_FAULTS =
      Set.of(
          "DIVIDE_BY_ZERO",
          "REMAINDER_BY_ZERO",
          "CAST_INVALID_INPUT",
          "CAST_OVERFLOW",
          "ARITHMETIC_OVERFLOW",
          "NUMERIC_VALUE_OUT_OF_RANGE",
          "DATETIME_FIELD_OUT_OF_BOUNDS",
          "INVALID_FRACTION_OF_SECOND",
          "CANNOT_PARSE_TIMESTAMP");

  /** Names an exception. */
  static Failure of(Throwable thrown) {
    return causes(thrown)
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .orElseGet(
            () ->
                new Failure(
                    ExitCode.BUG,
                    "This is a fault of the program or the machine: "
                        + root(thrown)
                        + ". Nothing was published. Run again with --debug for the whole story."));
  }

  private static Optional<Failure> known(Throwable cause) {
    if (cause instanceof ConfigurationException e) {
      String word = e.problems().size() == 1 ? "problem" : "problems";
      return failure(
          ExitCode.CONFIGURATION,
          "The configuration has %d %s:%n  %s"
              .formatted(e.problems().size(), word, e.getMessage()));
    }
    if (cause instanceof WorkspaceException || cause instanceof GridOverflowException) {
      return failure(ExitCode.CONFIGURATION, cause.getMessage());
    }
    if (cause instanceof StaleDataException) {
      return failure(ExitCode.GATE, cause.getMessage());
    }
    if (cause instanceof WorkspaceLockedException) {
      return failure(ExitCode.LOCKED, cause.getMessage());
    }
    if (cause instanceof PrivacyException) {
      return failure(
          ExitCode.PRIVACY,
          "The privacy rules forbid what the configuration asks for:%n  %s"
              .formatted(cause.getMessage()));
    }
    if (cause instanceof ContractException) {
      return failure(ExitCode.CONTRACT, cause.getMessage());
    }
    if (cause instanceof SparkThrowable fault && isExpressionFault(fault)) {
      return failure(
          ExitCode.CONFIGURATION,
          "An expression in the configuration fails on this data: "
              + cause.getMessage().strip()
              + " Use try_divide or try_cast where a value may be missing.");
    }
    if (cause instanceof AccessDeniedException || cause instanceof AccessControlException) {
      return failure(
          ExitCode.CONFIGURATION,
          "Access was denied: "
              + cause.getMessage()
              + ". Give this account the right, or name another --workspace.");
    }
    if (cause instanceof IOException
        && String.valueOf(cause.getMessage()).contains("No space left")) {
      return failure(
          ExitCode.CONFIGURATION,
          "The disk is full: " + cause.getMessage() + ". Free some space and run again.");
    }
    return Optional.empty();
  }

  private static boolean isExpressionFault(SparkThrowable fault) {
    String condition = fault.getCondition() == null ? "" : fault.getCondition();
    return EXPRESSION_FAULTS.contains(condition.replaceFirst("\\..*", ""));
  }

  private static Optional<Failure> failure(ExitCode exit, String message) {
    return Optional.of(new Failure(exit, message));
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(20);
  }

  private static String root(Throwable thrown) {
    Throwable root = causes(thrown).reduce((a, b) -> b).orElse(thrown);
    String message =
        root.getMessage() == null ? "" : ": " + root.getMessage().lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + message;
  }
}
