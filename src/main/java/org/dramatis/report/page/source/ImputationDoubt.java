package org.dramatis.report.page.source;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dramatis.feature.matrix.Imputation;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.group.PublishedScaling;
import org.dramatis.report.RunReport;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/**
 * Features that shape the segments although many customers have no value of them, so that many are
 * grouped by a value which nobody observed.
 */
record ImputationDoubt(RunReport run) {
  private static final String WHOSE = "Missing values";

  /** Where the page says how features became comparable, and of how many each was imputed. */
  static final String PLACE = "scaling";

  /** One for all of them, the least known first; none where every feature is known of most. */
  Stream<DataConcern> concern() {
    List<String> points =
        shares().entrySet().stream()
            .filter(e -> e.getValue() > Imputation.NOTABLE)
            .sorted(Comparator.comparingDouble(e -> -e.getValue()))
            .map(e -> point(e.getKey(), e.getValue()))
            .toList();
    return points.isEmpty() ? Stream.empty() : Stream.of(new DataConcern(WHOSE, PLACE, "", points));
  }

  private String point(String feature, double share) {
    return "%s %s have no value of “%s”. They were grouped as if they had the middle value of the others, so they may stand in the wrong group."
        .formatted(
            Phrases.sentence(FigureFormat.roughly(share)),
            run.labels().noun().many(),
            Isolates.of(feature));
  }

  /** What is to be said of each column of which many customers have no value. */
  Map<String, String> byColumn() {
    Map<String, String> doubts = new LinkedHashMap<>();
    for (PublishedScaling.Column column : run.scaling().columns()) {
      double share = share(column);
      if (share > Imputation.NOTABLE) {
        doubts.put(
            column.feature(),
            "%s %s have no value of it and were grouped by the middle one"
                .formatted(FigureFormat.roughly(share), run.labels().noun().many()));
      }
    }
    return doubts;
  }

  /** By feature, the share of those in scope, 0 to 1; of a breakdown its least known category. */
  private Map<String, Double> shares() {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (PublishedScaling.Column column : run.scaling().columns()) {
      shares.merge(label(column.feature()), share(column), Math::max);
    }
    return shares;
  }

  private static double share(PublishedScaling.Column column) {
    return column.imputedDisclosure() == Disclosure.ABOVE
        ? column.imputedBound().orElse(1)
        : column.imputedShare().orElse(0);
  }

  private String label(String column) {
    return run.profiles().stream()
        .limit(1)
        .flatMap((SegmentProfile profile) -> FeatureRow.of(profile, column).stream())
        .map(FeatureRow::feature)
        .findFirst()
        .orElse(column);
  }
}
