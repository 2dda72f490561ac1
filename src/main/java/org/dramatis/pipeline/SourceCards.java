package org.dramatis.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.SourceRows;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.SourceLinks;
import org.dramatis.report.SourceCard;

/** Puts together what extract and identity found out about each source. */
final class SourceCards {
  private SourceCards() {}

  /** One card per source, in the order of the contracts. */
  static List<SourceCard> of(Prepared prepared) {
    IdentityAudit identity = prepared.linked().audit();
    Map<String, SourceLinks> links =
        identity.sources().stream()
            .collect(Collectors.toMap(SourceLinks::contract, Function.identity()));
    List<SourceCard> cards = new ArrayList<>();
    for (SourceRows source : prepared.sources()) {
      boolean spine = source.contract().role() == SourceRole.SPINE;
      OptionalDouble coverage =
          spine
              ? OptionalDouble.of(1)
              : Optional.ofNullable(links.get(source.contract().name())).stream()
                  .mapToDouble(l -> l.customers() / (double) identity.customers())
                  .findFirst();
      cards.add(
          new SourceCard(
              source.contract().name(),
              source.contract().role(),
              source.contract().ownership(),
              source.files().size(),
              source.audit(),
              coverage,
              prepared.orphans().stream()
                  .filter(o -> o.contract().equals(source.contract().name()))
                  .toList(),
              source.rules(),
              source.contract().quality().texts(),
              source.timeliness()));
    }
    return cards;
  }
}
