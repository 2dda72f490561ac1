package org.dramatis.report.notebook;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.dramatis.profile.Disclosure;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Strength;
import org.dramatis.report.RunReport;
import org.dramatis.report.SegmentsCsv;
import org.dramatis.stat.SignificantDigits;

/**
 * A row of {@code segments.csv} as whoever reads the file has it: numbers of six digits, nothing
 * where a figure is withheld, and texts that no spreadsheet computes.
 *
 * @param segment its letter
 * @param size customers
 * @param share of the customers in scope
 * @param revenueShare of their revenue
 * @param figure the feature's
 */
record TableRow(
    String segment, long size, double share, OptionalDouble revenueShare, FeatureFigure figure) {

  /** All rows in the order of the file. */
  static List<TableRow> of(RunReport report) {
    return report.profiles().stream()
        .flatMap(profile -> profile.features().stream().map(figure -> row(profile, figure)))
        .toList();
  }

  private static TableRow row(SegmentProfile profile, FeatureFigure figure) {
    return new TableRow(
        SegmentsCsv.harmless(profile.segment()),
        profile.size(),
        SignificantDigits.round(profile.share()),
        rounded(profile.revenueShare()),
        read(figure));
  }

  private static FeatureFigure read(FeatureFigure f) {
    boolean withheld = f.disclosure() == Disclosure.SUPPRESSED;
    OptionalDouble nothing = OptionalDouble.empty();
    return new FeatureFigure(
        SegmentsCsv.harmless(f.name()),
        SegmentsCsv.harmless(f.label()),
        SegmentsCsv.harmless(f.unit()),
        f.source(),
        f.role(),
        f.kind(),
        withheld ? nothing : rounded(f.value()),
        rounded(f.overall()),
        withheld ? nothing : rounded(f.effect()),
        withheld ? nothing : rounded(f.low()),
        withheld ? nothing : rounded(f.high()),
        withheld ? nothing : rounded(f.pAdjusted()),
        f.disclosure());
  }

  private static OptionalDouble rounded(OptionalDouble value) {
    return value.isPresent()
        ? OptionalDouble.of(SignificantDigits.round(value.getAsDouble()))
        : value;
  }

  /** How far the segment stands out, on one scale for all figures; empty without an effect. */
  OptionalDouble strength() {
    return figure.effect().isPresent()
        ? OptionalDouble.of(
            Math.abs(Strength.onScale(figure.kind(), figure.effect().getAsDouble())))
        : OptionalDouble.empty();
  }

  /** The rows that stand out most, those first. */
  static List<TableRow> strongest(List<TableRow> rows, int most) {
    return rows.stream()
        .filter(row -> row.strength().isPresent())
        .sorted(Comparator.comparingDouble(row -> -row.strength().getAsDouble()))
        .limit(most)
        .toList();
  }

  /** What is measured, with its unit. */
  String feature() {
    String label = PythonWords.plain(figure.label());
    String unit = figure.unit();
    return (label.isEmpty() ? PythonWords.plain(figure.name()) : label)
        + (unit.isEmpty() || unit.equals(FigureWording.SHARE)
            ? ""
            : ", " + PythonWords.plain(unit));
  }

  /** A number as people read it; nothing where there is none. */
  String words(OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    double number = value.getAsDouble();
    if (figure.kind() == FigureKind.PROPORTION || figure.unit().equals(FigureWording.SHARE)) {
      return PythonWords.percent(number);
    }
    double size = Math.abs(number);
    return PythonWords.grouped(number, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
  }

  /** The segment's value. */
  String here() {
    return words(figure.value());
  }

  /** Everyone's value. */
  String everyone() {
    return words(figure.overall());
  }

  /** The effect with its sign; only of a row that has one. */
  String effect() {
    return PythonWords.signed(figure.effect().getAsDouble());
  }
}
