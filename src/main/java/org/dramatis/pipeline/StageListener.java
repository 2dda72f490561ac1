package org.dramatis.pipeline;

import java.time.LocalDate;
import java.util.Optional;
import org.dramatis.run.manifest.RunId;

/** Is told what the pipeline does while it does it. Steps follow each other. */
public interface StageListener {
  /**
   * A run is derived, which was not there yet.
   *
   * @param run its name
   * @param asOf its day; empty when the data has no dates
   */
  void derives(RunId run, Optional<LocalDate> asOf);

  /**
   * A step begins.
   *
   * @param stage the stage's name
   * @param what the step in words
   */
  void begins(String stage, String what);

  /**
   * The step that began last has its result; a step that fails does not end.
   *
   * @param counts what there is to say of the result
   */
  void ended(String counts);
}
