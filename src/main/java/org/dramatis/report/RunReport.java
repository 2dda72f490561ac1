package org.dramatis.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dramatis.cluster.Segmentation;
import org.dramatis.contract.Ownership;
import org.dramatis.contract.SourceRole;
import org.dramatis.contract.Timeliness;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.feature.ProxyFeature;
import org.dramatis.feature.SourceUse;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.Orphans;
import org.dramatis.persona.standing.CastStanding;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.group.Fit;
import org.dramatis.profile.group.OutsideScope;
import org.dramatis.profile.group.PublishedScaling;
import org.dramatis.run.manifest.ManifestInput;

/**
 * Everything that a run's report shows. It holds no clock and no path of a machine, so that the
 * same inputs give the same bytes.
 *
 * @param asOf the day that the figures describe; empty when the data has no dates
 * @param windowDays how far back most features look; empty when none uses the default window
 * @param sources in the order of the contracts
 * @param proxies features that go along with special personal data, the strongest first
 * @param profiles one per segment, in the order of letters
 * @param fit how well customers fit their segments, and who resembles none
 * @param outside those who are not in scope
 * @param labels what readers call sources, columns and customers
 * @param cast where the published personas stand; empty before the first publication
 */
public record RunReport(
    String runId,
    Optional<LocalDate> asOf,
    Provenance provenance,
    OptionalInt windowDays,
    List<SourceCard> sources,
    IdentityAudit identity,
    List<ProxyFeature> proxies,
    PublishedScaling scaling,
    Segmentation segmentation,
    List<SegmentProfile> profiles,
    Fit fit,
    OutsideScope outside,
    Labels labels,
    CouncilFindings council,
    Optional<CastStanding> cast) {

  public RunReport {
    sources = List.copyOf(sources);
    proxies = List.copyOf(proxies);
    profiles = List.copyOf(profiles);
  }

  /** The same run with such labels. */
  public RunReport labelled(Labels others) {
    return new RunReport(
        runId,
        asOf,
        provenance,
        windowDays,
        sources,
        identity,
        proxies,
        scaling,
        segmentation,
        profiles,
        fit,
        outside,
        others,
        council,
        cast);
  }

  /**
   * One source as the council sees it.
   *
   * @param files how many were read
   * @param coverage the share of customers with at least one linked row; all for the spine; empty
   *     for a lookup
   * @param coverageInScope the same of those in scope; of a lookup that features read, the share of
   *     customers who find an entry among those in scope who appear in a source that refers to it;
   *     empty for other lookups
   * @param use which features come from it
   * @param orphans rows that refer to nothing, by relationship to a lookup
   * @param rules its contract's quality rules and what became of them
   * @param promises rules in words, which nobody evaluates
   */
  public record SourceCard(
      String name,
      SourceRole role,
      Ownership ownership,
      int files,
      ExtractAudit audit,
      Optional<PublishedFigure> coverage,
      Optional<PublishedFigure> coverageInScope,
      SourceUse use,
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

  /**
   * What a run was made of.
   *
   * @param configSha256 digest of the configuration as it applies
   * @param keyId names the key of the pseudonyms
   * @param reference the run that this one is compared with; empty when there is none
   * @param inputs every file, in the order of the contracts
   */
  public record Provenance(
      String dramatis,
      String spark,
      String configSha256,
      String keyId,
      long seed,
      Optional<String> reference,
      List<ManifestInput> inputs) {

    public Provenance {
      inputs = List.copyOf(inputs);
    }
  }
}
