package org.dramatis.report.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.dramatis.profile.figure.FigureKind;
import org.junit.jupiter.api.Test;

class IsolatesTest {
  private static final String HEBREW = "\u05d2\u05df";

  @Test
  void aValueThatTurnsNothingStandsAsItIs() {
    assertThat(Isolates.of("Garden & Outdoor 2")).isEqualTo("Garden & Outdoor 2");
    assertThat(Isolates.of("每月 2")).isEqualTo("每月 2");
    assertThat(Isolates.of("")).isEmpty();
  }

  @Test
  void aRightToLeftValueIsIsolatedAndLeavesTheFiguresBesideItInTheirPlace() {
    assertThat(Isolates.of(HEBREW)).isEqualTo("\u2068" + HEBREW + "\u2069");
    assertThat(levels("7 in 10 like " + Isolates.of(HEBREW) + ", 2 of 9 do not"))
        .isEqualTo("0000000000000" + "11" + "000000000000000");
    assertThat(levels("7 in 10 like " + HEBREW + " 2")).contains("2");
  }

  /** The embedding level of each character but the marks. */
  private static String levels(String sentence) {
    Bidi bidi = new Bidi(sentence, Bidi.DIRECTION_LEFT_TO_RIGHT);
    StringBuilder levels = new StringBuilder();
    for (int i = 0; i < sentence.length(); i++) {
      if (Character.getType(sentence.charAt(i)) != Character.FORMAT) {
        levels.append(bidi.getLevelAt(i));
      }
    }
    return levels.toString();
  }

  @Test
  void whatReordersIsMadeVisible() {
    assertThat(Isolates.visible("a\u202eb\u202ac\u202cd"))
        .isEqualTo("a[U+202E]b[U+202A]c[U+202C]d");
    assertThat(Isolates.visible("a\u0000b\u007fc\u0085d")).isEqualTo("a\u2400b\u2421c[U+0085]d");
    assertThat(Isolates.visible(" a\tb\n")).isEqualTo(" a\tb\n");
  }

  @Test
  void isolatesStayInPairsAndAreMadeVisibleAlone() {
    String paired = "a\u2067b\u2068c\u2069d\u2069e";
    assertThat(Isolates.visible(paired)).isEqualTo(paired);
    assertThat(Isolates.visible("a\u2069b\u2068c\u2066d\u2069"))
        .isEqualTo("a[U+2069]b[U+2068]c\u2066d\u2069");
    assertThat(Isolates.of("a\u2069b")).isEqualTo("\u2068a[U+2069]b\u2069");
  }

  @Test
  void figuresInARightToLeftSentenceAreIsolatedToo() {
    assertThat(Isolates.into("Likes it: {value}").apply("7 in 10")).isEqualTo("7 in 10");
    assertThat(Isolates.into(HEBREW + ": {value}").apply("7 in 10"))
        .isEqualTo("\u20687 in 10\u2069");
  }

  @Test
  void phrasesIsolateWhatTheyInsert() {
    String isolated = "\u2068" + HEBREW + "\u2069";
    assertThat(Phrases.quoted(HEBREW)).isEqualTo("“" + isolated + "”");
    assertThat(Phrases.possessive(HEBREW)).isEqualTo(isolated + "’s");
    assertThat(Phrases.joined("7", HEBREW)).isEqualTo("7 " + isolated);
    assertThat(Phrases.department(HEBREW)).isEqualTo(isolated);
    assertThat(Phrases.inSentence(7, HEBREW, FigureKind.MEAN)).isEqualTo("7 " + isolated);
    assertThat(Phrases.sentence("\u2068abc\u2069 d")).isEqualTo("\u2068Abc\u2069 d");
    assertThat(Phrases.sentence("\u2068")).isEqualTo("\u2068");
  }
}
