package org.dramatis.persona.worksheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dramatis.persona.worksheet.FunctionInput.HeardProblem;
import org.dramatis.persona.worksheet.FunctionInput.HeardWords;
import org.dramatis.persona.worksheet.FunctionInput.OfSegment;
import org.dramatis.persona.worksheet.FunctionInput.Wording;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.YamlMap;

/** Reads strictly what a function wrote before the meeting. */
public final class FunctionInputReader {
  /** Raised whenever a file of the old form would be read wrongly or not at all. */
  public static final int LAYOUT = 1;

  private static final String ANEW =
      "Rename the file, and copy your words into one as the documentation of this version shows it";
  private static final String SAYS = "write what customers said";

  private FunctionInputReader() {}

  /**
   * Reads a function's file.
   *
   * @param file its name as the user knows it, for messages
   * @param name of the file without its ending: the function's, as {@link #fileName} has it
   * @param functions of the charter
   * @param letters of the run's segments
   * @return what it says; only good when no problem of the file was reported
   */
  public static FunctionInput read(
      String file,
      String name,
      String text,
      List<String> functions,
      List<String> letters,
      Problems problems) {
    Optional<String> function =
        functions.stream().filter(f -> f.equals(name) || fileName(f).equals(name)).findFirst();
    Map<String, OfSegment> segments =
        FileFaults.parse(file, text, problems).read(root -> segments(root, letters));
    if (function.isEmpty()) {
      problems.add(
          file,
          "",
          "the file is named after a function, and the charter has no member of \"%s\"; %s"
              .formatted(name, Nearest.hint(name, functions)));
    }
    return new FunctionInput(file, function.orElse(name), segments);
  }

  /** The name of a function's file, without its ending: {@code customer-care}. */
  public static String fileName(String function) {
    return function.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_]+", "-");
  }

  private static Map<String, OfSegment> segments(YamlMap root, List<String> letters) {
    Map<String, OfSegment> segments = new HashMap<>();
    if (Fields.isReadable(root, LAYOUT, ANEW)) {
      Fields.requireKeys(root, List.of("segments"));
      Fields.part(root, "segments")
          .ifPresent(
              all ->
                  all.map(
                      map -> {
                        map.keys().forEach(letter -> read(map, letter, letters, segments));
                        return map;
                      }));
    }
    return segments;
  }

  private static void read(
      YamlMap map, String letter, List<String> letters, Map<String, OfSegment> segments) {
    if (!letters.contains(letter)) {
      map.problem(
          letter, "the run has no segment " + letter + "; expected " + Nearest.listed(letters));
      map.optional(letter).map(FunctionInputReader::segment);
      return;
    }
    Fields.part(map, letter)
        .flatMap(part -> part.map(FunctionInputReader::segment))
        .ifPresent(segment -> segments.put(letter, segment));
  }

  private static OfSegment segment(YamlMap map) {
    return new OfSegment(
        Fields.said(map, "help"),
        Fields.part(map, "problems").stream()
            .flatMap(list -> list.list(FunctionInputReader::problem).stream())
            .toList(),
        Fields.part(map, "quotations").stream()
            .flatMap(list -> list.list(FunctionInputReader::quotation).stream())
            .toList());
  }

  private static HeardProblem problem(YamlMap map) {
    return new HeardProblem(
        Fields.written(map, "says", SAYS),
        Fields.written(map, "when", "write when, such as spring 2026"),
        Fields.similar(map));
  }

  private static HeardWords quotation(YamlMap map) {
    return new HeardWords(
        Fields.written(map, "says", SAYS),
        Fields.similar(map),
        Fields.isYes(map, "reworded") ? Wording.REWORDED : Wording.AS_SAID);
  }
}
