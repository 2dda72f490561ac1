package org.dramatis.persona.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.yaml.YamlOutline;

/**
 * Writes a run's evidence into worksheets.
 *
 * @param inputs what functions wrote beforehand
 * @param functions of the charter, each with a line of help in a new worksheet
 */
record WorksheetRenewal(Candidates run, List<FunctionInput> inputs, List<String> functions) {
  private static final String USUAL_INDENT = "  ";

  WorksheetRenewal {
    inputs = List.copyOf(inputs);
    functions = List.copyOf(functions);
  }

  /** The worksheet of a segment that has none yet. */
  String fresh(Candidate candidate) {
    return renewed(WorksheetTemplate.of(candidate, functions), candidate);
  }

  /**
   * A worksheet with the evidence of this run in place of what stood there. All other bytes stay.
   *
   * @param text of a worksheet in which nothing is wrong
   */
  String renewed(String text, Candidate candidate) {
    String rest = OwnLines.strip(text);
    Optional<YamlOutline> outline = YamlOutline.of(rest);
    return outline.isEmpty() ? text : new Sheet(rest, outline.get(), candidate).written();
  }

  /** One worksheet without evidence, and what is added to it. */
  private final class Sheet {
    private final YamlOutline outline;
    private final OwnLines lines;
    private final WorksheetEvidence evidence;
    private final InputEvidence wrote;

    Sheet(String rest, YamlOutline outline, Candidate candidate) {
      this.outline = outline;
      this.lines = new OwnLines(rest, outline);
      this.evidence = new WorksheetEvidence(run, candidate);
      this.wrote = new InputEvidence(inputs, candidate.segment().letter());
    }

    String written() {
      lines.addOnTop(evidence.top());
      claims("statements");
      claims("problems");
      offers();
      help();
      lines.addAbove("goals", evidence.goals());
      lines.addAbove("quotation", wrote.quotations(outline.value("quotation.says")));
      lines.addAbove("assume", evidence.assume());
      lines.addAbove("place", evidence.place());
      lines.addAbove("age", evidence.age());
      lines.addAbove("picture", evidence.picture());
      return lines.written();
    }

    private void claims(String section) {
      for (int i = 0; i < outline.items(section); i++) {
        String item = section + "[" + i + "]";
        Optional<String> claim = outline.value(item + ".claim");
        claim.ifPresent(c -> lines.addAbove(item, evidence.of(c)));
      }
    }

    private void offers() {
      List<String> claims = new ArrayList<>(values("statements", "claim"));
      claims.addAll(values("problems", "claim"));
      lines.addBehind("statements", evidence.newStatements(claims, indent("statements")));
      String indent = indent("problems");
      List<String> problems = new ArrayList<>(evidence.newProblems(claims, indent));
      problems.addAll(wrote.problems(values("problems", "says"), indent));
      lines.addBehind("problems", problems);
    }

    private void help() {
      List<String> there = values("help", "function");
      for (int i = 0; i < outline.items("help"); i++) {
        String item = "help[" + i + "]";
        List<String> beside =
            outline.value(item + ".function").stream()
                .flatMap(f -> wrote.help(f, outline.value(item + ".says")).stream())
                .toList();
        lines.addAbove(item, beside);
      }
      lines.addBehind("help", wrote.moreHelp(there, indent("help")));
    }

    private List<String> values(String section, String key) {
      return IntStream.range(0, outline.items(section))
          .mapToObj(i -> outline.value(section + "[" + i + "]." + key))
          .flatMap(Optional::stream)
          .map(String::strip)
          .toList();
    }

    private String indent(String section) {
      return outline.items(section) == 0 ? USUAL_INDENT : lines.indentOf(section + "[0]");
    }
  }
}
