package org.dramatis.report.document;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.dramatis.contract.Timeliness;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.contract.quality.QualityUnit;
import org.dramatis.contract.quality.Severity;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.ExtractNote;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.extract.quality.RuleVerdict;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.feature.ProxyFeature;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.LikelyDuplicates;
import org.dramatis.identity.MergeSummary;
import org.dramatis.identity.SharedKey;
import org.dramatis.identity.SourceLinks;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.report.Labels;
import org.dramatis.report.RunReport;
import org.dramatis.report.RunReport.SourceCard;

/**
 * {@code audit.json}: what became of every row, and whose source it is. Members are those of {@code
 * audit.schema.json}.
 */
public record AuditDocument(
    List<Extract> extracts,
    Identity identity,
    List<Source> sources,
    List<ProxyFeature> standIns,
    Labels labels) {

  public AuditDocument {
    extracts = List.copyOf(extracts);
    sources = List.copyOf(sources);
    standIns = List.copyOf(standIns);
  }

  /** The sources and the identity of a report. */
  public static AuditDocument of(RunReport report) {
    return new AuditDocument(
        report.sources().stream().map(Extract::of).toList(),
        Identity.of(report.identity()),
        report.sources().stream().map(Source::of).toList(),
        report.proxies(),
        report.labels());
  }

  /** What became of a source's rows; its reasons for rejecting, the most frequent first. */
  record Extract(
      String source,
      long rowsRead,
      long rowsAccepted,
      long rowsRejected,
      long rowsSuperseded,
      Map<String, Long> reasons,
      List<Rule> rules,
      List<ExtractNote> notes) {

    static Extract of(SourceCard source) {
      ExtractAudit audit = source.audit();
      return new Extract(
          source.name(),
          audit.rowsRead(),
          audit.accepted(),
          audit.rejected(),
          audit.superseded(),
          reasons(audit),
          source.rules().stream().map(Rule::of).toList(),
          audit.notes());
    }

    /** The columns of a reason are summed; ties by code. */
    private static Map<String, Long> reasons(ExtractAudit audit) {
      Map<String, Long> rows = new TreeMap<>();
      for (ReasonCount count : audit.reasons()) {
        rows.merge(count.reason(), count.rows(), Long::sum);
      }
      return rows.entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }
  }

  /** A quality rule of the contract and what was found. */
  record Rule(
      String rule,
      String metric,
      List<String> columns,
      Optional<String> dimension,
      Severity severity,
      String expected,
      OptionalDouble measured,
      QualityUnit unit,
      long rows,
      RuleVerdict verdict,
      String description) {

    static Rule of(RuleResult result) {
      QualityRule rule = result.rule();
      return new Rule(
          rule.title(),
          rule.metric().word(),
          rule.columns(),
          rule.dimension(),
          rule.severity(),
          rule.expected(),
          result.measured().stream().mapToDouble(Number::doubleValue).findFirst(),
          rule.unit(),
          result.rows(),
          result.verdict(),
          rule.description());
    }
  }

  /** How sources joined: rows by what became of their link, by source. */
  record Identity(
      long customers,
      MergeSummary merged,
      List<Shared> shared,
      LikelyDuplicates likely,
      Map<String, Long> linked,
      Map<String, Long> unlinked,
      Map<String, Long> ambiguous,
      Map<String, Long> setAside) {

    static Identity of(IdentityAudit identity) {
      return new Identity(
          identity.customers(),
          identity.merged(),
          identity.shared().stream().map(Shared::of).toList(),
          identity.likely(),
          bySource(identity, SourceLinks::linked),
          bySource(identity, SourceLinks::unlinked),
          bySource(identity, SourceLinks::ambiguous),
          bySource(identity, SourceLinks::setAside));
    }

    private static Map<String, Long> bySource(
        IdentityAudit identity, ToLongFunction<SourceLinks> rows) {
      Map<String, Long> counts = new LinkedHashMap<>();
      identity.sources().forEach(s -> counts.put(s.contract(), rows.applyAsLong(s)));
      return counts;
    }
  }

  /** Values of a column that several entries of the spine share. */
  record Shared(String column, long values, long customers, List<String> examples) {

    static Shared of(SharedKey key) {
      return new Shared(
          key.column(),
          key.values(),
          key.customers(),
          key.examples().stream().map(keys -> String.join(" ", keys)).toList());
    }
  }

  /** Whom to ask about a source, and how fresh it is. */
  record Source(
      String source,
      String owner,
      List<String> contacts,
      List<String> access,
      int files,
      Optional<Coverage> coverage,
      Optional<Coverage> coverageInScope,
      List<Orphans> orphans,
      Optional<LocalDate> freshness,
      Optional<LocalDate> delivered,
      Optional<LocalDate> due,
      OptionalInt overdueDays,
      List<String> promises) {

    static Source of(SourceCard source) {
      Timeliness timeliness = source.timeliness();
      return new Source(
          source.name(),
          source.ownership().owner(),
          source.ownership().contacts(),
          source.ownership().access(),
          source.files(),
          source.coverage().map(Coverage::of),
          source.coverageInScope().map(Coverage::of),
          source.orphans().stream().map(Orphans::of).toList(),
          timeliness.newest(),
          timeliness.delivered(),
          timeliness.due(),
          timeliness.overdueDays(),
          source.promises());
    }
  }

  /** A share of customers, as it may be told. */
  record Coverage(OptionalDouble value, Disclosure disclosure, OptionalDouble bound) {

    static Coverage of(PublishedFigure share) {
      return new Coverage(share.value(), share.disclosure(), share.bound());
    }
  }

  /** Rows of a source that refer to nothing. */
  record Orphans(String column, String to, long rows, long orphans) {

    static Orphans of(org.dramatis.identity.Orphans found) {
      return new Orphans(found.column(), found.to(), found.rows(), found.orphans());
    }
  }
}
