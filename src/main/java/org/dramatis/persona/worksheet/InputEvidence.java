package org.dramatis.persona.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.persona.worksheet.FunctionInput.HeardProblem;
import org.dramatis.persona.worksheet.FunctionInput.HeardWords;
import org.dramatis.persona.worksheet.FunctionInput.Wording;

/**
 * What functions wrote of a segment beforehand, beside the fields of its worksheet, in a form to
 * copy.
 */
record InputEvidence(List<FunctionInput> inputs, String letter) {
  InputEvidence {
    inputs = List.copyOf(inputs);
  }

  /** Beside a function's line of help; empty where it wrote none, or what stands there. */
  List<String> help(String function, Optional<String> says) {
    List<String> lines = new ArrayList<>();
    for (FunctionInput input : inputs) {
      String help = input.of(letter).help();
      if (input.function().equals(function) && !help.isEmpty() && !says(says, help)) {
        lines.addAll(EvidenceText.wrapped(function + " wrote:"));
        lines.add("   says: " + EvidenceText.quoted(help));
      }
    }
    return lines;
  }

  /** Lines of help of functions that have none in the file. */
  List<String> moreHelp(List<String> functions, String indent) {
    List<String> lines = new ArrayList<>();
    for (FunctionInput input : inputs) {
      String help = input.of(letter).help();
      if (!functions.contains(input.function()) && !help.isEmpty()) {
        lines.addAll(wrote(input.function()));
        lines.add(indent + "- function: " + EvidenceText.word(input.function()));
        lines.add(indent + "  says: " + EvidenceText.quoted(help));
        lines.add(indent + "  cites: []");
      }
    }
    return lines;
  }

  private static List<String> wrote(String function) {
    return EvidenceText.wrapped(
        function + " wrote; to take it, copy its lines without the signs in front:");
  }

  /** Problems that functions heard of and that the file does not say yet. */
  List<String> problems(List<String> said, String indent) {
    List<String> lines = new ArrayList<>();
    for (FunctionInput input : inputs) {
      for (HeardProblem problem : input.of(letter).problems()) {
        if (!said.contains(problem.says())) {
          lines.addAll(heard(input.function(), problem.similar()));
          lines.add(indent + "- says: " + EvidenceText.quoted(problem.says()));
          lines.add(
              indent
                  + "  heard: {by: %s, when: %s, similar: %d}"
                      .formatted(
                          EvidenceText.word(input.function()),
                          EvidenceText.quoted(problem.when()),
                          problem.similar()));
        }
      }
    }
    return lines;
  }

  /** Quotations of all functions but the one that the file has. */
  List<String> quotations(Optional<String> said) {
    List<String> lines = new ArrayList<>();
    for (FunctionInput input : inputs) {
      for (HeardWords words : input.of(letter).quotations()) {
        if (!says(said, words.says())) {
          lines.addAll(heard(input.function(), words.similar()));
          lines.add("  says: " + EvidenceText.quoted(words.says()));
          lines.add("  by: " + EvidenceText.word(input.function()));
          lines.add("  similar: " + words.similar());
          lines.add("  reworded: " + (words.wording() == Wording.REWORDED ? "yes" : "no"));
        }
      }
    }
    return lines;
  }

  private static List<String> heard(String function, int similar) {
    return EvidenceText.wrapped(
        "%s heard (%d similar); to take it, copy its lines without the signs in front:"
            .formatted(function, similar));
  }

  private static boolean says(Optional<String> said, String text) {
    return said.filter(s -> s.strip().equals(text)).isPresent();
  }
}
