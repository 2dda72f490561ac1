package org.dramatis.report.page.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dramatis.charter.Charter;
import org.dramatis.contract.Ownership;
import org.dramatis.report.RunReport;
import org.dramatis.report.SourceCard;
import org.dramatis.report.page.words.Phrases;

/** Whose data is used without a say. */
public final class UnrepresentedSources {
  private UnrepresentedSources() {}

  /**
   * The sources of whose people nobody sits on the council, in a sentence; empty when there is no
   * such source, or the charter names no members. A contract that names nobody is not counted: who
   * its people are is not known.
   */
  public static Optional<String> missing(RunReport report) {
    Set<String> seated =
        report.council().members().stream()
            .map(Charter.Member::name)
            .map(UnrepresentedSources::folded)
            .collect(Collectors.toSet());
    Map<String, List<String>> unseated = new LinkedHashMap<>();
    for (SourceCard card : report.sources()) {
      Ownership ownership = card.ownership();
      boolean isSeated =
          ownership.people().stream().map(UnrepresentedSources::folded).anyMatch(seated::contains);
      if (!ownership.people().isEmpty() && !isSeated) {
        unseated
            .computeIfAbsent(SourceView.owner(card), owner -> new ArrayList<>())
            .add(card.name());
      }
    }
    if (seated.isEmpty() || unseated.isEmpty()) {
      return Optional.empty();
    }
    List<String> owners =
        unseated.entrySet().stream()
            .map(e -> e.getKey() + " owns " + Phrases.quoted(e.getValue()))
            .toList();
    return Optional.of(
        String.join("; ", owners)
            + (owners.size() == 1 ? ". It has no" : ". None of them has a")
            + " seat on the council.");
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
