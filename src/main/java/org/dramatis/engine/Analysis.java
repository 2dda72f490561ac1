package org.dramatis.engine;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.AnalysisException;

/** What Spark says when it cannot parse an expression, or not compute it from the columns. */
public final class Analysis {
  private Analysis() {}

  /**
   * Does what Spark may refuse.
   *
   * @param said is told the first line of Spark's refusal
   * @return empty when it refused
   */
  public static <T> Optional<T> attempt(Supplier<T> work, Consumer<String> said) {
    try {
      return Optional.of(work.get());
    } catch (Exception e) { // Scala declares no checked exceptions: AnalysisException arrives so
      if (!(e instanceof AnalysisException)) {
        throw e;
      }
      said.accept(first(e.getMessage()));
      return Optional.empty();
    }
  }

  private static String first(String message) {
    return message.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
  }
}
