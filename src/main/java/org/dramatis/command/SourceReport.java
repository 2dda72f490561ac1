package org.dramatis.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Timeliness;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.extract.quality.RuleVerdict;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.stat.FigureFormat;
import org.dramatis.yaml.Spelling;

/** What {@code validate} says about one source: a table of lines, each with what it is about. */
final class SourceReport {
  private final SourceRows source;
  private final List<String> lines = new ArrayList<>();

  private SourceReport(SourceRows source) {
    this.source = source;
  }

  /** The table's lines. */
  static List<String> lines(SourceRows source) {
    SourceReport report = new SourceReport(source);
    Contract contract = source.contract();
    report.lines.add("");
    report.lines.add(
        "%s (%s), %s, by %s"
            .formatted(
                contract.name(),
                Spelling.code(contract.role()),
                contract.server().path(),
                contract.file()));
    report.rows();
    report.rules();
    report.timeliness(source.timeliness());
    report.line("ask", contract.ownership().whom());
    contract.ownership().access().forEach(access -> report.line("access", access));
    return report.lines;
  }

  private void rows() {
    ExtractAudit audit = source.audit();
    line("files", FigureFormat.count(source.files().size()));
    line(
        "rows",
        "%s read = %s accepted + %s rejected + %s superseded"
            .formatted(
                FigureFormat.count(audit.rowsRead()),
                FigureFormat.count(audit.accepted()),
                FigureFormat.count(audit.rejected()),
                FigureFormat.count(audit.superseded())));
    for (ReasonCount reason : audit.reasons()) {
      String column = reason.column().isEmpty() ? "" : " in " + reason.column();
      line("rejected", FigureFormat.count(reason.rows()) + " " + reason.reason() + column);
    }
  }

  private void rules() {
    for (RuleResult result : source.rules()) {
      line(
          Spelling.code(result.rule().severity()),
          "%s: %s: %s"
              .formatted(
                  result.rule().title(),
                  result.words(),
                  result.verdict() == RuleVerdict.BROKEN
                      ? "BROKEN"
                      : Spelling.code(result.verdict())));
    }
    source
        .contract()
        .quality()
        .texts()
        .forEach(text -> line("agreed", text + " (in words; not evaluated)"));
  }

  private void timeliness(Timeliness time) {
    List<String> facts = new ArrayList<>();
    day("newest event ", time.newest()).ifPresent(facts::add);
    day("newest delivery ", time.delivered()).ifPresent(facts::add);
    day("next due by ", time.due()).ifPresent(facts::add);
    if (time.isOverdue()) {
      facts.add("OVERDUE by " + time.overdueDays().getAsInt() + " days");
    }
    line("fresh", facts.isEmpty() ? "nothing of its own is dated" : String.join(", ", facts));
  }

  private static Optional<String> day(String what, Optional<LocalDate> day) {
    return day.map(d -> what + d);
  }

  private void line(String about, String text) {
    lines.add(String.format(Locale.ROOT, "  %-9s %s", about, text));
  }
}
