package org.dramatis.persona.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.dramatis.persona.HelpLine;
import org.dramatis.persona.Mark;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.worksheet.Worksheet.SuppliedPicture;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorksheetReaderTest {
  private static final String FILE = "council/worksheets/B.yaml";

  private static Worksheet read(String text) {
    Problems problems = new Problems();
    Worksheet worksheet = WorksheetReader.read(FILE, "B", text, Drafts.FUNCTIONS, problems);
    assertThat(problems.all()).isEmpty();
    return worksheet;
  }

  private static List<String> problems(String text) {
    Problems problems = new Problems();
    WorksheetReader.read(FILE, "B", text, Drafts.FUNCTIONS, problems);
    return problems.all().stream().map(Problem::sentence).toList();
  }

  @Test
  void aFreshWorksheetIsSoundAndSaysNothingYet() {
    Worksheet fresh = read(Drafts.sheet());
    assertThat(fresh)
        .isEqualTo(
            new Worksheet(
                FILE,
                "B",
                Drafts.RUN,
                "",
                "",
                "",
                fresh.picture(),
                fresh.quotation(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    assertThat(fresh.picture()).isEmpty();
    assertThat(fresh.quotation()).isEmpty();
  }

  @Test
  void whatIsTickedAndWrittenIsNumberedFromTheTop() {
    Worksheet sheet = read(Edited.filled());
    assertThat(sheet.name()).isEqualTo("Robin");
    assertThat(sheet.age()).isEqualTo("50 to 60");
    assertThat(sheet.statements())
        .extracting(PersonaLine::id, PersonaLine::text, PersonaLine::mark)
        .containsExactly(
            tuple("s1", "Seldom searches", Mark.MEASURED),
            tuple("s2", "Asks for wrapping", Mark.HEARD));
    assertThat(sheet.statements().get(1).heard())
        .contains(new PersonaLine.Heard("care", "spring 2026", 7));
    assertThat(sheet.problems())
        .extracting(PersonaLine::id, PersonaLine::mark)
        .containsExactly(tuple("p1", Mark.OPEN));
    assertThat(sheet.problems().get(0).gap())
        .contains(new PersonaLine.Gap("ux", LocalDate.of(2026, 12, 31)));
    assertThat(sheet.goals())
        .singleElement()
        .satisfies(
            goal -> {
              assertThat(goal.mark()).isEqualTo(Mark.JUDGED);
              assertThat(goal.cites()).containsExactly("s1", "p1");
            });
    assertThat(sheet.help())
        .containsExactly(new HelpLine("care", "Says when it comes", List.of("p1")));
    assertThat(sheet.assume()).containsExactly("They are not old.");
    assertThat(sheet.picture())
        .contains(new SuppliedPicture("b.jpg", "A hand with a parcel", "CC BY 4.0"));
    assertThat(sheet.quotation()).get().extracting(q -> q.similar()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = Edited.BAD)
  void whatIsWrongIsNamedWithItsPlace(String from, String to, String message) {
    String text = Edited.filled();
    String before = from.replace("\\n", "\n");
    assertThat(text).contains(before);
    String after = to.replace("\\n", "\n").replace("\\t", "\t");
    String bad = text.replace(before, after);
    assertThat(problems(bad)).singleElement().asString().startsWith(FILE).contains(message);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    String bad =
        Edited.filled()
            .replace("tick: yes", "tick: true")
            .replace("similar: 7}", "similar: many}")
            .replace("place:", "places:");
    assertThat(problems(bad))
        .hasSize(4)
        .anyMatch(p -> p.contains("tick: expected one of yes or no, found true"))
        .anyMatch(p -> p.contains("heard.similar: expected a whole number"))
        .anyMatch(p -> p.contains("place: missing"))
        .anyMatch(p -> p.contains("places: unknown key; did you mean place?"));
  }

  @Test
  void anEmptyFileAndHalfAFileAreNoWorksheets() {
    assertThat(problems(""))
        .containsExactly(
            FILE + ": the file is empty; put it back from a copy, or delete it and derive again");
    assertThat(problems("#> Segment B of run x\n"))
        .containsExactly(
            FILE + ": the file is empty; put it back from a copy, or delete it and derive again");
    String text = Edited.filled();
    String half = text.substring(0, text.indexOf("quotation:"));
    assertThat(problems(half))
        .hasSize(6)
        .allMatch(p -> p.contains("missing; write the key"))
        .anyMatch(p -> p.contains(" name: "));
  }

  @Test
  void aWorksheetUnderTheNameOfAnotherSegmentIsRefused() {
    Problems problems = new Problems();
    WorksheetReader.read("C.yaml", "C", Edited.filled(), Drafts.FUNCTIONS, problems);
    assertThat(problems.all())
        .singleElement()
        .extracting(Problem::sentence)
        .asString()
        .contains("was written for segment B, but its name is that of segment C");
  }

  @Test
  void whereTheCharterNamesNobodyAnyFunctionWillDo() {
    Problems problems = new Problems();
    String text = Edited.filled().replace("by: care", "by: hotline");
    WorksheetReader.read(FILE, "B", text, List.of(), problems);
    assertThat(problems.all()).isEmpty();
  }
}
