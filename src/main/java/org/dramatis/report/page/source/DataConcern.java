package org.dramatis.report.page.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.feature.ProxyFeature;
import org.dramatis.identity.SourceLinks;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.report.RunReport;
import org.dramatis.report.RunReport.SourceCard;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/**
 * Why a source deserves doubt, and whom to ask.
 *
 * @param points what was missing, rejected, not linked, overdue or broken: a sentence each
 */
public record DataConcern(String source, String owner, List<String> points) {
  public DataConcern {
    points = List.copyOf(points);
  }

  /** A source matters when more of its rows than this were of no use. */
  private static final double ROWS_LOST = 0.01;

  /** A source matters when it knows fewer customers than this share. */
  private static final double CUSTOMERS_KNOWN = 0.9;

  /** More examples of what a concern weakens would be a list. */
  private static final int MOST_CLAIMS = 2;

  private record Loss(SourceCard card, Optional<SourceLinks> links) {

    long unlinked() {
      return links.map(SourceLinks::unlinked).orElse(0L);
    }

    long ambiguous() {
      return links.map(SourceLinks::ambiguous).orElse(0L);
    }

    /** The share of rows that reached nobody; all of them when there were none. */
    double rowsLost() {
      long read = card.audit().rowsRead();
      long lost = card.audit().rejected() + unlinked() + ambiguous();
      return read == 0 ? 1 : (double) lost / read;
    }

    double customersMissing() {
      boolean told = card.role() == SourceRole.EVENTS || card.role() == SourceRole.ATTRIBUTES;
      return told ? 1 - card.coverage().orElse(1) : 0;
    }

    /** Rules that are broken; those of severity error stopped the run before it came here. */
    List<RuleResult> broken() {
      return card.rules().stream().filter(RuleResult::isWarning).toList();
    }

    boolean matters() {
      return rowsLost() >= ROWS_LOST
          || customersMissing() > 1 - CUSTOMERS_KNOWN
          || card.timeliness().isOverdue()
          || !broken().isEmpty();
    }
  }

  /**
   * One for each feature that goes along with special personal data, then one for each source that
   * matters: the most rows lost first, then coverage.
   */
  public static List<DataConcern> worstFirst(RunReport report) {
    Stream<DataConcern> sources =
        report.sources().stream()
            .map(card -> new Loss(card, SourceView.links(report, card)))
            .filter(Loss::matters)
            .sorted(
                Comparator.comparingDouble(Loss::rowsLost)
                    .thenComparingDouble(Loss::customersMissing)
                    .reversed())
            .map(loss -> of(loss, report.profiles()));
    return Stream.concat(report.proxies().stream().map(p -> of(p, report)), sources).toList();
  }

  private static DataConcern of(ProxyFeature proxy, RunReport report) {
    return new DataConcern(
        proxy.source(),
        SourceView.owner(report, proxy.source()),
        List.of(
            "The groups are drawn by “%s”, which goes along with “%s”: they may stand for people’s %s, which must not decide how anybody is treated."
                .formatted(proxy.feature(), proxy.special(), proxy.category().inWords())));
  }

  private static DataConcern of(Loss loss, List<SegmentProfile> profiles) {
    SourceCard card = loss.card();
    List<String> parts = card.audit().rowsRead() == 0 ? List.of("no row was read") : parts(loss);
    return new DataConcern(
        card.name(),
        SourceView.owner(card),
        Stream.concat(parts.stream(), weakened(card.name(), profiles).stream())
            .map(part -> Phrases.sentence(part) + ".")
            .toList());
  }

  /** The strongest statements that rest on a source, with the segments they are about. */
  private static Optional<String> weakened(String source, List<SegmentProfile> profiles) {
    Map<String, List<SegmentRef>> segments = new LinkedHashMap<>();
    int ranks = profiles.stream().mapToInt(p -> p.statements().size()).max().orElse(0);
    for (int rank = 0; rank < ranks; rank++) {
      for (SegmentProfile profile : profiles) {
        List<Statement> statements = profile.statements();
        if (rank < statements.size() && statements.get(rank).claim().source().equals(source)) {
          String says = statements.get(rank).says();
          segments.computeIfAbsent(says, s -> new ArrayList<>()).add(profile.segment());
        }
      }
    }
    List<String> claims =
        segments.entrySet().stream()
            .limit(MOST_CLAIMS)
            .map(e -> "“%s” of %s".formatted(e.getKey(), letters(e.getValue())))
            .toList();
    return claims.isEmpty()
        ? Optional.empty()
        : Optional.of("this weakens " + Phrases.listed(claims));
  }

  private static String letters(List<SegmentRef> segments) {
    return Phrases.listed(segments.stream().sorted().map(SegmentRef::letter).toList());
  }

  private static List<String> parts(Loss loss) {
    ExtractAudit audit = loss.card().audit();
    List<String> parts = new ArrayList<>();
    if (loss.unlinked() > 0 && loss.unlinked() == audit.accepted()) {
      parts.add("none of its rows belongs to a known customer");
    } else if (loss.unlinked() > 0) {
      parts.add(
          Phrases.partOfRows(loss.unlinked(), audit.rowsRead()) + " belong to no known customer");
    }
    if (loss.ambiguous() > 0) {
      parts.add(
          Phrases.counted(loss.ambiguous(), "row fits", "rows fit") + " more than one customer");
    }
    if (audit.rejected() > 0) {
      parts.add(
          Phrases.counted(audit.rejected(), "row was", "rows were") + " rejected" + mostly(audit));
    }
    if (loss.card().timeliness().isOverdue()) {
      int days = loss.card().timeliness().overdueDays().getAsInt();
      parts.add("its next delivery is overdue by " + Phrases.counted(days, "day", "days"));
    }
    loss.broken().stream().map(DataConcern::broken).forEach(parts::add);
    boolean knowsSome = loss.customersMissing() < 1;
    if (knowsSome && loss.customersMissing() > 1 - CUSTOMERS_KNOWN) {
      parts.add(FigureFormat.inHundred(loss.customersMissing()) + " customers do not appear in it");
    }
    return parts;
  }

  private static String broken(RuleResult result) {
    SourceView.Rule rule = new SourceView.Rule(result);
    return "“%s” is broken: %s, agreed %s".formatted(rule.title(), rule.found(), rule.expected());
  }

  private static String mostly(ExtractAudit audit) {
    return audit.reasons().stream()
        .findFirst()
        .map(reason -> " (most often because " + RejectReason.clause(reason) + ")")
        .orElse("");
  }
}
