package org.dramatis.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureWording;

/** The numbers of a part of {@code segments.json} or {@code audit.json}. */
final class DocumentNumbers {
  private DocumentNumbers() {}

  /** Every number of a part of a document, in each way in which the page rounds. */
  static Set<String> of(JsonNode node) {
    Set<String> known = new HashSet<>();
    add(known, node, List.of("", text(node, "unit"), text(node.path("measure"), "unit")));
    return known;
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asText("");
  }

  private static void add(Set<String> known, JsonNode node, List<String> units) {
    if (node.isTextual()) {
      known.addAll(PrintedNumbers.in(node.asText()));
      // Bounds are written as shares and read in hundredths.
      for (String number : PrintedNumbers.in(node.asText())) {
        addShare(known, Double.parseDouble(number.replace(",", "")));
      }
    } else if (node.isNumber()) {
      double value = node.asDouble();
      PrintedNumbers.addCount(known, node.asLong());
      known.addAll(PrintedNumbers.in(node.asText()));
      for (String decimals : List.of("%.2f", "%.3f", "%.4f")) {
        known.addAll(PrintedNumbers.in(String.format(Locale.ROOT, decimals, value)));
      }
      addShare(known, value);
      for (String unit : units) {
        for (FigureKind kind : FigureKind.values()) {
          known.addAll(PrintedNumbers.in(FigureWording.format(value, unit, kind)));
          known.addAll(PrintedNumbers.in(FigureWording.compact(value, unit, kind)));
        }
      }
    } else {
      node.forEach(child -> add(known, child, units));
    }
  }

  /** A share in each way in which the page writes it; nothing of what is no share. */
  static void addShare(Set<String> known, double share) {
    if (share >= 0 && share <= 1) {
      PrintedNumbers.addShare(known, share);
    }
  }
}
