package org.dramatis.persona.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dramatis.persona.Quotation;
import org.dramatis.persona.worksheet.FunctionInput;
import org.dramatis.persona.worksheet.FunctionInput.HeardWords;
import org.dramatis.persona.worksheet.FunctionInput.OfSegment;
import org.dramatis.persona.worksheet.FunctionInput.Wording;
import org.dramatis.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quotation beside what its function wrote before the meeting. */
class QuotationOriginTest {
  @TempDir private Path folder;

  /** A quotation on the worksheet of A, and what is wrong with it beside what care wrote. */
  private GuardReport beside(Wording wording, String text, int similar, boolean reworded) {
    SubmissionFixture given = new SubmissionFixture(folder);
    given.inputs.add(
        new FunctionInput(
            "council/inputs/care.yaml",
            "care",
            Map.of(
                "A",
                new OfSegment(
                    "",
                    List.of(),
                    List.of(
                        new HeardWords(
                            "Where is my parcel? I had to call three times.", 7, wording),
                        new HeardWords("The box was wet.", 4, Wording.AS_SAID))))));
    Sheet sheet =
        new Sheet()
            .with(s -> s.quotation = Optional.of(new Quotation(text, "care", similar, reworded)));
    return given.adopted(sheet).check(sheet);
  }

  @Test
  void aQuotationIsHeldAgainstWhatItsFunctionWrote() {
    assertThat(beside(Wording.AS_SAID, "Where is my parcel?  I had to call three times", 7, false))
        .satisfies(report -> assertThat(report.problems()).isEmpty())
        .satisfies(report -> assertThat(notes(report)).isEmpty());
    assertThat(beside(Wording.AS_SAID, "I had to call three times.", 7, false).problems())
        .singleElement()
        .extracting(Problem::sentence)
        .asString()
        .contains("quotation")
        .contains("is not what council/inputs/care.yaml has")
        .contains("\"Where is my parcel? I had to call three times.\"")
        .contains("or reworded: yes.");
    assertThat(beside(Wording.AS_SAID, "I had to call three times.", 7, true).problems()).isEmpty();
    assertThat(
            beside(Wording.REWORDED, "Where is my parcel? I had to call three times.", 7, false)
                .problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("council/inputs/care.yaml says that it was reworded. Write reworded: yes.");
    GuardReport tooModest =
        beside(Wording.AS_SAID, "Where is my parcel? I had to call three times.", 7, true);
    assertThat(tooModest.problems()).isEmpty();
    assertThat(notes(tooModest))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("write reworded: no.");
  }

  private static List<Problem> notes(GuardReport report) {
    return report.warnings().stream().filter(note -> note.key().equals("quotation")).toList();
  }

  @Test
  void aQuotationHasNoMoreVoicesThanItsFunctionHeard() {
    assertThat(beside(Wording.AS_SAID, "I had to call three times.", 9, true).problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("says that 9 said similar, and council/inputs/care.yaml says 7.");
    assertThat(beside(Wording.AS_SAID, "The colour was another one.", 9, false).problems())
        .as("what nobody wrote beforehand was heard elsewhere")
        .isEmpty();
  }
}
