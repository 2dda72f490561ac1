package org.dramatis.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Timeliness;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.extract.quality.RuleVerdict;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.yaml.Spelling;

/** What {@code validate} says about one source: a table of lines, each with what it is about. */
record SourceReport(SourceRows source, Consumer<String> lines) {

  /** Tells the table. */
  void tell() {
    Contract contract = source.contract();
    lines.accept("");
    lines.accept(
        "%s (%s), %s, by %s"
            .formatted(
                contract.name(),
                Spelling.of(contract.role()),
                contract.server().path(),
                contract.file()));
    rows(source.audit());
    source.rules().forEach(this::rule);
    contract.quality().texts().forEach(t -> line("agreed", "%s (in words; not evaluated)", t));
    timeliness(source.timeliness());
    line("ask", "%s", contract.ownership().whom());
    contract.ownership().access().forEach(access -> line("access", "%s", access));
  }

  private void rows(ExtractAudit audit) {
    line("files", "%,d", source.files().size());
    line(
        "rows",
        "%,d read = %,d accepted + %,d rejected + %,d superseded",
        audit.rowsRead(),
        audit.accepted(),
        audit.rejected(),
        audit.superseded());
    for (ReasonCount reason : audit.reasons()) {
      String column = reason.column().isEmpty() ? "" : " in " + reason.column();
      line("rejected", "%,d %s%s", reason.rows(), reason.reason(), column);
    }
  }

  private void rule(RuleResult result) {
    RuleVerdict verdict = result.verdict();
    String judged = verdict == RuleVerdict.BROKEN ? "BROKEN" : Spelling.of(verdict);
    String severity = Spelling.of(result.rule().severity());
    line(severity, "%s: %s: %s", result.rule().title(), result.words(), judged);
  }

  private void timeliness(Timeliness time) {
    List<String> facts = new ArrayList<>();
    time.newest().ifPresent(day -> facts.add("newest event " + day));
    time.delivered().ifPresent(day -> facts.add("newest delivery " + day));
    time.due().ifPresent(day -> facts.add("next due by " + day));
    time.overdueDays().ifPresent(days -> facts.add("OVERDUE by " + days + " days"));
    line("fresh", "%s", facts.isEmpty() ? "nothing of its own is dated" : String.join(", ", facts));
  }

  private void line(String about, String format, Object... values) {
    String text = String.format(Locale.ROOT, format, values);
    lines.accept(String.format(Locale.ROOT, "  %-9s %s", about, text));
  }
}
