package org.dramatis.persona.worksheet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dramatis.persona.HelpLine;
import org.dramatis.persona.Quotation;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.persona.worksheet.LineReader.Kind;
import org.dramatis.persona.worksheet.Worksheet.SuppliedPicture;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.Spelling;
import org.dramatis.yaml.YamlMap;

/**
 * Reads a worksheet strictly: whatever is not understood is a problem, and all are told at once.
 */
public final class WorksheetReader {
  /** Raised whenever a worksheet of the old form would be read wrongly or not at all. */
  public static final int LAYOUT = 1;

  private static final List<String> KEYS =
      List.of(
          "statements",
          "problems",
          "goals",
          "help",
          "quotation",
          "assume",
          "place",
          "age",
          "picture",
          "name");
  private static final String FILE = "the name of a file in council/pictures, such as b.jpg";

  private static final String ANEW =
      "Rename the file, derive again, and copy your words into the new one";

  private final Fields fields;
  private final ToldClaims told;

  private WorksheetReader(Fields fields, ToldClaims told) {
    this.fields = fields;
    this.told = told;
  }

  /**
   * Reads a worksheet.
   *
   * @param file its name as the user knows it, for messages
   * @param letter of the segment that the file is named after
   * @param functions of the charter; where it names none, any will do
   * @return what it says; only good when no problem of the file was reported
   */
  public static Worksheet read(
      String file, String letter, String text, List<String> functions, Problems problems) {
    return read(file, letter, text, functions, Optional.empty(), problems);
  }

  /**
   * Reads a worksheet, and holds what is ticked against what a run tells.
   *
   * @param candidate of the segment; empty when ticks are not to be looked up
   */
  static Worksheet read(
      String file,
      String letter,
      String text,
      List<String> functions,
      Optional<Candidate> candidate,
      Problems problems) {
    ToldClaims told = new ToldClaims(candidate);
    Optional<Header> header = Header.of(text);
    Worksheet worksheet =
        FileFaults.parse(file, text, problems)
            .read(
                root ->
                    new WorksheetReader(new Fields(functions), told)
                        .worksheet(file, letter, header.map(Header::run).orElse(""), root));
    header
        .filter(h -> !h.letter().equals(letter) && !problems.concern(file))
        .ifPresent(
            h ->
                problems.add(
                    file,
                    "",
                    ("was written for segment %s, but its name is that of segment %s; rename it, or"
                            + " write into the worksheet of %s")
                        .formatted(h.letter(), letter, letter)));
    return worksheet;
  }

  private Worksheet worksheet(String file, String letter, String run, YamlMap root) {
    if (Fields.isReadable(root, LAYOUT, ANEW)) {
      Fields.requireKeys(root, KEYS);
    }
    return new Worksheet(
        file,
        letter,
        run,
        Fields.said(root, "name"),
        Fields.said(root, "place"),
        Fields.said(root, "age"),
        Fields.part(root, "picture").flatMap(p -> p.map(WorksheetReader::picture).flatMap(f -> f)),
        Fields.part(root, "quotation").flatMap(q -> q.map(this::quotation).flatMap(f -> f)),
        new LineReader(fields, told, Kind.STATEMENTS).read(root, "statements"),
        new LineReader(fields, told, Kind.GOALS).read(root, "goals"),
        new LineReader(fields, told, Kind.PROBLEMS).read(root, "problems"),
        help(root),
        Fields.texts(root, "assume"));
  }

  private static Optional<SuppliedPicture> picture(YamlMap map) {
    if (Fields.areBlank(map, "file", "alternative", "licence")) {
      return Optional.empty();
    }
    return Optional.of(
        new SuppliedPicture(
            map.required("file").parsed(FILE, WorksheetReader::fileName, ""),
            Fields.written(map, "alternative", "write what is seen, for those who do not see it"),
            Fields.written(
                map, "licence", "write by what right it may be shown, such as our own")));
  }

  private static String fileName(String name) {
    if (!name.matches("[^./\\\\:][^/\\\\:]*")) {
      throw new IllegalArgumentException();
    }
    return name;
  }

  private Optional<Quotation> quotation(YamlMap map) {
    if (Fields.areBlank(map, "says", "by", "similar")) {
      map.ignore("reworded");
      return Optional.empty();
    }
    return Optional.of(
        new Quotation(
            Fields.written(map, "says", "write what customers said, or empty by and similar"),
            fields.function(map, "by"),
            Fields.similar(map),
            Fields.isYes(map, "reworded")));
  }

  private List<HelpLine> help(YamlMap root) {
    Set<String> told = new HashSet<>();
    return Fields.part(root, "help").stream()
        .flatMap(section -> section.list(map -> helpLine(map, told)).stream())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<HelpLine> helpLine(YamlMap map, Set<String> told) {
    HelpLine line =
        new HelpLine(fields.function(map, "function"), Fields.said(map, "says"), Fields.cites(map));
    if (line.text().isEmpty() && !line.cites().isEmpty()) {
      map.problem("says", "has no words; write how the function helps, or empty cites as well");
    }
    if (!line.text().isEmpty() && !line.function().isEmpty() && !told.add(line.function())) {
      map.problem(
          "function",
          "%s has a line above, and one is enough; keep the better one"
              .formatted(Spelling.department(line.function())));
    }
    return Optional.of(line).filter(l -> !l.text().isEmpty());
  }
}
