package org.dramatis.report.card;

import java.util.ArrayList;
import java.util.List;

/**
 * The files of {@code registry/cards/}: of each persona its card as a page, a PDF file and a
 * picture, and of the whole cast a page for everyone, sheets for desks and a table. They depend on
 * the cast alone.
 */
public final class Cards {
  private Cards() {}

  /** Draws every file of a cast, in the order of their names. */
  public static List<CardFile> of(CardSet set) {
    List<CardFile> files = new ArrayList<>();
    files.add(CardFile.ofText("personas.csv", PersonasCsv.of(set)));
    return List.copyOf(files);
  }
}
