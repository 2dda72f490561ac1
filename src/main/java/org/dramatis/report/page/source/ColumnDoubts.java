package org.dramatis.report.page.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dramatis.report.RunReport;
import org.dramatis.report.page.words.Isolates;

/**
 * What weakens a column of the features: values that were imputed, and what was lost of its source.
 */
public final class ColumnDoubts {
  /** More of them would be no doubt about one statement, but about the source. */
  private static final int MOST = 2;

  private ColumnDoubts() {}

  /** In words, by column; columns of which there is nothing to say are not in it. */
  public static Map<String, String> of(RunReport report) {
    Map<String, List<String>> clauses = new TreeMap<>();
    new ImputationDoubt(report).byColumn().forEach((column, words) -> add(clauses, column, words));
    report.sources().stream()
        .map(card -> new SourceLoss(report, card))
        .filter(SourceLoss::matters)
        .forEach(
            loss ->
                loss.parts()
                    .forEach(
                        part ->
                            part.weakens()
                                .forEach(
                                    column ->
                                        add(
                                            clauses,
                                            column,
                                            "%s: %s".formatted(loss.label(), part.words())))));
    Map<String, String> doubts = new TreeMap<>();
    clauses.forEach(
        (column, words) ->
            doubts.put(column, String.join("; ", words.subList(0, Math.min(MOST, words.size())))));
    return doubts;
  }

  private static void add(Map<String, List<String>> clauses, String column, String words) {
    clauses.computeIfAbsent(column, c -> new ArrayList<>()).add(Isolates.plain(words));
  }
}
