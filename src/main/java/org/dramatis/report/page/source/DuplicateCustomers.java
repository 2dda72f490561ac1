package org.dramatis.report.page.source;

import java.util.ArrayList;
import java.util.List;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.MergeSummary;
import org.dramatis.identity.SharedKey;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/** Entries of the list of customers that are one person, or may be: for the list's owner. */
final class DuplicateCustomers {
  private DuplicateCustomers() {}

  /** A sentence about those who were merged, and one for each column that others share. */
  static List<String> sentences(IdentityAudit identity) {
    List<String> sentences = new ArrayList<>();
    if (identity.merged().people() > 0) {
      sentences.add(merged(identity.merged()));
    }
    identity.shared().forEach(shared -> sentences.add(shared(shared)));
    return sentences;
  }

  private static String merged(MergeSummary merged) {
    return "%s count as %s, because a contract says that a key they share makes them one"
        .formatted(
            Phrases.sentence(Phrases.counted(merged.entries(), "entry", "entries")),
            Phrases.counted(merged.people(), "person", "people"));
  }

  private static String shared(SharedKey shared) {
    List<String> examples =
        shared.examples().stream()
            .map(keys -> Phrases.listed(keys.stream().map(key -> key + "…").toList()))
            .toList();
    return "%s in “%s” %s shared by %s customers: perhaps one person entered twice, so what carries nothing else belongs to nobody. For example %s"
        .formatted(
            Phrases.counted(shared.values(), "value", "values"),
            shared.column(),
            shared.values() == 1 ? "is" : "are",
            FigureFormat.count(shared.customers()),
            String.join("; ", examples));
  }
}
