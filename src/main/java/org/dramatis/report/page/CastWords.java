package org.dramatis.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.persona.due.Duties;
import org.dramatis.persona.due.PromisedData;
import org.dramatis.persona.standing.CastStanding;
import org.dramatis.persona.standing.PersonaStanding;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.report.RunReport;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.run.DueItem;

/**
 * The cast on the first screen.
 *
 * @param cast where the personas stand
 */
public record CastWords(RunReport run, CastStanding cast) {

  /** The words of a run; empty before the first publication. */
  static Optional<CastWords> of(RunReport run) {
    return run.cast().map(cast -> new CastWords(run, cast));
  }

  /** Who is who, or why nobody is. */
  String who() {
    if (!cast.reasons().isEmpty()) {
      return "No persona is shown: "
          + String.join(" ", cast.reasons())
          + " The council’s personas stay with run "
          + cast.signed()
          + " until it draws them again.";
    }
    List<String> named =
        cast.personas().stream()
            .filter(p -> !p.segments().isEmpty())
            .map(CastWords::named)
            .toList();
    List<String> nameless =
        run.profiles().stream()
            .map(SegmentProfile::segment)
            .filter(segment -> cast.of(segment).isEmpty())
            .map(SegmentRef::letter)
            .toList();
    String who = named.isEmpty() ? "" : Phrases.listed(named) + ".";
    return nameless.isEmpty()
        ? who
        : "%s %s no persona yet."
            .formatted(who, Phrases.listed(nameless) + (nameless.size() == 1 ? " has" : " have"))
            .strip();
  }

  private static String named(PersonaStanding persona) {
    List<String> letters = persona.segments().stream().map(SegmentRef::letter).toList();
    return Phrases.listed(letters)
        + (letters.size() == 1 ? " is " : " are ")
        + Isolates.of(persona.name());
  }

  /** What is due on the run's day, of the council and of each persona. */
  List<Due> due(LocalDate day) {
    List<Due> all = new ArrayList<>();
    Map<String, List<DueItem>> gaps = new LinkedHashMap<>();
    for (DueItem item : items(day)) {
      if (item.kind() == DueItem.Kind.GAP) {
        gaps.computeIfAbsent(item.subject(), persona -> new ArrayList<>()).add(item);
      } else {
        all.add(new Due(Isolates.of(item.name()), item.what()));
      }
    }
    gaps.values().forEach(items -> all.add(new Due(Isolates.of(items.get(0).name()), gaps(items))));
    return all;
  }

  /** What has to be done about a persona, a source, or by the council. */
  public record Due(String name, String what) {}

  private List<DueItem> items(LocalDate day) {
    if (cast.terms().isEmpty()) {
      return List.of();
    }
    Duties duties = Duties.under(cast.terms().get(), Isolates::of);
    duties.untouched("cast " + cast.cast()).redraw(run.runId());
    cast.personas().forEach(persona -> duties.persona(persona.inRun()));
    return duties.on(day);
  }

  /** Sources whose newer data should have come by the run's day. */
  static List<Due> late(RunReport run) {
    return run.sources().stream()
        .filter(card -> card.timeliness().isOverdue())
        .map(
            card ->
                new PromisedData(
                    card.name(),
                    run.labels().source(card.name()),
                    card.ownership().owner(),
                    card.timeliness().due().orElseThrow()))
        .map(promised -> promised.item(Isolates::of))
        .map(item -> new Due(Isolates.of(item.name()), item.what()))
        .toList();
  }

  private static String gaps(List<DueItem> items) {
    List<String> owners =
        items.stream()
            .flatMap(item -> item.owners().stream())
            .map(Phrases::department)
            .distinct()
            .toList();
    return "%s open past the date: ask %s."
        .formatted(Phrases.counted(items.size(), "line is", "lines are"), Phrases.listed(owners));
  }
}
