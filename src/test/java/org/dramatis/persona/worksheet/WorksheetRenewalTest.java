package org.dramatis.persona.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dramatis.persona.candidate.Candidate.Choice;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.persona.worksheet.FunctionInput.HeardProblem;
import org.dramatis.persona.worksheet.FunctionInput.HeardWords;
import org.dramatis.persona.worksheet.FunctionInput.OfSegment;
import org.dramatis.persona.worksheet.FunctionInput.Wording;
import org.dramatis.yaml.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorksheetRenewalTest {
  private static final Choice FRESH =
      Drafts.drew("higher visits", "Visits often", "Visits 9 times a month (everyone: 2).");
  private static final Choice TURNED =
      Drafts.drew("lower sent_to_others", "Buys for itself", "1 in 10 go to another address.");
  private static final FunctionInput CARE =
      new FunctionInput(
          "council/inputs/care.yaml",
          "care",
          Map.of(
              "B",
              new OfSegment(
                  "We call before they do.",
                  List.of(new HeardProblem("Waits at \"home\"", "May 2026", 7)),
                  List.of(new HeardWords("I called three times!", 4, Wording.AS_SAID)))));

  private static String renewed(String text, Choice... statements) {
    Candidates run =
        Drafts.run(
            Drafts.LATER,
            Drafts.candidate(Drafts.LATER, "B", List.of(statements), List.of(Drafts.LATE)));
    return new WorksheetRenewal(run, List.of(CARE), Drafts.FUNCTIONS)
        .renewed(text, run.candidates().get(0));
  }

  private static Worksheet read(String text) {
    Problems problems = new Problems();
    Worksheet sheet = WorksheetReader.read("B.yaml", "B", text, Drafts.FUNCTIONS, problems);
    assertThat(problems.all()).as(text).isEmpty();
    return sheet;
  }

  /** People's bytes, found without the program. */
  private static String without(String text) {
    return text.replaceAll("(?m)(?<=\\A\uFEFF)#>[^\\r\\n]*(\\r\\n|\\n|\\r|$)", "")
        .replaceAll("(^|(?<=[\\r\\n\uFEFF]))[ \\t]*#>[^\\r\\n]*(\\r\\n|\\n|\\r|$)", "");
  }

  @Test
  void aLaterRunSaysWhatIsNewWhatTurnedRoundAndWhatIsToldNoMore() {
    String text = renewed(Edited.filled(), FRESH, TURNED);
    assertThat(text)
        .startsWith("#> Segment B of run " + Drafts.LATER)
        .doesNotContain(Drafts.RUN)
        .contains("#> TURNED ROUND: run " + Drafts.LATER + " tells the opposite.")
        .contains("#> Run " + Drafts.LATER + " does not tell this of B")
        .contains("#>  - claim: higher visits\n#>    says: \"Visits often\"\n#>    tick: no\n")
        .contains("#> care heard (7 similar)")
        .contains("#>    heard: {by: care, when: \"May 2026\", similar: 7}");
    assertThat(read(text).run()).isEqualTo(Drafts.LATER);
    assertThat(read(text).content()).isEqualTo(read(Edited.filled()).content());
  }

  @Test
  void whatIsOfferedCanBeCopiedByTakingTheSignsAway() {
    String text = renewed(Edited.filled(), FRESH, Drafts.SENT, Drafts.SEARCHES);
    String copied =
        text.replace("#>  - claim", "  - claim")
            .replace("#>    says: \"Visits", "    says: \"Visits")
            .replace("#>    tick: no", "    tick: yes")
            .replace("#>  - says: \"Waits at", "  - says: \"Waits at")
            .replace("#>    heard:", "    heard:");
    assertThat(read(copied).statements()).hasSize(3);
    assertThat(read(copied).problems()).hasSize(2);
    assertThat(renewed(copied, FRESH, Drafts.SENT, Drafts.SEARCHES))
        .doesNotContain("also tells this")
        .doesNotContain("care heard (7");
  }

  @Test
  void aLineThatBelongsToALongerTextStays() {
    String text =
        Edited.filled()
            .replace("place:\n", "place: |\n  the coast\n  #> not the program's\n  and inland\n");
    assertThat(renewed(text, FRESH)).contains("  #> not the program's\n  and inland\n");
    assertThat(read(renewed(text, FRESH)).content()).isEqualTo(read(text).content());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverPeopleDoToTheirLinesStaysToTheByte(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      String text = edited(random);
      String once = renewed(text, FRESH, TURNED);
      assertThat(without(once)).as(text).isEqualTo(without(text));
      assertThat(renewed(once, FRESH, TURNED)).isEqualTo(once);
      assertThat(read(once).content()).isEqualTo(read(text).content());
    }
  }

  private static String edited(Random random) {
    List<String> lines = new ArrayList<>(Edited.filled().lines().toList());
    for (int edit = 0; edit < 12; edit++) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      boolean own = line.strip().startsWith("#");
      switch (random.nextInt(5)) {
        case 0 -> lines.add(at, "# a note\twith a tab  ");
        case 1 -> lines.add(at, "");
        case 2 -> lines.set(at, line + "   ");
        case 3 -> lines.set(at, own ? line + " \u2028 #> more" : line + "  # ours");
        default -> {
          if (line.strip().startsWith("#>")) {
            lines.remove(at);
          }
        }
      }
    }
    if (random.nextBoolean()) {
      int statements = lines.indexOf("statements:");
      if (statements > 0) {
        // The key order is people's: the picture may come before everything else.
        int place = lines.indexOf("place:");
        if (place > 0) {
          lines.remove(place);
          lines.add(statements, "place:");
        }
      }
    }
    String text = String.join(random.nextBoolean() ? "\r\n" : "\n", lines);
    return (random.nextBoolean() ? "\uFEFF" : "") + text + (random.nextBoolean() ? "\n" : "");
  }
}
