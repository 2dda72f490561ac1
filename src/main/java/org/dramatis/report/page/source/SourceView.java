package org.dramatis.report.page.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dramatis.charter.Noun;
import org.dramatis.contract.SourceRole;
import org.dramatis.contract.Timeliness;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.MergeSummary;
import org.dramatis.identity.Orphans;
import org.dramatis.identity.SharedKey;
import org.dramatis.identity.SourceLinks;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.report.RunReport;
import org.dramatis.report.RunReport.SourceCard;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.StackedBar;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/** One source: whose it is and what became of its rows; its position makes ids unique. */
public record SourceView(RunReport report, SourceCard card, int position) {
  private static final int REASONS = 8;

  /** Rows divided into parts, drawn and counted. */
  public record Division(String bar, List<Portion> portions) {}

  /** What became of how many rows, and the class that colours them. */
  public record Portion(String name, long size, String style) {}

  /** The sources of a run. */
  public static List<SourceView> of(RunReport report) {
    return IntStream.range(0, report.sources().size())
        .mapToObj(i -> new SourceView(report, report.sources().get(i), i))
        .toList();
  }

  /** What readers call it. */
  public String label() {
    return report.labels().source(card.name());
  }

  private Noun noun() {
    return report.labels().noun();
  }

  /** Whom to ask about a source. */
  public static String owner(SourceCard card) {
    String owner = card.ownership().owner();
    return owner.isBlank() ? "no owner named" : owner;
  }

  /** Whom to ask about the source of that name; empty where the run has no such source. */
  public static String owner(RunReport report, String name) {
    return report.sources().stream()
        .filter(card -> card.name().equals(name))
        .findFirst()
        .map(SourceView::owner)
        .orElse("");
  }

  /** Where the card of the source of that name stands: an id on the page; empty without one. */
  public static String place(RunReport report, String name) {
    List<String> names = report.sources().stream().map(SourceCard::name).toList();
    return names.contains(name) ? "source-" + names.indexOf(name) : "";
  }

  /** How a source's rows found their customers; empty for the list of customers and for lookups. */
  static Optional<SourceLinks> links(RunReport report, SourceCard card) {
    return report.identity().sources().stream()
        .filter(links -> links.contract().equals(card.name()))
        .findFirst();
  }

  /** What it is to the run. */
  public String role() {
    return switch (card.role()) {
      case SPINE -> "the list of " + noun().many();
      case EVENTS -> "what " + noun().many() + " did";
      case ATTRIBUTES -> "facts about " + noun().many();
      case LOOKUP -> "a table that other sources refer to";
      case SUPPRESSION -> "people who objected and are left out";
      case LABELS -> "a department’s own grouping of " + noun().many();
    };
  }

  /** Files and rows read. */
  public String delivered() {
    return Phrases.counted(card.files(), "file", "files")
        + ", "
        + Phrases.counted(card.audit().rowsRead(), "row", "rows");
  }

