package org.dramatis.pipeline;

import static org.dramatis.pipeline.PipelineContext.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.SourceRows;
import org.dramatis.feature.FeatureFit;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Features;
import org.dramatis.feature.InScope;
import org.dramatis.feature.SourceUse;
import org.dramatis.feature.catalog.Lineage;
import org.dramatis.identity.DuplicateCandidates;
import org.dramatis.identity.Identity;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.MergeSummary;
import org.dramatis.identity.Orphans;
import org.dramatis.identity.ScopeCoverage;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.report.RunReport.SourceCard;
import org.dramatis.run.RunOutput;
import org.dramatis.run.manifest.ManifestInput;

/** From files to features: extract → identity → feature, for whatever is done with customers. */
record Preparation(PipelineContext context, ExtractSession extracts, StageOutputs outputs) {

  /**
   * Customers, ready to be looked at.
   *
   * @param asOf the day that their features describe; empty when the data has no dates
   * @param sources what was read of them, in the order of the contracts
   * @param linked the same with a customer's key in each row
   * @param orphans what referred to nothing
   * @param fit what of the features depends on these customers
   * @param everyone the features of all customers
   * @param inScope those of the customers whom the charter's scope admits
   * @param uses which features come from each source, by its name
   * @param coverages how many of those customers each source knows
   */
  record Prepared(
      Optional<LocalDate> asOf,
      List<SourceRows> sources,
      LinkedSources linked,
      List<Orphans> orphans,
      FeatureFit fit,
      FeatureTable everyone,
      FeatureTable inScope,
      Map<String, SourceUse> uses,
      List<ScopeCoverage> coverages) {

    List<ManifestInput> files() {
      return sources.stream().flatMap(s -> s.files().stream()).toList();
    }

    /** What extract and identity found out about each source, in the order of the contracts. */
    List<SourceCard> cards(DisclosureControl disclosure) {
      return sources.stream().map(source -> card(source, disclosure)).toList();
    }

    private SourceCard card(SourceRows source, DisclosureControl disclosure) {
      Contract contract = source.contract();
      Coverage coverage = coverage(contract, disclosure);
      return new SourceCard(
          contract.name(),
          contract.role(),
          contract.ownership(),
          source.files().size(),
          source.audit(),
          coverage.ofAll(),
          coverage.inScope(),
          uses.getOrDefault(contract.name(), SourceUse.NONE),
          orphans.stream().filter(o -> o.contract().equals(contract.name())).toList(),
          source.rules(),
          contract.quality().texts(),
          source.timeliness());
    }

    private Coverage coverage(Contract contract, DisclosureControl disclosure) {
      long customers = linked.audit().customers();
      Optional<ScopeCoverage> inScope =
          coverages.stream().filter(c -> c.contract().equals(contract.name())).findFirst();
      return contract.role() == SourceRole.SPINE
          ? Coverage.OF_ALL
          : linked.audit().sources().stream()
              .filter(links -> links.contract().equals(contract.name()))
              .findFirst()
              .map(links -> Coverage.of(links.customers(), customers, inScope, disclosure))
              .orElseGet(() -> Coverage.ofLookup(inScope, disclosure));
    }
  }

  /** Reads the extracts, joins them, and describes every customer as of a day, fitted anew. */
  Prepared prepare(Optional<LocalDate> asOf) {
    return prepare(asOf, features -> features.fit(extracts.project().method().sample()));
  }

  /**
   * The same with the fit of an earlier run: features that are still computed in the same way have
   * its categories and are shrunk as it shrank them, whoever the customers are now. Other features
   * are fitted to these customers.
   *
   * @param earlier of {@link org.dramatis.cluster.SegmentModel#features}
   */
  Prepared prepareAsFitted(Optional<LocalDate> asOf, FeatureFit earlier) {
    return prepare(asOf, features -> features.refit(earlier, extracts.project().method().sample()));
  }

