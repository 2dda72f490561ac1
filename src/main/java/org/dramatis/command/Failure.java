package org.dramatis.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkThrowable;
import org.dramatis.contract.ContractException;
import org.dramatis.contract.PrivacyException;
import org.dramatis.persona.decision.RefusedException;
import org.dramatis.pipeline.DeriveJob.StaleDataException;
import org.dramatis.pipeline.activation.ActivationException;
import org.dramatis.pipeline.score.RangeGate.OutOfRangeException;
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
  private static final String ACCESS_DENIED =
      "Access was denied: %s. Give this account the right, or name another --workspace.";

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

  /** What the user learns of exceptions of a type; their message is put into it. */
  private record Known(Class<? extends Exception> type, ExitCode exit, String format) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known(WorkspaceException.class, ExitCode.CONFIGURATION, "%s"),
          new Known(RefusedException.class, ExitCode.CONFIGURATION, "%s"),
          new Known(GridOverflowException.class, ExitCode.CONFIGURATION, "%s"),
          new Known(StaleDataException.class, ExitCode.GATE, "%s"),
          new Known(ActivationException.class, ExitCode.CONFIGURATION, "%s"),
          new Known(OutOfRangeException.class, ExitCode.GATE, "%s"),
          new Known(WorkspaceLockedException.class, ExitCode.LOCKED, "%s"),
          new Known(
              PrivacyException.class,
              ExitCode.PRIVACY,
              "The privacy rules forbid what the configuration asks for:%n  %s"),
          new Known(ContractException.class, ExitCode.CONTRACT, "%s"),
          new Known(AccessDeniedException.class, ExitCode.CONFIGURATION, ACCESS_DENIED),
          new Known(AccessControlException.class, ExitCode.CONFIGURATION, ACCESS_DENIED));

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
    String message = cause.getMessage();
    if (cause instanceof ConfigurationException e) {
      int count = e.problems().size();
      String problems = count == 1 ? "problem" : "problems";
      return configuration("The configuration has %d %s:%n  %s", count, problems, message);
    }
    if (cause instanceof SparkThrowable fault && isExpressionFault(fault)) {
      return configuration(
          "An expression in the configuration fails on this data: %s"
              + " Use try_divide or try_cast where a value may be missing.",
          message.strip());
    }
    if (cause instanceof IOException && String.valueOf(message).contains("No space left")) {
      return configuration("The disk is full: %s. Free some space and run again.", message);
    }
    return KNOWN.stream()
        .filter(known -> known.type().isInstance(cause))
        .findFirst()
        .map(known -> new Failure(known.exit(), known.format().formatted(message)));
  }

  private static Optional<Failure> configuration(String format, Object... values) {
    String message = String.format(Locale.ROOT, format, values);
    return Optional.of(new Failure(ExitCode.CONFIGURATION, message));
  }

  private static boolean isExpressionFault(SparkThrowable fault) {
    String condition = fault.getCondition() == null ? "" : fault.getCondition();
    return EXPRESSION_FAULTS.contains(condition.replaceFirst("\\..*", ""));
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
