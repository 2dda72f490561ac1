package org.dramatis.report.page;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dramatis.stat.FigureFormat;
import org.w3c.dom.Node;

/** The numbers of a page as readers see them, and the ways in which figures are written. */
final class PrintedNumbers {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");

  private PrintedNumbers() {}

  /** The numbers in some words, in their order. */
  static List<String> in(String words) {
    return NUMBER.matcher(words).results().map(MatchResult::group).toList();
  }

  /** A count, with grouped thousands. */
  static void addCount(Set<String> known, long count) {
    known.add(FigureFormat.count(count));
  }

  /** A share in each way in which the page writes it. */
  static void addShare(Set<String> known, double share) {
    known.addAll(in(FigureFormat.percent(share)));
    known.addAll(in(FigureFormat.inHundred(share)));
    known.addAll(in(FigureFormat.roughly(share)));
  }

  /** The text with a space between its parts, so that neighbouring cells are not one number. */
  static String apart(Node node) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      return node.getTextContent().replaceAll("\\s+", " ");
    }
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      text.append(apart(child)).append(' ');
    }
    return text.toString();
  }
}
