package org.dramatis.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dramatis.cluster.Segmentation;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.persona.standing.CastStanding;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.group.Fit;
import org.dramatis.report.RunReport.SourceCard;

/** A run's report in the making: all of another one, but for the parts that are named. */
public final class ReportCopy {
  private final RunReport base;
  private Optional<LocalDate> asOf;
  private OptionalInt windowDays;
  private List<SourceCard> sources;
  private IdentityAudit identity;
  private Segmentation segmentation;
  private List<SegmentProfile> profiles;
  private Fit fit;
  private Labels labels;
  private CouncilFindings council;
  private Optional<CastStanding> cast;

  private ReportCopy(RunReport base) {
    this.base = base;
    this.asOf = base.asOf();
    this.windowDays = base.windowDays();
    this.sources = base.sources();
    this.identity = base.identity();
    this.segmentation = base.segmentation();
    this.profiles = base.profiles();
    this.fit = base.fit();
    this.labels = base.labels();
    this.council = base.council();
    this.cast = base.cast();
  }

  /** Begins with all that a report has. */
  public static ReportCopy of(RunReport base) {
    return new ReportCopy(base);
  }

  /** The day on which the run looks back; empty without dates. */
  public ReportCopy asOf(Optional<LocalDate> other) {
    asOf = other;
    return this;
  }

  /** How many days features look back; empty for all that was delivered. */
  public ReportCopy windowDays(OptionalInt other) {
    windowDays = other;
    return this;
  }

  /** What was delivered. */
  public ReportCopy sources(List<SourceCard> other) {
    sources = other;
    return this;
  }

  /** How sources were linked. */
  public ReportCopy identity(IdentityAudit other) {
    identity = other;
    return this;
  }

  /** How customers were divided. */
  public ReportCopy segmentation(Segmentation other) {
    segmentation = other;
    return this;
  }

  /** The segments. */
  public ReportCopy profiles(List<SegmentProfile> other) {
    profiles = other;
    fit = RetailerTrust.fit(other, fit.unfit());
    return this;
  }

  /** Customers who resemble no segment. */
  public ReportCopy unfit(Optional<SegmentProfile> other) {
    fit = new Fit(other, fit.nearBorder(), fit.segments(), fit.rounding());
    return this;
  }

  /** How well customers fit their segments. */
  public ReportCopy fit(Fit other) {
    fit = other;
    return this;
  }

  /** What readers call things. */
  public ReportCopy labels(Labels other) {
    labels = other;
    return this;
  }

  /** What the council asked, and the answers. */
  public ReportCopy council(CouncilFindings other) {
    council = other;
    return this;
  }

  /** Where the published personas stand. */
  public ReportCopy cast(CastStanding other) {
    cast = Optional.of(other);
    return this;
  }

  /** The report. */
  public RunReport made() {
    return new RunReport(
        base.runId(),
        asOf,
        base.provenance(),
        windowDays,
        sources,
        identity,
        base.proxies(),
        base.scaling(),
        segmentation,
        profiles,
        fit,
        base.outside(),
        labels,
        council,
        cast);
  }
}