  private Prepared prepare(
      Optional<LocalDate> asOf, Function<Features, Features.Fitted> computation) {
    List<SourceRows> sources = extracts.extract(asOf);
    context.begins("extract", "write rejects");
    context.ended("rows rejected, with their reasons: %,d", outputs.rejects(sources));
    ExtractSession.refuseBroken(sources);
    outputs.enter("identity");
    LinkedSources linked = link(sources);
    List<Orphans> orphans = orphans(sources);
    outputs.enter("feature");
    Features.Fitted fitted = features(linked, asOf, computation);
    FeatureTable inScope = InScope.of(fitted.table(), extracts.project().charter().scope());
    Map<String, SourceUse> uses = uses(sources, fitted.table());
    return new Prepared(
        asOf,
        sources,
        linked,
        orphans,
        fitted.fit(),
        fitted.table(),
        inScope,
        uses,
        coverages(linked, inScope, uses));
  }

  private Map<String, SourceUse> uses(List<SourceRows> sources, FeatureTable table) {
    Lineage lineage = Lineage.of(extracts.project().catalog());
    return sources.stream()
        .map(SourceRows::contract)
        .collect(Collectors.toMap(Contract::name, c -> SourceUse.of(c, lineage, table)));
  }

  private List<ScopeCoverage> coverages(
      LinkedSources linked, FeatureTable inScope, Map<String, SourceUse> uses) {
    context.begins("feature", "count whom each source knows");
    Set<String> read =
        linked.lookups().stream()
            .map(lookup -> lookup.contract().name())
            .filter(name -> !uses.get(name).features().isEmpty())
            .collect(Collectors.toSet());
    List<ScopeCoverage> coverages = ScopeCoverage.of(linked, inScope.rows(), read);
    context.ended(
        "%s",
        coverages.stream()
            .map(c -> words("%s %,d of %,d", c.contract(), c.known(), c.customers()))
            .collect(Collectors.joining(", ")));
    return coverages;
  }

  private LinkedSources link(List<SourceRows> sources) {
    context.begins("identity", "look for entries of one person");
    Optional<Dataset<Row>> duplicates =
        DuplicateCandidates.of(sources).map(rows -> outputs.write(rows, RunOutput.DOUBLES));
    context.ended(
        "%s",
        duplicates.isPresent()
            ? "entries that may be one person are listed in doubles"
            : "customers are known by their key alone");
    context.begins("identity", "link");
    LinkedSources linked = Identity.link(sources, duplicates);
    IdentityAudit audit = linked.audit();
    context.ended("%,d customers%s; linked: %s", audit.customers(), merged(audit), rows(audit));
    return linked;
  }

  private static String merged(IdentityAudit audit) {
    MergeSummary merged = audit.merged();
    return merged.people() == 0
        ? ""
        : words(", %,d of them from %,d entries", merged.people(), merged.entries());
  }

  private static String rows(IdentityAudit audit) {
    return audit.sources().stream()
        .map(s -> words("%s %,d of %,d", s.contract(), s.linked(), s.accepted()))
        .collect(Collectors.joining(", "));
  }

  private List<Orphans> orphans(List<SourceRows> sources) {
    context.begins("identity", "count orphans");
    List<Orphans> orphans = Orphans.of(sources);
    long rows = orphans.stream().mapToLong(Orphans::orphans).sum();
    context.ended("%,d rows refer to nothing in %d relationships to lookups", rows, orphans.size());
    return orphans;
  }

  private Features.Fitted features(
      LinkedSources linked,
      Optional<LocalDate> asOf,
      Function<Features, Features.Fitted> computation) {
    context.begins("feature", "compute");
    ValidatedProject project = extracts.project();
    try (Features features = new Features(project.catalog(), linked, asOf)) {
      Features.Fitted fitted = computation.apply(features);
      FeatureTable table = fitted.table();
      FeatureTable written = table.over(outputs.write(table.rows(), RunOutput.FEATURES));
      context.ended(
          "%d features of %,d customers", written.columns().size(), linked.audit().customers());
      return new Features.Fitted(fitted.fit(), written);
    }
  }
}
