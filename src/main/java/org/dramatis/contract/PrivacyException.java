package org.dramatis.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.dramatis.yaml.Problem;

/** The configuration asks for something that the charter's privacy rules forbid. */
public final class PrivacyException extends RuntimeException {

  /** Everything that is forbidden, at once: at least one problem. */
  public PrivacyException(List<Problem> problems) {
    super(problems.stream().map(Problem::sentence).collect(Collectors.joining("\n  ")));
  }
}
