package org.dramatis.persona.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dramatis.persona.Cast.LogHead;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.run.Finding;
import org.dramatis.run.lock.WorkspaceLockedException;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.WorkspaceException;

/**
 * {@code council/decisions.jsonl}: one decision a line, to which lines are added and in which none
 * changes. The file is replaced as a whole, so that a reader finds it with the new line or without.
 *
 * @param folder that holds it
 * @param published how far it had come when the cast was published, which it may never fall short
 *     of; empty before the first publication
 */
public record DecisionLog(CouncilFolder folder, Optional<LogHead> published) {
  /** Of a log without a decision: nothing, and the digest of nothing. */
  public static final LogHead EMPTY = new LogHead(0, FileDigest.ofText(""));

  private static final String FILE = "council/decisions.jsonl";
  private static final String REMEDY =
      "Put %s back as it was, from a copy or from its version control: nobody writes in it but"
          + " `dramatis council`.";

  /**
   * The log as it was found.
   *
   * @param decisions in their order; those that can be relied on
   * @param head of the whole file
   * @param findings what is wrong, line by line; empty when the log can be relied on
   */
  public record Reading(List<Decision> decisions, LogHead head, List<Finding> findings) {
    public Reading {
      decisions = List.copyOf(decisions);
      findings = List.copyOf(findings);
    }
  }

  /** Walks the chain from the first line to the last; a log that is not there is an empty one. */
  public Reading inspect() {
    return inspect(folder.readText(folder.decisions()).orElse(""));
  }

  private Reading inspect(String text) {
    ChainWalk walk = new ChainWalk(FILE);
    List<String> lines = lines(text);
    lines.forEach(walk::next);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      walk.endsInMidst();
    }
    published.ifPresent(walk::compare);
    return walk.reading();
  }

  // Only a line feed ends a line: String.lines() would take a lone carriage return for an end, too.
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  /**
   * All decisions, in their order.
   *
   * @throws WorkspaceException when the log cannot be relied on, with every line that is wrong
   */
  public List<Decision> read() {
    return sound(inspect()).decisions();
  }

  private Reading sound(Reading reading) {
    if (reading.findings().isEmpty()) {
      return reading;
    }
    StringBuilder said = new StringBuilder("The council's decisions cannot be relied on:");
    reading.findings().forEach(f -> said.append("%n  ".formatted()).append(f.message()));
    throw new WorkspaceException(said.append("%n".formatted()).append(remedy()).toString());
  }

  /** What to do about a log that cannot be relied on, a sentence. */
  public String remedy() {
    return REMEDY.formatted(folder.decisions());
  }

  /**
   * Adds decisions at the end, all of them or none. Of several processes that do so at the same
   * time one waits for the other; none waits for a run.
   *
   * @param motions what is recorded, from all decisions until now; may refuse
   * @return what was recorded
   * @throws WorkspaceLockedException when another process writes there for longer than the scribe's
   *     patience
   * @throws WorkspaceException when the log cannot be relied on or not be written
   */
  public List<Decision> append(Scribe scribe, Function<List<Decision>, List<Motion>> motions) {
    WorkspaceException.whenWriting(
        folder.path(), () -> folder.storage().folder(folder.path(), Access.DEFAULT));
    try (var lease = scribe.lease(folder)) {
      String text = folder.readText(folder.decisions()).orElse("");
      Reading until = sound(inspect(text));
      List<Decision> added = new ArrayList<>();
      StringBuilder all = new StringBuilder(text);
      LogHead head = until.head();
      for (Motion motion : motions.apply(until.decisions())) {
        Decision next = motion.decided(scribe.now(), head.decisions() + 1, head.digest());
        String line = LogLine.of(next);
        all.append(line).append('\n');
        head = new LogHead(next.number(), LogLine.digest(line));
        added.add(next);
      }
      lease.requireHeld();
      WorkspaceException.whenWriting(
          folder.decisions(), () -> folder.storage().replace(folder.decisions(), all.toString()));
      return List.copyOf(added);
    }
  }
}
