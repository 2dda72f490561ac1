package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dramatis.report.HostileTexts;
import org.dramatis.report.ReportFixture;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Every text of data and configuration in this page turns around what it is not kept apart from.
 */
class IsolatedValuesTest {
  private static final ParsedPage PAGE = ParsedPage.of(ReportFixture.turning());
  private static final String WORD = HostileTexts.TURNED.substring(0, 4);
  private static final Pattern WORDS_AND_FIGURES =
      Pattern.compile("[a-z0-9]", Pattern.CASE_INSENSITIVE);

  @Test
  void noValueSharesItsDirectionWithWordsOrFiguresOfThePage() {
    List<String> shared = new ArrayList<>();
    int values = 0;
    for (Element element : PAGE.all("//body//*[not(ancestor-or-self::svg) and not(self::style)]")) {
      String own = ownText(element);
      if (isIsolating(element) && own.contains(WORD)) {
        values++;
        if (WORDS_AND_FIGURES.matcher(own.replace(HostileTexts.TURNED, "")).find()) {
          shared.add(own);
        }
      }
    }
    assertThat(values).isGreaterThan(200);
    assertThat(shared).isEmpty();
  }

  /**
   * The text of an element without that of elements inside it that have a direction of their own.
   */
  private static String ownText(Node node) {
    StringBuilder own = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        own.append(child.getNodeValue());
      } else if (child instanceof Element element && !isIsolating(element)) {
        own.append(ownText(element));
      }
    }
    return own.toString().replaceAll("\\s+", " ").strip();
  }

  private static boolean isIsolating(Element element) {
    List<String> blocks =
        List.of(
            "p", "li", "ul", "div", "td", "th", "tr", "dd", "dt", "h2", "h3", "caption", "bdi",
            "svg");
    return element.hasAttribute("dir") || blocks.contains(element.getTagName());
  }

  @Test
  void whoReadsOrCopiesTheTextGetsNoMarks() {
    assertThat(PAGE.texts("//body//*[not(ancestor-or-self::svg)][not(*)]"))
        .noneMatch(text -> text.contains("\u2068") || text.contains("\u2069"));
    assertThat(PAGE.html()).doesNotContain("\u202e");
  }

  @Test
  void aCategoryIsKeptApartInsideItsSentence() {
    assertThat(PAGE.html())
        .contains("Spends 7 in 10 on <bdi>" + HostileTexts.TURNED + "\u05d0</bdi>: ")
        .contains("\u05d9\u05e9 <bdi>");
  }

  @Test
  void picturesKeepTheMarksThatNoElementReplaces() {
    assertThat(PAGE.texts("//svg//div")).anyMatch(t -> t.contains("\u2068" + WORD));
  }
}
