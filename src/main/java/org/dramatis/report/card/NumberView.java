package org.dramatis.report.card;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dramatis.persona.KeyFigure;

/**
 * One of the six numbers as a card shows it: the number large, its unit small below.
 *
 * @param number with what belongs to it, such as £, % or "in 10"
 * @param unit the words after it; empty where there are none
 */
public record NumberView(String label, String number, String unit, String everyone) {
  private static final Pattern NUMBER = Pattern.compile("(\\S*\\d(?: in \\d+)?+) (.+)");

  static NumberView of(KeyFigure figure) {
    Matcher parts = NUMBER.matcher(figure.value());
    boolean hasUnit = parts.matches();
    return new NumberView(
        figure.label(),
        hasUnit ? parts.group(1) : figure.value(),
        hasUnit ? parts.group(2) : "",
        figure.everyone());
  }
}
