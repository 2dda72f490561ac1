package org.dramatis.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.cluster.Group;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.group.OutsideScope;

/** Whom the retailer leaves out. */
final class RetailerOutside {
  private RetailerOutside() {}

  /** Prospects and lapsed customers are outside the scope; newcomers are partly in it. */
  static OutsideScope outside() {
    List<FeatureFigure> figures = RetailerSegments.profiles().get(0).features();
    return new OutsideScope(
        OptionalDouble.of(10),
        List.of(
            new OutsideScope.Stage("repeat", OptionalLong.of(4310), Disclosure.SHOWN),
            new OutsideScope.Stage("first-time", OptionalLong.of(1170), Disclosure.SHOWN),
            new OutsideScope.Stage("prospect", OptionalLong.of(480), Disclosure.SHOWN),
            new OutsideScope.Stage("lapsed", OptionalLong.of(160), Disclosure.SHOWN)),
        List.of(
            new OutsideScope.OutsideGroup(
                "prospect",
                OptionalLong.of(480),
                Disclosure.SHOWN,
                RetailerSegments.statements(
                    Group.NoSegment.OUTSIDE_SCOPE,
                    List.of("Wants the newsletter: 71 in 100 (everyone: 44 in 100)."),
                    figures)),
            new OutsideScope.OutsideGroup(
                "lapsed", OptionalLong.of(160), Disclosure.SHOWN, List.of())));
  }
}
