package org.dramatis.report.page;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.ArrayDeque;
import java.util.Deque;
import org.dramatis.report.page.words.Isolates;

/**
 * What templates print, escaped for its place. Values between {@link Isolates} become {@code <bdi>}
 * elements in text, so that who copies or reads the text gets it without marks; attributes, which
 * hold no elements, keep the marks.
 */
final class PageOutput extends OwaspHtmlTemplateOutput {
  private final TemplateOutput page;
  private boolean isText = true;

  PageOutput(TemplateOutput page) {
    super(page);
    this.page = page;
  }

  @Override
  public void setContext(String tagName, String attributeName) {
    super.setContext(tagName, attributeName);
    isText = attributeName == null;
  }

  @Override
  public void writeUserContent(String value) {
    if (value == null) {
      return;
    }
    String visible = Isolates.visible(value);
    if (isText) {
      writeText(visible);
    } else {
      super.writeUserContent(visible);
    }
  }

  /** Isolates have partners here; those of another kind than ours stay marks. */
  private void writeText(String text) {
    Deque<Boolean> areOurs = new ArrayDeque<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean begins = Isolates.begins(c);
      if (begins) {
        areOurs.push(c == Isolates.BEGIN);
      }
      boolean isOurs = begins ? c == Isolates.BEGIN : c == Isolates.END && areOurs.pop();
      if (isOurs) {
        super.writeUserContent(text.substring(from, i));
        page.writeContent(begins ? "<bdi>" : "</bdi>");
        from = i + 1;
      }
    }
    super.writeUserContent(text.substring(from));
  }
}
