package org.dramatis.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.dramatis.profile.Figures;
import org.dramatis.profile.claim.Belief;
import org.dramatis.profile.claim.BeliefVerdict;
import org.dramatis.profile.claim.Comparison;
import org.dramatis.profile.claim.JudgedBelief;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.yaml.Bound;
import org.dramatis.yaml.SqlText;

/** What the retailer's functions believed. */
final class RetailerBeliefs {
  private RetailerBeliefs() {}

  static List<JudgedBelief> of(UnaryOperator<String> text) {
    return List.of(
        new JudgedBelief(
            belief("M1", text.apply("Newsletter readers are worth more."), "higher", text),
            BeliefVerdict.FALSE,
            text.apply("net revenue"),
            "GBP per year",
            FigureKind.MEAN,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalLong.of(2310),
            Figures.published(
                FigureKind.MEAN,
                OptionalDouble.of(591.4),
                OptionalDouble.of(-0.04),
                Disclosure.SHOWN),
            Figures.published(
                FigureKind.MEAN,
                OptionalDouble.of(634.2),
                OptionalDouble.empty(),
                Disclosure.SHOWN),
            OptionalDouble.empty()),
        new JudgedBelief(
            belief("I1", text.apply("Nearly every visit is made on a phone."), "> 0.8", text),
            BeliefVerdict.HALF_TRUE,
            text.apply("on phone"),
            "share",
            FigureKind.PROPORTION,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalLong.of(5480),
            Figures.published(
                FigureKind.PROPORTION,
                OptionalDouble.of(0.74),
                OptionalDouble.empty(),
                Disclosure.SHOWN),
            Figures.nobody(),
            OptionalDouble.empty()),
        new JudgedBelief(
            belief("C1", text.apply("Wholesalers call us every week."), "higher", text),
            BeliefVerdict.OPEN,
            text.apply("contacts"),
            "contacts per year",
            FigureKind.MEAN,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalLong.empty(),
            Figures.withheld(),
            Figures.withheld(),
            OptionalDouble.empty()));
  }

  private static Belief belief(
      String id, String says, String comparison, UnaryOperator<String> text) {
    boolean isBound = comparison.startsWith(">");
    return new Belief(
        id,
        text.apply("marketing"),
        says,
        Optional.empty(),
        isBound ? Optional.empty() : Optional.of(sql("newsletter = 1")),
        sql("net_revenue"),
        isBound
            ? new Comparison.ToBound(Bound.of(comparison))
            : new Comparison.ToOthers(Comparison.Direction.HIGHER),
        isBound ? Optional.empty() : Optional.of(LocalDate.of(2026, 5, 31)));
  }

  private static SqlText sql(String text) {
    return new SqlText("conf/beliefs.yaml", OptionalInt.of(4), "beliefs[0]", text);
  }
}
