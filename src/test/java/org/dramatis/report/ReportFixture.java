package org.dramatis.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.Segmentation;
import org.dramatis.contract.SpecialCategory;
import org.dramatis.feature.ProxyFeature;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.LikelyDuplicates;
import org.dramatis.identity.MergeSummary;
import org.dramatis.identity.SharedKey;
import org.dramatis.identity.SourceLinks;
import org.dramatis.persona.Persona;
import org.dramatis.persona.Personas;
import org.dramatis.persona.standing.CastStanding;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.Figures;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.priority.Priorities;
import org.dramatis.report.RunReport.SourceCard;
import org.dramatis.run.manifest.ManifestInput;

/** A homeware and garden retailer with five segments, and what may be odd about a run. */
public final class ReportFixture {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

  /** Of a project that asks nothing. */
  public static final CouncilFindings NO_COUNCIL =
      new CouncilFindings(
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Priorities.NONE,
          List.of(),
          Optional.empty());

  /** What readers of the retailer's report call its sources and columns. */
  public static final Labels LABELS =
      new Labels(
          Noun.CUSTOMER,
          Map.of(
              "crm", "Customer list",
              "purchases", "Order lines",
              "web", "Web visits",
              "products", "Price list"),
          Map.of(
              "crm.email", "Mail address",
              "purchases.amount", "Price paid",
              "purchases.sku", "Article number"));

  private ReportFixture() {}

  /** Five segments, 25 features, three sources and a lookup. */
  public static RunReport retailer() {
    List<SegmentProfile> profiles = RetailerSegments.profiles();
    return new RunReport(
        "2026-06-30-4f1c9ab2",
        Optional.of(AS_OF),
        provenance(),
        OptionalInt.of(365),
        RetailerSources.cards(),
        new IdentityAudit(
            6120,
            new MergeSummary(14, 30, 3),
            List.of(
                new SharedKey(
                    "crm.email",
                    22,
                    46,
                    List.of(List.of("0f3a91bc", "91bc02de"), List.of("7d2e44f0", "c5a1b990")))),
            new LikelyDuplicates(46, 22),
            List.of(
                new SourceLinks("purchases", 68_912, 2_204, 0, 0, 5_480),
                new SourceLinks("web", 141_730, 71_905, 318, 0, 3_611))),
        List.of(
            new ProxyFeature(
                "orders", "purchases", "reading glasses", SpecialCategory.HEALTH, -0.6125)),
        RetailerModel.scaling(),
        RetailerModel.segmentation(6120, profiles),
        profiles,
        RetailerTrust.fit(profiles, Optional.of(RetailerSegments.unfit())),
        RetailerOutside.outside(),
        LABELS,
        RetailerCouncil.findings(profiles),
        Optional.empty());
  }

  private static RunReport.Provenance provenance() {
    return new RunReport.Provenance(
        "0.1.0",
        "4.1.0",
        "5f1c9ab2".repeat(8),
        "a1b2c3d4",
        1,
        Optional.empty(),
        List.of(
            new ManifestInput(
                "crm",
                "deliveries/2026-06-30/crm/customers.csv.gz",
                130_002,
                "a4bd923a6351f47e",
                "6c02f4ab".repeat(8),
                1_000,
                990,
                10,
                0),
            new ManifestInput(
                "purchases",
                "hdfs://name:8020/deliveries/2026-06-30/purchases/lines.csv",
                9,
                "415d7b886c077966",
                "65db6681".repeat(8),
                1,
                1,
                0,
                0)));
  }

  /** So many segments with so many features each. */
  public static RunReport sized(int segments, int features) {
    List<SegmentProfile> profiles =
        IntStream.range(0, segments)
            .mapToObj(s -> SyntheticSegments.of(s, segments, features))
            .toList();
    return with(retailer(), RetailerModel.segmentation(6120, profiles), profiles);
  }

  /** The same with a persona for each segment. */
  public static RunReport named(RunReport report) {
    List<Persona> personas =
        report.profiles().stream().map(p -> Personas.robin(List.of(p.segment().letter()))).toList();
    return ReportCopy.of(report)
        .cast(
            CastStanding.of(
                3,
                "2026-05-31-1a2b3c4d",
                personas,
                report.profiles(),
                report.council(),
                report.asOf()))
        .made();
  }

