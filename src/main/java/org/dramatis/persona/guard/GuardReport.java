package org.dramatis.persona.guard;

import java.util.List;
import org.dramatis.yaml.Problem;

/**
 * What the guards found.
 *
 * @param problems what stands in the way of publication, each with its place and what to do, in the
 *     order of worksheets and lines; empty when nothing does
 * @param warnings what a reader should know and what stops nothing
 * @param drafts every persona that the council wants published, by segment; to be published only
 *     when there are no problems
 */
public record GuardReport(List<Problem> problems, List<Problem> warnings, List<Draft> drafts) {

  public GuardReport {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    drafts = List.copyOf(drafts);
  }

  /** Whether all of it may be published. */
  public boolean isSound() {
    return problems.isEmpty();
  }
}
