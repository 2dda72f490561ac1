package org.dramatis.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.ExtractNote;
import org.dramatis.extract.ReasonCount;
import org.dramatis.identity.IdentityAudit;
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
    List<ExtractAudit> audits = report.sources().stream().map(SourceCard::audit).toList();
    return JsonText.document(
        json -> {
          json.objects("extracts", audits, AuditJson::extract);
          json.object("identity", identity -> identity(identity, report.identity()));
          json.objects("sources", report.sources(), AuditJson::source);
        });
  }

  private static void extract(JsonText json, ExtractAudit audit) throws IOException {
    json.text("contract", audit.contract());
    json.count("rows_read", audit.rowsRead());
    json.count("accepted", audit.accepted());
    json.count("rejected", audit.rejected());
    json.count("superseded", audit.superseded());
    json.object("reasons", reasons -> reasons(reasons, audit));
    json.objects("notes", audit.notes(), AuditJson::note);
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
    bySource(json, "linked", identity, SourceLinks::linked);
    bySource(json, "unlinked", identity, SourceLinks::unlinked);
    bySource(json, "ambiguous", identity, SourceLinks::ambiguous);
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
    json.figure("coverage", source.coverage());
    Optional<LocalDate> newest = source.audit().newest();
    if (newest.isPresent()) {
      json.text("freshness", newest.get().toString());
    } else {
      json.nothing("freshness");
    }
  }
}
