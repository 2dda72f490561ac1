package org.dramatis.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.contract.SourceRole;
import org.dramatis.contract.Timeliness;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.identity.Orphans;
import org.dramatis.identity.SourceLinks;
import org.dramatis.profile.FigureWording;
import org.dramatis.report.RunReport;
import org.dramatis.report.SourceCard;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.StackedBar;

/**
 * One source: whose it is and what became of its rows.
 *
 * @param name the source
 * @param role what it is to the run, in words
 * @param owner whom to ask
 * @param contacts people or channels
 * @param access who may read it
 * @param delivered files and rows read, in words
 * @param rows what became of the rows
 * @param reasons why rows were rejected, the most frequent first
 * @param moreReasons how many further reasons there are
 * @param links how rows found their customers; empty for the list of customers and for lookups
 * @param coverage how many customers appear in it, in words; empty for lookups
 * @param orphans how many rows refer to nothing, a sentence per relationship
 * @param onePerson which entries are one person or may be, in sentences; only for the list of
 *     customers
 * @param fresh the newest data and when the next is due, in words
 * @param rules quality rules and what became of them
 * @param promises rules in words, which nobody evaluates
 */
public record SourceView(
    String name,
    String role,
    String owner,
    List<String> contacts,
    List<String> access,
    String delivered,
    Division rows,
    List<Reason> reasons,
    int moreReasons,
    Optional<Division> links,
    Optional<String> coverage,
    List<String> orphans,
    List<String> onePerson,
    List<String> fresh,
    List<RuleView> rules,
    List<String> promises) {
  private static final int REASONS = 8;

  public SourceView {
    contacts = List.copyOf(contacts);
    access = List.copyOf(access);
    reasons = List.copyOf(reasons);
    orphans = List.copyOf(orphans);
    onePerson = List.copyOf(onePerson);
    fresh = List.copyOf(fresh);
    rules = List.copyOf(rules);
    promises = List.copyOf(promises);
  }

  /**
   * Rows divided into parts.
   *
   * @param bar the parts, drawn
   * @param portions the parts, counted
   */
  public record Division(String bar, List<Portion> portions) {

    public Division {
      portions = List.copyOf(portions);
    }
  }

  /**
   * Why rows were rejected.
   *
   * @param words a sentence without its full stop
   * @param rows how many, with grouped thousands
   */
  public record Reason(String words, String rows) {}

  /**
   * The view of the source at a position.
   *
   * @param report the run
   * @param position of the source among the report's sources; it makes ids unique
   */
  static SourceView of(RunReport report, int position) {
    SourceCard card = report.sources().get(position);
    ExtractAudit audit = card.audit();
    Optional<SourceLinks> links =
        report.identity().sources().stream()
            .filter(l -> l.contract().equals(card.name()))
            .findFirst();
    return new SourceView(
        card.name(),
        role(card.role()),
        owner(card),
        card.ownership().contacts(),
        card.ownership().access(),
        Phrases.counted(card.files(), "file", "files")
            + ", "
            + Phrases.counted(audit.rowsRead(), "row", "rows"),
        rows(card, position),
        audit.reasons().stream().limit(REASONS).map(SourceView::reason).toList(),
        Math.max(0, audit.reasons().size() - REASONS),
        links.map(l -> links(l, position)),
        coverage(card, report.identity().customers()),
        card.orphans().stream().filter(o -> o.orphans() > 0).map(SourceView::orphans).toList(),
        card.role() == SourceRole.SPINE ? OnePerson.sentences(report.identity()) : List.of(),
        fresh(card.timeliness()),
        card.rules().stream().map(RuleView::of).toList(),
        card.promises());
  }

  private static String orphans(Orphans orphans) {
    return "%s of %s with “%s” refer to nothing in “%s”"
        .formatted(
            FigureWording.count(orphans.orphans()),
            Phrases.counted(orphans.rows(), "row", "rows"),
            orphans.column(),
            orphans.to());
  }

  private static List<String> fresh(Timeliness time) {
    List<String> words = new ArrayList<>();
    words.add(
        time.newest()
            .map(day -> "Newest entry: " + Phrases.day(day))
            .orElse("Its own entries carry no date"));
    time.delivered().ifPresent(day -> words.add("Newest delivery: " + Phrases.day(day)));
    time.due()
        .ifPresent(
            day ->
                words.add(
                    time.isOverdue()
                        ? "Overdue: newer data was due by " + Phrases.day(day)
                        : "Newer data is due by " + Phrases.day(day)));
    return words;
  }

  /** Whom to ask about a source. */
  static String owner(SourceCard card) {
    String owner = card.ownership().owner();
    return owner.isBlank() ? "no owner named" : owner;
  }

  private static String role(SourceRole role) {
    return switch (role) {
      case SPINE -> "the list of customers";
      case EVENTS -> "what customers did";
      case ATTRIBUTES -> "facts about customers";
      case LOOKUP -> "a table that other sources refer to";
      case SUPPRESSION -> "people who objected and are left out";
      case LABELS -> "a department’s own grouping of customers";
    };
  }

  private static Division rows(SourceCard card, int position) {
    ExtractAudit audit = card.audit();
    return division(
        new Caption("rows-" + position, "What became of the rows of " + card.name(), ""),
        List.of(
            new Portion("accepted", audit.accepted(), "good"),
            new Portion("rejected", audit.rejected(), "bad"),
            new Portion("replaced by a newer or identical row", audit.superseded(), "idle")));
  }

  private static Division links(SourceLinks links, int position) {
    List<Portion> portions =
        new ArrayList<>(
            List.of(
                new Portion("linked to a customer", links.linked(), "good"),
                new Portion("not linked", links.unlinked(), "bad"),
                new Portion("fitting more than one customer", links.ambiguous(), "unsure")));
    if (links.setAside() > 0) {
      portions.add(
          new Portion("replaced by a newer row of the same person", links.setAside(), "idle"));
    }
    return division(
        new Caption("links-" + position, "Whose rows these are in " + links.contract(), ""),
        portions);
  }

  private static Division division(Caption caption, List<Portion> portions) {
    String words = Phrases.listed(portions.stream().map(Portion::inWords).toList()) + ".";
    return new Division(
        StackedBar.draw(
            new Caption(caption.id(), caption.title(), words),
            14,
            portions.stream().map(Portion::part).toList()),
        portions);
  }

  private static Reason reason(ReasonCount count) {
    return new Reason(
        Phrases.sentence(RejectReason.clause(count)), FigureWording.count(count.rows()));
  }

  private static Optional<String> coverage(SourceCard card, long customers) {
    if (card.coverage().isEmpty() || card.role() == SourceRole.SPINE) {
      return Optional.empty();
    }
    String share = Phrases.customerShare(card.coverage().getAsDouble(), customers);
    return Optional.of(Phrases.sentence(share) + " of all customers appear in it");
  }
}
