package org.dramatis.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.ExtractNote;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.feature.StandIn;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.Merged;
import org.dramatis.identity.Orphans;
import org.dramatis.identity.SharedKey;
import org.dramatis.identity.SourceLinks;

/** The text of {@code audit.json}: what became of every row, and whose source it is. */
public final class AuditJson {
  private AuditJson() {}

  /**
   * Writes the whole document.
   *
   * @param report of which the sources and the identity are written
   */
  public static String of(RunReport report) {
    return JsonText.document(
        json -> {
          json.objects("extracts", report.sources(), AuditJson::extract);
          json.object("identity", identity -> identity(identity, report.identity()));
          json.objects("sources", report.sources(), AuditJson::source);
          json.objects("stand_ins", report.standIns(), AuditJson::standIn);
        });
  }

  private static void extract(JsonText json, SourceCard source) throws IOException {
    ExtractAudit audit = source.audit();
    json.text("contract", audit.contract());
    json.count("rows_read", audit.rowsRead());
    json.count("accepted", audit.accepted());
    json.count("rejected", audit.rejected());
    json.count("superseded", audit.superseded());
    json.object("reasons", reasons -> reasons(reasons, audit));
    json.objects("rules", source.rules(), AuditJson::rule);
    json.objects("notes", audit.notes(), AuditJson::note);
  }

  private static void rule(JsonText json, RuleResult result) throws IOException {
    QualityRule rule = result.rule();
    json.text("rule", rule.title());
    json.text("metric", rule.metric().word());
    json.texts("columns", rule.columns());
    optional(json, "dimension", rule.dimension());
    json.text("severity", rule.severity().name().toLowerCase(Locale.ROOT));
    json.text("expected", rule.expected());
    Optional<BigDecimal> measured = result.measured();
    json.figure(
        "measured",
        measured.isPresent()
            ? OptionalDouble.of(measured.get().doubleValue())
            : OptionalDouble.empty());
    json.text("unit", rule.unit().name().toLowerCase(Locale.ROOT));
    json.count("rows", result.rows());
    json.text("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
    json.text("description", rule.description());
  }

  private static void orphans(JsonText json, Orphans orphans) throws IOException {
    json.text("column", orphans.column());
    json.text("to", orphans.to());
    json.count("rows", orphans.rows());
    json.count("orphans", orphans.orphans());
  }

  private static void optional(JsonText json, String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      json.text(name, value.get().toString());
    } else {
      json.nothing(name);
    }
  }

  private static void note(JsonText json, ExtractNote note) throws IOException {
    json.text("note", note.kind().code());
    json.text("where", note.where());
    json.text("words", note.words());
  }

  /** The columns of a reason are summed; the most frequent reason first, ties by code. */
  private static void reasons(JsonText json, ExtractAudit audit) throws IOException {
    Map<String, Long> rows = new TreeMap<>();
    for (ReasonCount count : audit.reasons()) {
      rows.merge(count.reason(), count.rows(), Long::sum);
    }
    List<Map.Entry<String, Long>> ordered =
        rows.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    for (Map.Entry<String, Long> reason : ordered) {
      json.count(reason.getKey(), reason.getValue());
    }
  }

  private static void identity(JsonText json, IdentityAudit identity) throws IOException {
    json.count("customers", identity.customers());
    json.object("merged", merged -> merged(merged, identity.merged()));
    json.objects("shared", identity.shared(), AuditJson::shared);
    bySource(json, "linked", identity, SourceLinks::linked);
    bySource(json, "unlinked", identity, SourceLinks::unlinked);
    bySource(json, "ambiguous", identity, SourceLinks::ambiguous);
    bySource(json, "set_aside", identity, SourceLinks::setAside);
  }

  private static void standIn(JsonText json, StandIn standIn) throws IOException {
    json.text("feature", standIn.feature());
    json.text("source", standIn.source());
    json.text("special", standIn.special());
    json.text("category", standIn.category().word());
    json.figure("correlation", OptionalDouble.of(standIn.correlation()));
  }

  private static void merged(JsonText json, Merged merged) throws IOException {
    json.count("people", merged.people());
    json.count("entries", merged.entries());
    json.count("largest", merged.largest());
  }

  private static void shared(JsonText json, SharedKey shared) throws IOException {
    json.text("column", shared.column());
    json.count("values", shared.values());
    json.count("customers", shared.customers());
    json.texts("examples", shared.examples().stream().map(keys -> String.join(" ", keys)).toList());
  }

  private static void bySource(
      JsonText json, String name, IdentityAudit identity, ToLongFunction<SourceLinks> rows)
      throws IOException {
    json.object(
        name,
        counts -> {
          for (SourceLinks source : identity.sources()) {
            counts.count(source.contract(), rows.applyAsLong(source));
          }
        });
  }

  private static void source(JsonText json, SourceCard source) throws IOException {
    json.text("contract", source.name());
    json.text("owner", source.ownership().owner());
    json.texts("contacts", source.ownership().contacts());
    json.texts("access", source.ownership().access());
    json.count("files", source.files());
    json.figure("coverage", source.coverage());
    json.objects("orphans", source.orphans(), AuditJson::orphans);
    optional(json, "freshness", source.timeliness().newest());
    optional(json, "delivered", source.timeliness().delivered());
    optional(json, "due", source.timeliness().due());
    if (source.timeliness().isOverdue()) {
      json.count("overdue_days", source.timeliness().overdueDays().getAsInt());
    } else {
      json.nothing("overdue_days");
    }
    json.texts("promises", source.promises());
  }
}
