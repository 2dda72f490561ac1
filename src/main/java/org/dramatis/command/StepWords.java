package org.dramatis.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dramatis.cluster.Solution;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.feature.StandIn;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.Orphans;
import org.dramatis.report.CouncilFindings;

/** What the steps of a command found, for whoever follows it. */
final class StepWords {
  private StepWords() {}

  static String standIns(List<StandIn> found) {
    return found.isEmpty()
        ? "no feature goes along with special personal data"
        : "features that go along with it: "
            + found.stream().map(StandIn::feature).distinct().collect(Collectors.joining(", "));
  }

  static String orphaned(List<Orphans> orphans) {
    long rows = orphans.stream().mapToLong(Orphans::orphans).sum();
    return words("%,d rows refer to nothing in %d relationships to lookups", rows, orphans.size());
  }

  static String linked(IdentityAudit audit) {
    String merged =
        audit.merged().people() == 0
            ? ""
            : words(
                ", %,d of them from %,d entries",
                audit.merged().people(), audit.merged().entries());
    return words("%,d customers%s; linked: ", audit.customers(), merged)
        + audit.sources().stream()
            .map(s -> words("%s %,d of %,d", s.contract(), s.linked(), s.accepted()))
            .collect(Collectors.joining(", "));
  }

  static String tried(List<Solution> solutions) {
    int first = solutions.get(0).candidate().k();
    int last = solutions.get(solutions.size() - 1).candidate().k();
    return first == last
        ? words("%d segments on the selection sample", first)
        : words("%d to %d segments on the selection sample", first, last);
  }

  static String trusted(List<CandidateTrust> trusts) {
    int pairs = trusts.stream().mapToInt(t -> t.stability().pairs()).max().orElse(0);
    long compared = trusts.stream().filter(t -> t.references().isPresent()).count();
    return words("tried on %d pairs of fresh samples, ", pairs)
        + words("%d of %d against populations without groups", compared, trusts.size());
  }

  static String answered(CouncilFindings findings) {
    return words(
        "%d objectives, %d beliefs, %d departments' own personas",
        findings.answers().size(),
        findings.beliefs().size(),
        findings.crosswalk().map(c -> c.departments().size()).orElse(0));
  }

  static String words(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
