package org.dramatis.pipeline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.dramatis.run.manifest.RunId;

/** Is told what the pipeline does while it does it. Steps follow each other. */
public interface StageListener {
  /**
   * A step of a stage.
   *
   * @param <R> what it results in
   * @param stage the stage's name
   * @param what the step in words
   * @param counts what to say of its result
   */
  record Step<R>(String stage, String what, Function<R, String> counts) {}

  /**
   * A run is derived, which was not there yet.
   *
   * @param run its name
   * @param asOf its day; empty when the data has no dates
   */
  void derives(RunId run, Optional<LocalDate> asOf);

  /** A step begins. */
  void begins(Step<?> step);

  /** The step that began last has its result; a step that fails does not end. */
  <R> void ended(Step<R> step, R result);
}
