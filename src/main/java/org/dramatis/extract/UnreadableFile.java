package org.dramatis.extract;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;

/** Finds the delivered file behind a failure of Spark. */
final class UnreadableFile {
  private UnreadableFile() {}

  /**
   * The failure in the contract's terms when a file could not be read, such as a cut archive or a
   * file of another format; else the failure as it is.
   */
  static RuntimeException blamed(Contract contract, Exception failure) {
    Optional<ContractException> blamed =
        causes(failure)
            .filter(SparkThrowable.class::isInstance)
            .map(SparkThrowable.class::cast)
            .filter(e -> String.valueOf(e.getCondition()).startsWith("FAILED_READ_FILE"))
            .findFirst()
            .map(e -> exception(contract, e, root(failure)));
    if (blamed.isPresent()) {
      return blamed.get();
    }
    return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
  }

  private static ContractException exception(
      Contract contract, SparkThrowable failure, Throwable root) {
    return new ContractException(
        contract.name(),
        failure.getMessageParameters().getOrDefault("path", contract.server().path()),
        "cannot be read to its end as "
            + contract.server().format().name().toLowerCase(java.util.Locale.ROOT)
            + " ("
            + root.getClass().getSimpleName()
            + "). It may be cut or damaged. Ask "
            + contract.ownership().whom()
            + " to deliver it again.");
  }

  private static Throwable root(Throwable failure) {
    return causes(failure).reduce((a, b) -> b).orElse(failure);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, t -> t != null, Throwable::getCause).limit(20);
  }
}
