package org.dramatis.report.card;

import java.util.List;

/**
 * How much of a card's back is left for questions, by the letters that stand above them: a page has
 * so many millimetres, and what runs into its foot cannot be read.
 *
 * @param row height of a line of evidence
 * @param gap between two rows of evidence
 * @param own letters of a line of the persona's words
 * @param stands letters of a line of what they stand on
 * @param said height of a line of what was said at the signing
 */
record BackRoom(double row, double gap, int own, int stands, double said) {
  private static final BackRoom WIDE = new BackRoom(4.45, 2.25, 40, 60, 5.1);
  private static final BackRoom CLOSE = new BackRoom(3.6, 0.85, 46, 70, 4);

  /** What is left between the heading and the foot of a page. */
  private static final double PAGE = 208;

  /** Two headings, and how often questions are right. */
  private static final double AROUND = 22;

  private static final double LINE = 4.2;
  private static final int LETTERS = 110;

  /** So many of these ways fit, the first first. */
  static int fitting(CardView card, List<String> ways) {
    double left = (card.density().isEmpty() ? WIDE : CLOSE).left(card);
    int fitting = 0;
    for (String way : ways) {
      left -= LINE * lines(way, LETTERS) + 1;
      if (left < 0) {
        break;
      }
      fitting++;
    }
    return fitting;
  }

  private double left(CardView card) {
    double left = PAGE - AROUND;
    for (CardView.Block block : card.blocks()) {
      for (LineView line : block.lines()) {
        left -= row * Math.max(lines(line.text(), own), lines(line.evidence(), stands)) + gap;
      }
    }
    for (SignatureView signature : card.signatures()) {
      String words =
          signature.function() + signature.name() + signature.inFull() + signature.recorded();
      left -= said * lines(words, LETTERS);
    }
    return left;
  }

  private static int lines(String words, int letters) {
    return 1 + words.length() / letters;
  }
}
