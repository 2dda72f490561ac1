package org.dramatis.report.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The files of {@code registry/cards/}: of each persona its card as a page, a PDF file and a
 * picture, and of the whole cast a page for everyone, sheets for desks and a table. They depend on
 * the cast and the signed run's questions alone.
 */
public final class Cards {
  private Cards() {}

  /** Draws every file of a cast, in the order of their names. */
  public static List<CardFile> of(CardSet set) {
    List<CardFile> files = new ArrayList<>();
    OutlinedText letters = new OutlinedText();
    set.members().forEach(member -> files.addAll(one(CardView.of(set, member), letters)));
    set.retired().forEach(retired -> files.addAll(one(CardView.of(set, retired), letters)));
    files.add(CardFile.ofText("cast.html", CastPage.forEveryone(set)));
    files.add(CardFile.ofText("desk.html", CastPage.forDesks(set)));
    files.add(CardFile.ofText("personas.csv", PersonasCsv.of(set)));
    return files.stream().sorted(Comparator.comparing(CardFile::name)).toList();
  }

  /**
   * The page with the questions, which stands beside the folder of cards; empty where the cast has
   * nobody, or its run no questions.
   */
  public static Optional<String> typing(CardSet set) {
    return TypingPage.of(set);
  }

  private static List<CardFile> one(CardView card, OutlinedText letters) {
    String slide = Slide.svg(card, letters);
    return List.of(
        CardFile.ofText(card.id() + ".svg", slide),
        CardFile.ofBytes(card.id() + ".png", Slide.png(card, slide)),
        CardFile.ofText(card.id() + ".html", CardPage.of(card)),
        CardFile.ofBytes(card.id() + ".pdf", CardPdf.of(card)));
  }
}
