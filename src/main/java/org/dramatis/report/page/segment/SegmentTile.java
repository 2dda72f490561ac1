package org.dramatis.report.page.segment;

import java.util.Optional;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.StackedBar;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.report.page.words.SegmentColour;
import org.dramatis.stat.FigureFormat;

/** One segment at a glance. */
public record SegmentTile(SegmentProfile profile, Flowers flowers) {
  private static final int DIFFERENCES = 3;

  /** The segment's name. */
  public String letter() {
    return profile.segment().letter();
  }

  /** The class of its colour. */
  public String colour() {
    return SegmentColour.of(letter());
  }

  /** How many customers it has. */
  public String customers() {
    return FigureFormat.count(profile.size());
  }

  /** Its part of the customers in scope. */
  public String share() {
    return Phrases.customerShare(profile.share(), profile.size());
  }

  /** Its part of the customers in scope, drawn. */
  public String bar() {
    String description = share() + " of the customers in groups.";
    return StackedBar.share(
        new Caption("tile-" + colour(), "Size of segment " + letter(), description),
        profile.share(),
        colour());
  }

  /** Its part of the revenue; empty where revenue is not known. */
  public Optional<String> revenue() {
    return revenue(profile);
  }

  /** A segment's part of the revenue in words; empty where revenue is not known. */
  static Optional<String> revenue(SegmentProfile profile) {
    return profile.revenueShare().stream()
        .mapToObj(share -> Phrases.customerShare(share, profile.size()))
        .findFirst();
  }

  /** Its picture. */
  public String flower() {
    return flowers.of(profile, "flower");
  }

  /** The strongest of what sets it apart, without figures; empty where no words are known. */
  public String claim() {
    return first().map(statement -> statement.says() + ".").orElse("");
  }

  /** The figures of the claim; may be empty. */
  public String evidence() {
    return first().map(Statement::evidence).orElse("");
  }

  /** What else sets it apart. */
  public Differences differences() {
    return Differences.of(profile, first().isPresent() ? 1 : 0, DIFFERENCES);
  }

  private Optional<Statement> first() {
    return profile.statements().stream().findFirst();
  }
}
