package org.dramatis.persona.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.run.storage.WorkspaceException;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.Spelling;

/**
 * Brings a run's evidence into the council's folder: writes the worksheets that are missing, and
 * renews the program's lines of those that are there. What people wrote stays to the byte; a file
 * that is not understood, or that somebody is writing, is left alone.
 */
public final class WorksheetUpdate {
  private final Worksheets worksheets;
  private final WorksheetRenewal renewal;

  private WorksheetUpdate(Worksheets worksheets, WorksheetRenewal renewal) {
    this.worksheets = worksheets;
    this.renewal = renewal;
  }

  /** What became of a file. */
  public enum State {
    /** It was not there. */
    WRITTEN,
    /** It has new evidence. */
    RENEWED,
    /** It has this run's evidence already. */
    UNCHANGED,
    /** It is as it was. */
    LEFT_ALONE
  }

  /**
   * What became of one file.
   *
   * @param file its name as the user knows it
   * @param why it was left alone, a sentence each
   */
  public record Outcome(String file, State state, List<String> why) {
    public Outcome {
      why = List.copyOf(why);
    }
  }

  /**
   * Writes and renews all worksheets of a run.
   *
   * @return one per worksheet in the order of letters, then what people should know of others
   */
  public static List<Outcome> of(Candidates run, Worksheets worksheets) {
    List<Outcome> inputProblems = new ArrayList<>();
    List<FunctionInput> inputs = inputs(run, worksheets, inputProblems);
    WorksheetUpdate update =
        new WorksheetUpdate(worksheets, new WorksheetRenewal(run, inputs, worksheets.functions()));
    List<Outcome> outcomes = new ArrayList<>();
    run.candidates().forEach(candidate -> outcomes.add(update.guarded(candidate)));
    outcomes.addAll(inputProblems);
    return outcomes;
  }

  /** What became of them, as people read it: a line a state, then why files were left alone. */
  public static List<String> sentences(List<Outcome> outcomes) {
    List<String> lines = new ArrayList<>();
    for (State state : List.of(State.WRITTEN, State.RENEWED)) {
      List<String> files =
          outcomes.stream().filter(o -> o.state() == state).map(Outcome::file).toList();
      if (!files.isEmpty()) {
        lines.add("Worksheets %s: %s".formatted(Spelling.of(state), String.join(", ", files)));
      }
    }
    for (Outcome left : outcomes) {
      if (left.state() == State.LEFT_ALONE) {
        lines.add("Left alone: " + left.file());
        left.why().forEach(why -> lines.add("  " + why));
      }
    }
    return lines;
  }

  private static List<FunctionInput> inputs(
      Candidates run, Worksheets worksheets, List<Outcome> outcomes) {
    Problems problems = new Problems();
    try {
      List<FunctionInput> inputs = worksheets.inputs(Worksheets.letters(run), problems);
      problems.all().stream()
          .map(Problem::file)
          .distinct()
          .forEach(file -> outcomes.add(new Outcome(file, State.LEFT_ALONE, why(problems, file))));
      return inputs;
    } catch (WorkspaceException e) {
      String folder = worksheets.folder().shown(worksheets.folder().inputs());
      outcomes.add(new Outcome(folder, State.LEFT_ALONE, List.of(e.getMessage())));
      return List.of();
    }
  }

  /** A file system that refuses one file may take the others. */
  private Outcome guarded(Candidate candidate) {
    Path file = worksheets.file(candidate.segment().letter());
    try {
      return write(candidate, file);
    } catch (WorkspaceException e) {
      return outcome(file, State.LEFT_ALONE, List.of(e.getMessage()));
    }
  }

  private Outcome write(Candidate candidate, Path file) {
    Optional<String> text = worksheets.folder().readText(file);
    if (text.isPresent()) {
      return renew(candidate, file, text.get());
    }
    boolean created = worksheets.folder().create(file, renewal.fresh(candidate));
    return created ? outcome(file, State.WRITTEN, List.of()) : changed(file);
  }

  private Outcome renew(Candidate candidate, Path file, String text) {
    Problems problems = new Problems();
    Worksheet before = read(candidate, file, text, problems);
    String shown = worksheets.folder().shown(file);
    if (problems.concern(shown)) {
      return outcome(file, State.LEFT_ALONE, why(problems, shown));
    }
    String renewed = renewal.renewed(text, candidate);
    if (renewed.equals(text)) {
      return outcome(file, State.UNCHANGED, List.of());
    }
    Worksheet after = read(candidate, file, renewed, problems);
    boolean isSame =
        !problems.concern(shown)
            && before.content().equals(after.content())
            && OwnLines.strip(text).equals(OwnLines.strip(renewed));
    if (!isSame) {
      return outcome(
          file,
          State.LEFT_ALONE,
          List.of(
              shown
                  + ": evidence would have changed what people wrote; put each key on a line of its"
                  + " own and run again"));
    }
    return worksheets.folder().replaceUnchanged(file, text, renewed)
        ? outcome(file, State.RENEWED, List.of())
        : changed(file);
  }

  private Worksheet read(Candidate candidate, Path file, String text, Problems problems) {
    return WorksheetReader.read(
        worksheets.folder().shown(file),
        candidate.segment().letter(),
        text,
        worksheets.functions(),
        problems);
  }

  private Outcome changed(Path file) {
    String shown = worksheets.folder().shown(file);
    return outcome(
        file, State.LEFT_ALONE, List.of(shown + ": changed while it was read; run again"));
  }

  private Outcome outcome(Path file, State state, List<String> why) {
    return new Outcome(worksheets.folder().shown(file), state, why);
  }

  private static List<String> why(Problems problems, String file) {
    return problems.all().stream()
        .filter(problem -> problem.file().equals(file))
        .map(Problem::sentence)
        .toList();
  }
}