  /** Nobody has dates. */
  public static RunReport withoutDates() {
    return ReportCopy.of(retailer()).asOf(Optional.empty()).made();
  }

  /** Every feature looks at all that was delivered. */
  public static RunReport withoutWindow() {
    return ReportCopy.of(retailer()).windowDays(OptionalInt.empty()).made();
  }

  /** No feature is named as revenue. */
  public static RunReport withoutRevenue() {
    return with(
        withProfiles(
            p ->
                new SegmentProfile(
                    p.group(),
                    p.size(),
                    p.share(),
                    OptionalDouble.empty(),
                    p.features(),
                    p.title(),
                    p.statements(),
                    p.unexpected(),
                    p.typical(),
                    p.crowds())),
        NO_COUNCIL);
  }

  /** No figure may be shown, although the records still hold values. */
  public static RunReport withEverythingSuppressed() {
    return with(
        withProfiles(
            p ->
                new SegmentProfile(
                    p.group(),
                    p.size(),
                    p.share(),
                    p.revenueShare(),
                    p.features().stream().map(ReportFixture::suppressed).toList(),
                    List.of())),
        RetailerCouncil.suppressed(RetailerSegments.profiles()));
  }

  /** Web usage links to nobody. */
  public static RunReport withUnlinkedWeb() {
    RunReport base = retailer();
    List<SourceLinks> links = new ArrayList<>(base.identity().sources());
    links.set(1, new SourceLinks("web", 0, 213_953, 0, 0, 0));
    return with(
        base,
        RetailerSources.cardsWithUnlinkedWeb(),
        new IdentityAudit(6120, MergeSummary.NOBODY, List.of(), LikelyDuplicates.NONE, links));
  }

  /** Web usage was never delivered: no source, no links and no features of it. */
  public static RunReport withoutWeb() {
    RunReport base =
        withProfiles(
            p ->
                new SegmentProfile(
                    p.group(),
                    p.size(),
                    p.share(),
                    p.revenueShare(),
                    p.features().stream().filter(f -> !f.source().equals("web")).toList(),
                    List.of()));
    IdentityAudit identity = base.identity();
    return with(
        base,
        base.sources().stream().filter(card -> !card.name().equals("web")).toList(),
        new IdentityAudit(
            identity.customers(),
            identity.merged(),
            identity.shared(),
            identity.likely(),
            identity.sources().stream().filter(l -> !l.contract().equals("web")).toList()));
  }

  /** Names that break pages and spreadsheets. */
  public static RunReport hostile() {
    return HostileTexts.in(retailer());
  }

  /** Every text of data and configuration turns what stands beside it around. */
  public static RunReport turning() {
    return HostileTexts.turningIn(retailer());
  }

  /** The retailer with every profile changed. */
  public static RunReport withProfiles(UnaryOperator<SegmentProfile> change) {
    RunReport base = retailer();
    return with(
        base,
        base.segmentation(),
        base.profiles().stream().map(change).toList(),
        base.fit().unfit().map(change));
  }

  /** The same sources in other segments. */
  public static RunReport with(
      RunReport base, Segmentation segmentation, List<SegmentProfile> profiles) {
    return with(base, segmentation, profiles, base.fit().unfit());
  }

  private static RunReport with(
      RunReport base,
      Segmentation segmentation,
      List<SegmentProfile> profiles,
      Optional<SegmentProfile> unfit) {
    return ReportCopy.of(base)
        .segmentation(segmentation)
        .profiles(profiles)
        .unfit(unfit)
        .council(RetailerCouncil.findings(profiles))
        .made();
  }

  /** The same run for a council that asked other things. */
  public static RunReport with(RunReport base, CouncilFindings council) {
    return ReportCopy.of(base).council(council).made();
  }

  /** The same segments from other sources. */
  public static RunReport with(RunReport base, List<SourceCard> sources, IdentityAudit identity) {
    return ReportCopy.of(base).sources(sources).identity(identity).made();
  }

  /** The same figure, withheld. */
  public static FeatureFigure suppressed(FeatureFigure f) {
    return Figures.of(
        f.name(),
        f.label(),
        f.unit(),
        f.source(),
        f.role(),
        f.kind(),
        f.value(),
        f.overall(),
        f.effect(),
        Disclosure.WITHHELD);
  }
}
