package org.dramatis.report.page.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.dramatis.charter.Noun;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.identity.LikelyDuplicates;
import org.dramatis.identity.Orphans;
import org.dramatis.identity.SharedKey;
import org.dramatis.identity.SourceLinks;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.report.RunReport;
import org.dramatis.report.RunReport.SourceCard;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/**
 * What was lost of one source, and which features that weakens. A loss of rows weakens all that
 * comes from the source; a fault of one column only what reads that column; a customer whom the
 * source does not know only what says nothing of the absent.
 */
record SourceLoss(RunReport run, SourceCard card) {
  /** A source matters when more of its rows than this were of no use. */
  private static final double ROWS_LOST = 0.01;

  /** Where so many rows were rejected, what is counted over the others is wrong, too. */
  private static final double MANY_ROWS = 0.1;

  /** A source matters when it knows fewer customers in scope than this share. */
  private static final double CUSTOMERS_KNOWN = 0.9;

  /**
   * A loss.
   *
   * @param words a clause, its beginning in lower case and without a full stop
   * @param share how much is lost, 0 to 1, of the rows or of the customers; where that is not
   *     known, as much as matters
   * @param weakens the columns of the feature table that suffer
   */
  record Part(String words, double share, Set<String> weakens) {}

  /** Rows that reached nobody. */
  record LostRows(long lost, long of) {}

  /** What readers call the source. */
  String label() {
    return run.labels().source(card.name());
  }

  /** Whether a council should know of it. */
  boolean matters() {
    return rowsLost() >= ROWS_LOST
        || missesCustomers()
        || card.timeliness().isOverdue()
        || broken().findAny().isPresent()
        || isMissed()
        || duplicates().people() > 0;
  }

  /** The share of rows that reached nobody; all of them when there were none. */
  double rowsLost() {
    return share(lost());
  }

  /**
   * The rows that reached nobody, by which two sources of one file show that they lose the same.
   */
  Optional<LostRows> lostRows() {
    return Optional.of(new LostRows(lost(), card.audit().rowsRead())).filter(rows -> lost() > 0);
  }

  private long lost() {
    return card.audit().rejected() + unlinked() + ambiguous();
  }

  /**
   * The share of customers in scope whom it does not know, 0 where no feature lacks a value for
   * that.
   */
  double customersMissing() {
    boolean told = card.role() != SourceRole.SPINE && card.role() != SourceRole.LABELS;
    return told && !card.use().gaps().isEmpty() ? 1 - known() : 0;
  }

  /** The share of customers in scope whom it knows, as far as it is told. */
  private double known() {
    return card.coverageInScope()
        .map(PublishedFigure::nearest)
        .orElse(OptionalDouble.of(1))
        .orElse(1);
  }

  /** Every loss, the largest first. */
  List<Part> parts() {
    if (card.audit().rowsRead() == 0) {
      return List.of(new Part("no row was read", 1, all()));
    }
    List<Part> parts = new ArrayList<>();
    unlinkedRows().ifPresent(parts::add);
    if (ambiguous() > 0) {
      String fit = Phrases.counted(ambiguous(), "row fits", "rows fit");
      String words = fit + " more than one " + noun().one();
      parts.add(new Part(words, share(ambiguous()), allIf(ambiguous())));
    }
    rejectedRows().ifPresent(parts::add);
    if (card.timeliness().isOverdue()) {
      int days = card.timeliness().overdueDays().getAsInt();
      parts.add(
          new Part(
              "its next delivery is overdue by " + Phrases.counted(days, "day", "days"),
              ROWS_LOST,
              all()));
    }
    broken().map(this::broken).forEach(parts::add);
    missed().ifPresent(parts::add);
    missingCustomers().ifPresent(parts::add);
    likelyDuplicates().ifPresent(parts::add);
    parts.sort(Comparator.comparingDouble(Part::share).reversed());
    return parts;
  }

  private Optional<Part> unlinkedRows() {
    if (unlinked() == 0) {
      return Optional.empty();
    }
    if (unlinked() == card.audit().accepted()) {
      String words = "none of its rows belongs to a known " + noun().one();
      return Optional.of(new Part(words, 1, all()));
    }
    String words =
        Phrases.partOfRows(unlinked(), card.audit().rowsRead())
            + " belong to no known "
            + noun().one();
    return Optional.of(new Part(words, share(unlinked()), allIf(unlinked())));
  }

  private Optional<Part> rejectedRows() {
    ExtractAudit audit = card.audit();
    if (audit.rejected() == 0) {
      return Optional.empty();
    }
    String why = audit.reasons().stream().findFirst().map(this::because).orElse("");
    String rows = Phrases.countOfRows(audit.rejected(), audit.rowsRead());
    String were = audit.rejected() == 1 ? " was" : " were";
    return Optional.of(
        new Part(rows + were + " rejected" + why, share(audit.rejected()), weakenedByRejects()));
  }

