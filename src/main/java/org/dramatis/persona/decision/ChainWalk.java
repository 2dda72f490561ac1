package org.dramatis.persona.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dramatis.persona.Cast.LogHead;
import org.dramatis.persona.decision.DecisionLog.Reading;
import org.dramatis.run.Finding;

/** Follows the log line by line and says what does not follow from the line before. */
final class ChainWalk {
  /** Of a file that is no log at all, the first lines are enough. */
  private static final int MOST = 20;

  private final String file;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<String> digests = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private int expected = 1;
  private boolean isBroken;

  ChainWalk(String file) {
    this.file = file;
  }

  /** Takes the next line, without its line feed. */
  void next(String line) {
    String before =
        digests.isEmpty() ? DecisionLog.EMPTY.digest() : digests.get(digests.size() - 1);
    digests.add(LogLine.digest(line));
    LogLine.Read read = LogLine.read(line);
    if (read.decision().isEmpty()) {
      find("line %d %s.", digests.size(), read.fault());
      expected++;
      // The next line is chained to this one as it was: that it does not fit tells nothing new.
      isBroken = true;
      return;
    }
    Decision decision = read.decision().get();
    if (decision.number() != expected) {
      find("line %d %s.", digests.size(), misplaced(decision.number()));
    } else if (!isBroken && !decision.previous().equals(before)) {
      find(
          "line %d does not follow line %d: one of them was recorded in another copy of the file.",
          digests.size(), digests.size() - 1);
    }
    decisions.add(decision);
    expected = decision.number() + 1;
    isBroken = false;
  }

  private String misplaced(int number) {
    if (number < expected) {
      return "holds decision %d, which has its place further up: a line was inserted or moved"
          .formatted(number);
    }
    String missing =
        number - expected == 1
            ? "decision " + expected + " is"
            : "decisions " + expected + " to " + (number - 1) + " are";
    return "holds decision %d: %s missing before it".formatted(number, missing);
  }

  /** Takes note that the last line has no line feed. */
  void endsInMidst() {
    find("line %d ends in its midst: the line feed after it is missing.", digests.size());
  }

  /** Compares with what was recorded when the cast was published. */
  void compare(LogHead published) {
    int number = published.decisions();
    if (number > 0 && digests.isEmpty()) {
      find(
          "the file is empty or not there, and the cast was published after %d decisions. Is the"
              + " council's folder another (--council)?",
          number);
    } else if (number > digests.size()) {
      find(
          "line %d is missing: the cast was published after %d decisions, and the file has %d.",
          digests.size() + 1, number, digests.size());
    } else if (number > 0 && !digests.get(number - 1).equals(published.digest())) {
      find("line %d is not the one that the cast was published after.", number);
    }
  }

  private void find(String format, Object... values) {
    if (findings.size() < MOST) {
      findings.add(new Finding(file, String.format(Locale.ROOT, format, values)));
    }
  }

  Reading reading() {
    LogHead head =
        Optional.of(digests)
            .filter(all -> !all.isEmpty())
            .map(all -> new LogHead(all.size(), all.get(all.size() - 1)))
            .orElse(DecisionLog.EMPTY);
    return new Reading(decisions, head, findings);
  }
}