  /** The newest data and when the next is due. */
  public List<String> fresh() {
    Timeliness time = card.timeliness();
    String due = time.isOverdue() ? "Overdue: newer data was due by " : "Newer data is due by ";
    return Stream.of(
            time.newest()
                .map(day -> "Newest entry: " + Phrases.day(day))
                .or(() -> Optional.of("Its own entries carry no date")),
            time.delivered().map(day -> "Newest delivery: " + Phrases.day(day)),
            time.due().map(day -> due + Phrases.day(day)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** How many customers appear in it; empty for lookups. */
  public Optional<String> coverage() {
    if (card.coverage().isEmpty() || card.role() == SourceRole.SPINE) {
      return Optional.empty();
    }
    String inScope =
        card.coverageInScope()
            .filter(PublishedFigure::isTold)
            .map(known -> ", " + share(known) + " of those in scope")
            .orElse("");
    return card.coverage()
        .filter(PublishedFigure::isTold)
        .map(
            known ->
                "%s of all %s appear in it%s"
                    .formatted(Phrases.sentence(share(known)), noun().many(), inScope));
  }

  private String share(PublishedFigure known) {
    return known.value().isPresent()
        ? Phrases.customerShare(known.value().getAsDouble(), report.identity().customers())
        : FigureWording.compact(known, FigureWording.SHARE, FigureKind.PROPORTION);
  }

  /** How many rows refer to nothing, a sentence per relationship. */
  public List<String> orphans() {
    return card.orphans().stream().filter(o -> o.orphans() > 0).map(this::orphans).toList();
  }

  private String orphans(Orphans orphans) {
    return "%s of %s with “%s” refer to nothing in “%s”"
        .formatted(
            FigureFormat.count(orphans.orphans()),
            Phrases.counted(orphans.rows(), "row", "rows"),
            report.labels().column(card.name(), orphans.column()),
            report.labels().sourceOf(orphans.to()));
  }

  /** Which entries are one person or may be, in sentences; only for the list of customers. */
  public List<String> onePerson() {
    if (card.role() != SourceRole.SPINE) {
      return List.of();
    }
    IdentityAudit identity = report.identity();
    return Stream.concat(
            Stream.of(identity.merged()).filter(m -> m.people() > 0).map(SourceView::merged),
            identity.shared().stream().map(this::shared))
        .toList();
  }

  private static String merged(MergeSummary merged) {
    return "%s count as %s, because a contract says that a key they share makes them one"
        .formatted(
            Phrases.sentence(Phrases.counted(merged.entries(), "entry", "entries")),
            Phrases.counted(merged.people(), "person", "people"));
  }

  private String shared(SharedKey shared) {
    List<String> examples =
        shared.examples().stream()
            .map(keys -> Phrases.listed(keys.stream().map(key -> Isolates.of(key) + "…").toList()))
            .toList();
    return "%s in “%s” %s shared by %s %s: perhaps one person entered twice, so what carries nothing else belongs to nobody. For example %s"
        .formatted(
            Phrases.counted(shared.values(), "value", "values"),
            report.labels().column(shared.column()),
            shared.values() == 1 ? "is" : "are",
            FigureFormat.count(shared.customers()),
            noun().many(),
            String.join("; ", examples));
  }

  /** What became of the rows. */
  public Division rows() {
    ExtractAudit audit = card.audit();
    return division(
        "rows-" + position,
        "What became of the rows of " + label(),
        List.of(
            new Portion("accepted", audit.accepted(), "good"),
            new Portion("rejected", audit.rejected(), "bad"),
            new Portion("replaced by a newer or identical row", audit.superseded(), "idle")));
  }

  /** How rows found their customers; empty for the list of customers and for lookups. */
  public Optional<Division> links() {
    return links(report, card).map(this::links);
  }

  private Division links(SourceLinks links) {
    List<Portion> portions =
        new ArrayList<>(
            List.of(
                new Portion("linked to one " + noun().one(), links.linked(), "good"),
                new Portion("not linked", links.unlinked(), "bad"),
                new Portion("fitting more than one " + noun().one(), links.ambiguous(), "unsure")));
    if (links.setAside() > 0) {
      portions.add(
          new Portion("replaced by a newer row of the same person", links.setAside(), "idle"));
    }
    return division("links-" + position, "Whose rows these are in " + label(), portions);
  }

  private static Division division(String id, String title, List<Portion> portions) {
    List<String> words =
        portions.stream().map(p -> FigureFormat.count(p.size()) + " " + p.name()).toList();
    List<StackedBar.Part> parts =
        portions.stream().map(p -> new StackedBar.Part("", p.size(), p.style())).toList();
    Caption caption = new Caption(id, title, Phrases.listed(words) + ".");
    return new Division(StackedBar.draw(caption, 14, parts), portions);
  }

  /** Why a row was rejected, in words. */
  public String words(ReasonCount reason) {
    return Phrases.sentence(RejectReason.clause(reason, card.name(), report.labels()));
  }

  /** Why rows were rejected, the most frequent first. */
  public List<ReasonCount> reasons() {
    return card.audit().reasons().stream().limit(REASONS).toList();
  }

  /** How many further reasons there are. */
  public int moreReasons() {
    return Math.max(0, card.audit().reasons().size() - REASONS);
  }

  /** Quality rules and what became of them. */
  public List<RuleView> rules() {
    return card.rules().stream()
        .map(result -> new RuleView(result, card.name(), report.labels()))
        .toList();
  }
}