  /** The most frequent reason, which may be the only one. */
  private String because(ReasonCount reason) {
    String because = reason.rows() < card.audit().rejected() ? "most often because " : "because ";
    return ", " + because + RejectReason.clause(reason, card.name(), run.labels());
  }

  /**
   * What reads the columns for whose sake rows were rejected, of which the most frequent reason and
   * those that matter by themselves count; everything where whole rows are missed.
   */
  private Set<String> weakenedByRejects() {
    ExtractAudit audit = card.audit();
    if (share(audit.rejected()) < ROWS_LOST) {
      return Set.of();
    }
    Set<String> weakened = new HashSet<>();
    for (int i = 0; i < audit.reasons().size(); i++) {
      ReasonCount reason = audit.reasons().get(i);
      if (i == 0 || share(reason.rows()) >= ROWS_LOST) {
        weakened.addAll(reason.column().isEmpty() ? all() : reading(List.of(reason.column())));
      }
    }
    return share(audit.rejected()) >= MANY_ROWS ? all() : weakened;
  }

  /** Rules that are broken; those of severity error stopped the run before it came here. */
  private Stream<RuleResult> broken() {
    return card.rules().stream().filter(RuleResult::isWarning);
  }

  private Part broken(RuleResult result) {
    RuleView rule = new RuleView(result, card.name(), run.labels());
    List<String> columns = result.rule().columns();
    return new Part(
        "%s is broken: %s, agreed %s"
            .formatted(
                Phrases.quoted(rule.title()),
                Isolates.of(rule.found()),
                Isolates.of(rule.expected())),
        rule.share().orElse(ROWS_LOST),
        columns.isEmpty() ? all() : reading(columns));
  }

  private boolean isMissed() {
    return !all().isEmpty() && missedShare() >= ROWS_LOST;
  }

  private double missedShare() {
    long rows = referring(Orphans::rows);
    return rows == 0 ? 0 : (double) referring(Orphans::orphans) / rows;
  }

  /** Rows of other sources that look for something in this one in vain. */
  private Optional<Part> missed() {
    return Optional.of(card.name())
        .filter(name -> isMissed())
        .map(
            name ->
                Phrases.countOfRows(referring(Orphans::orphans), referring(Orphans::rows))
                    + " that refer to it find nothing in it")
        .map(words -> new Part(words, missedShare(), all()));
  }

  private long referring(ToLongFunction<Orphans> count) {
    return run.sources().stream()
        .flatMap(other -> other.orphans().stream())
        .filter(orphans -> orphans.to().startsWith(card.name() + "."))
        .mapToLong(count)
        .sum();
  }

  private boolean missesCustomers() {
    return customersMissing() > 1 - CUSTOMERS_KNOWN;
  }

  private Optional<Part> missingCustomers() {
    if (!missesCustomers() || unlinked() == card.audit().accepted()) {
      return Optional.empty();
    }
    String inScope = FigureFormat.inHundred(customersMissing()) + " " + noun().many() + " in scope";
    String words =
        card.role() == SourceRole.LOOKUP
            ? inScope + " should find an entry in it and find none"
            : inScope + " do not appear in it";
    return Optional.of(new Part(words, customersMissing(), card.use().gaps()));
  }

  private LikelyDuplicates duplicates() {
    return card.role() == SourceRole.SPINE ? run.identity().likely() : LikelyDuplicates.NONE;
  }

  private Optional<Part> likelyDuplicates() {
    List<String> shared =
        run.identity().shared().stream().map(SharedKey::column).map(run.labels()::column).toList();
    return Optional.of(duplicates())
        .filter(likely -> likely.people() > 0)
        .map(
            likely ->
                "%s may be only %s, because they share %s"
                    .formatted(
                        Phrases.counted(likely.customers(), noun()),
                        FigureFormat.count(likely.people()),
                        Phrases.quoted(shared)))
        .map(words -> new Part(words, duplicatesShare(), Set.of()));
  }

  private double duplicatesShare() {
    long customers = run.segmentation().scope().customers();
    return customers == 0 ? 0 : (double) duplicates().customers() / customers;
  }

  private Noun noun() {
    return run.labels().noun();
  }

  private Set<String> all() {
    return card.use().features();
  }

  private Set<String> allIf(long rows) {
    return share(rows) >= ROWS_LOST ? all() : Set.of();
  }

  private Set<String> reading(List<String> columns) {
    Set<String> features = new HashSet<>();
    columns.forEach(
        column -> features.addAll(card.use().byColumn().getOrDefault(column, Set.of())));
    return features;
  }

  private double share(long rows) {
    long read = card.audit().rowsRead();
    return read == 0 ? 1 : (double) rows / read;
  }

  private long unlinked() {
    return links().map(SourceLinks::unlinked).orElse(0L);
  }

  private long ambiguous() {
    return links().map(SourceLinks::ambiguous).orElse(0L);
  }

  private Optional<SourceLinks> links() {
    return SourceView.links(run, card);
  }
}
