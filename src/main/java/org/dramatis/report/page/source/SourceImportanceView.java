package org.dramatis.report.page.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dramatis.charter.Charter;
import org.dramatis.cluster.sensitivity.LeftOutSource;
import org.dramatis.contract.Ownership;
import org.dramatis.report.RunReport;
import org.dramatis.report.RunReport.SourceCard;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.StackedBar;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/**
 * Whose data shapes the segments, found again in the same number without each source, and whose is
 * used without a say.
 */
public record SourceImportanceView(RunReport run) {
  /** Where so many customers stay together, a source may be missing for once. */
  private static final double CAN_WAIT = 0.9;

  /** The sources that shape segments, the most needed first; none where all data has one source. */
  public List<LeftOutSource> sources() {
    return run.segmentation().trust().withoutSources().stream()
        .sorted(
            Comparator.comparingDouble((LeftOutSource w) -> w.agreement().together())
                .thenComparing(LeftOutSource::source))
        .toList();
  }

  /** What the least data would be. */
  public String lead() {
    List<String> needed =
        sources().stream()
            .filter(w -> w.agreement().together() < CAN_WAIT)
            .map(this::label)
            .toList();
    String least =
        needed.isEmpty()
            ? "No single source is indispensable: without any one of them"
                + " at least 9 in 10 "
                + many()
                + " stay in their group."
            : "The least data that gives these groups needs " + Phrases.quoted(needed) + ".";
    return "We looked for the groups again without each source in turn. " + least;
  }

  /** Customers who would keep their segment, drawn. */
  public String bar(LeftOutSource without) {
    Caption caption =
        new Caption(
            "without-" + sources().indexOf(without),
            Phrases.sentence(many()) + " in the same group without " + label(without),
            Phrases.sentence(stay(without)) + ".");
    return StackedBar.share(caption, without.agreement().together(), "good");
  }

  /** The same in words. */
  public String sentence(LeftOutSource without) {
    return "Without “%s”, %s of the %s would be in the same group."
        .formatted(label(without), stay(without), many());
  }

  /** What readers call the source. */
  public String label(LeftOutSource without) {
    return run.labels().source(without.source());
  }

  private String many() {
    return run.labels().noun().many();
  }

  private static String stay(LeftOutSource without) {
    return FigureFormat.roughly(without.agreement().together());
  }

  /**
   * The sources of whose people nobody sits on the council, in a sentence; empty when there is no
   * such source, or the charter names no members. A contract that names nobody is not counted: who
   * its people are is not known.
   */
  public Optional<String> unrepresented() {
    Set<String> seated =
        run.council().members().stream()
            .map(Charter.Member::name)
            .map(SourceImportanceView::folded)
            .collect(Collectors.toSet());
    Map<String, List<String>> unseated = new LinkedHashMap<>();
    for (SourceCard card : run.sources()) {
      Ownership ownership = card.ownership();
      boolean isSeated =
          ownership.people().stream().map(SourceImportanceView::folded).anyMatch(seated::contains);
      if (!ownership.people().isEmpty() && !isSeated) {
        unseated
            .computeIfAbsent(SourceView.owner(card), owner -> new ArrayList<>())
            .add(run.labels().source(card.name()));
      }
    }
    if (seated.isEmpty() || unseated.isEmpty()) {
      return Optional.empty();
    }
    List<String> owners =
        unseated.entrySet().stream()
            .map(e -> Isolates.of(e.getKey()) + " owns " + Phrases.quoted(e.getValue()))
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
