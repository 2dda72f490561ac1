package org.dramatis.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dramatis.report.page.words.Isolates;
import org.junit.jupiter.api.Test;

class DistinctTextsTest {
  @Test
  void valuesThatLookDifferentStayAsTheyAre() {
    assertThat(DistinctTexts.of(List.of("garden", "Garden", "garden tools", " home ")))
        .containsEntry("garden", "garden")
        .containsEntry("Garden", "Garden")
        .containsEntry("garden tools", "garden tools")
        .containsEntry(" home ", " home ");
  }

  @Test
  void valuesThatDifferOnlyInWhiteSpaceAreSpelledOut() {
    assertThat(DistinctTexts.of(List.of("garden tools", "garden  tools", "garden\u00a0tools", "x")))
        .containsEntry("garden tools", "garden␣tools")
        .containsEntry("garden  tools", "garden␣␣tools")
        .containsEntry("garden\u00a0tools", "garden[U+00A0]tools")
        .containsEntry("x", "x");
    assertThat(DistinctTexts.of(List.of("home", "home ", "\thome")))
        .containsEntry("home", "home")
        .containsEntry("home ", "home␣")
        .containsEntry("\thome", "␉home");
  }

  @Test
  void aControlCharacterShowsAsItDoesInTheRestOfThePage() {
    assertThat(DistinctTexts.of(List.of("home\u007f", "home\u007f ")))
        .containsEntry("home\u007f ", "home\u2421␣");
    assertThat(Isolates.visible("home\u007f")).isEqualTo("home\u2421");
  }

  @Test
  void charactersWithoutAShapeAreSpelledOutTheSameWay() {
    assertThat(DistinctTexts.of(List.of("home", "ho\u200bme", "home\u200e", "\u202ehome")))
        .containsEntry("ho\u200bme", "ho[U+200B]me")
        .containsEntry("home\u200e", "home[U+200E]")
        .containsEntry("\u202ehome", "[U+202E]home");
  }

  @Test
  void anAccentThatIsStoredApartIsSpelledOutOnlyWhereItMatters() {
    assertThat(DistinctTexts.of(List.of("caf\u00e9", "cafe\u0301")))
        .containsEntry("caf\u00e9", "caf\u00e9")
        .containsEntry("cafe\u0301", "cafe[U+0301]");
    assertThat(DistinctTexts.of(List.of("caf\u00e9 2", "caf\u00e9  2", "cafe\u0301")).values())
        .containsExactlyInAnyOrder("caf\u00e9␣2", "caf\u00e9␣␣2", "cafe\u0301");
  }

  @Test
  void noTwoValuesAreShownAlike() {
    List<String> values = List.of("a b", "a  b", "a\u2003b", "a b ", "a␣b", "a\u200b b");
    assertThat(DistinctTexts.of(values).values()).doesNotHaveDuplicates().hasSize(values.size());
  }
}
