package org.dramatis.persona.worksheet;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.run.storage.WorkspaceException;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problems;

/**
 * What people wrote in the council's folder. Every method that reads files throws {@link
 * WorkspaceException} when the file system refuses.
 *
 * @param functions of the charter
 */
public record Worksheets(CouncilFolder folder, List<String> functions) {
  private static final String ENDING = ".yaml";

  public Worksheets {
    functions = List.copyOf(functions);
  }

  /**
   * The worksheets of a run's segments, those that are there and sound, in the order of letters.
   * What is ticked has to be told by the run.
   *
   * @param problems gets all that is wrong in all of them
   */
  public List<Worksheet> read(Candidates run, Problems problems) {
    List<Worksheet> sheets =
        run.candidates().stream().flatMap(candidate -> read(candidate, problems).stream()).toList();
    List<String> letters = letters(run);
    strays(letters, problems);
    return sheets;
  }

  private Optional<Worksheet> read(Candidate candidate, Problems problems) {
    SegmentRef segment = candidate.segment();
    Path file = file(segment.letter());
    String shown = folder.shown(file);
    return folder
        .readText(file)
        .map(
            text ->
                WorksheetReader.read(
                    shown, segment.letter(), text, functions, Optional.of(candidate), problems))
        .filter(sheet -> !problems.concern(shown));
  }

  /**
   * Reports what is no worksheet of a run, and looks like one.
   *
   * @param letters of the run's segments
   */
  public void strays(List<String> letters, Problems problems) {
    List<String> expected = letters.stream().map(letter -> letter + ENDING).toList();
    folder.names(folder.worksheets()).stream()
        .filter(name -> name.matches("(?i).*\\.ya?ml") && !expected.contains(name))
        .forEach(
            name ->
                problems.add(
                    folder.shown(new Path(folder.worksheets(), name)),
                    "",
                    ("the published run has no segment of that name, so nobody reads it; rename it"
                            + " to one of %s, or take it away")
                        .formatted(Nearest.listed(expected))));
  }

  /**
   * What functions wrote beforehand; files in which something is wrong are left out.
   *
   * @param letters of the run's segments
   * @param problems gets all that is wrong in all of them
   */
  public List<FunctionInput> inputs(List<String> letters, Problems problems) {
    return folder.names(folder.inputs()).stream()
        .filter(name -> name.matches("(?i).*\\.ya?ml"))
        .flatMap(name -> input(name, letters, problems).stream())
        .toList();
  }

  private Optional<FunctionInput> input(String name, List<String> letters, Problems problems) {
    Path file = new Path(folder.inputs(), name);
    String shown = folder.shown(file);
    if (!name.endsWith(ENDING)) {
      problems.add(shown, "", "expected a name such as care.yaml; rename it");
      return Optional.empty();
    }
    return folder
        .readText(file)
        .map(
            text ->
                FunctionInputReader.read(shown, letter(name), text, functions, letters, problems))
        .filter(input -> !problems.concern(shown));
  }

  /** A segment's file. */
  Path file(String letter) {
    return new Path(folder.worksheets(), letter + ENDING);
  }

  static List<String> letters(Candidates run) {
    return run.candidates().stream().map(c -> c.segment().letter()).toList();
  }

  private static String letter(String name) {
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}
