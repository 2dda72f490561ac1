package org.dramatis.report.card;

import org.dramatis.report.page.ReportPage.StyleSheet;
import org.dramatis.report.page.Template;

/**
 * A persona's card as a page of two sheets.
 *
 * @param style of screens and printers, or of the PDF file
 */
public record CardPage(CardView card, StyleSheet style) {

  /** The page for screens and printers. */
  static String of(CardView card) {
    return new CardPage(card, CardStyle.ofScreens()).html();
  }

  /** The page as the PDF file is made of it. */
  static String onPaper(CardView card) {
    return new CardPage(card, CardStyle.ofPaper(card.persona())).html();
  }

  private String html() {
    return Template.fill("card/card.jte", this);
  }

  /** What a browser calls the page. */
  public String title() {
    return "%s, persona %s".formatted(card.name(), card.id());
  }
}
