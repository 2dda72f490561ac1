package org.dramatis.report;

import java.util.List;
import java.util.OptionalDouble;
import org.dramatis.contract.Ownership;
import org.dramatis.contract.SourceRole;
import org.dramatis.contract.Timeliness;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.identity.Orphans;

/**
 * One source as the council sees it.
 *
 * @param role what it is to the run
 * @param files how many were read
 * @param audit what became of its rows
 * @param coverage the share of customers (0 to 1) with at least one linked row; 1 for the spine;
 *     empty for a lookup
 * @param orphans rows that refer to nothing, by relationship to a lookup
 * @param rules its contract's quality rules and what became of them
 * @param promises rules in words, which nobody evaluates
 * @param timeliness how fresh it is
 */
public record SourceCard(
    String name,
    SourceRole role,
    Ownership ownership,
    int files,
    ExtractAudit audit,
    OptionalDouble coverage,
    List<Orphans> orphans,
    List<RuleResult> rules,
    List<String> promises,
    Timeliness timeliness) {

  public SourceCard {
    orphans = List.copyOf(orphans);
    rules = List.copyOf(rules);
    promises = List.copyOf(promises);
  }
}
