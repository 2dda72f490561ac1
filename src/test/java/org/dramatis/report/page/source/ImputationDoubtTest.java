package org.dramatis.report.page.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.group.PublishedScaling;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.junit.jupiter.api.Test;

/** A value that nobody observed is a doubt, where it stands for many customers. */
class ImputationDoubtTest {
  private static final String BASKET = "department_basket";

  private static List<String> points(PublishedScaling.Column... columns) {
    RunReport base = ReportFixture.retailer();
    RunReport run =
        new RunReport(
            base.runId(),
            base.asOf(),
            base.provenance(),
            base.windowDays(),
            base.sources(),
            base.identity(),
            base.proxies(),
            new PublishedScaling(List.of(columns), List.of(), List.of()),
            base.segmentation(),
            base.profiles(),
            base.fit(),
            base.outside(),
            base.labels(),
            base.council(),
            base.cast());
    return new ImputationDoubt(run)
        .concern()
        .flatMap(concern -> concern.points().stream())
        .toList();
  }

  private static PublishedScaling.Column imputed(String feature, double share) {
    return new PublishedScaling.Column(
        feature,
        "purchases",
        Transform.NONE,
        1,
        OptionalDouble.of(share),
        Disclosure.SHOWN,
        OptionalDouble.empty());
  }

  @Test
  void upToATenthIsNoDoubt() {
    assertThat(points(imputed(BASKET, 0.1), imputed("orders", 0))).isEmpty();
  }

  @Test
  void theLeastKnownFeatureComesFirst() {
    assertThat(points(imputed("orders", 0.11), imputed(BASKET, 0.5)))
        .extracting(point -> point.substring(0, point.indexOf(" customers")))
        .containsExactly("About 1 in 2", "About 1 in 10");
  }

  @Test
  void whatIsMissingIsAlsoADoubtOfTheAppendix() {
    assertThat(DataConcern.worstFirst(ReportFixture.retailer()))
        .filteredOn(concern -> concern.place().equals(ImputationDoubt.PLACE))
        .singleElement()
        .extracting(DataConcern::owner)
        .isEqualTo("");
  }
}
