package org.dramatis.report.page.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.dramatis.charter.Charter;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.CommonGround;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.Figures;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.priority.Priorities;
import org.junit.jupiter.api.Test;

/** What a sheet says is common, and what it asks of whom. */
class WhatIsAskedTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  /** A share of a segment's customers, and everyone's. */
  private static FeatureFigure share(
      String name, String source, FeatureRole role, double value, double overall) {
    Prevalence.Part own =
        new Prevalence.Part(OptionalDouble.of(value), Disclosure.SHOWN, OptionalDouble.empty());
    return Figures.of(
            name,
            name,
            "share",
            source,
            role,
            FigureKind.PROPORTION,
            OptionalDouble.of(value),
            OptionalDouble.of(overall),
            OptionalDouble.of(value - overall),
            Disclosure.SHOWN)
        .borne(new Prevalence(Prevalence.Of.PROPERTY, own, own));
  }

  private static SegmentProfile profile(double revenue, FeatureFigure... figures) {
    return new SegmentProfile(
        segment("A"), 1_000, 0.3, OptionalDouble.of(revenue), List.of(figures), List.of());
  }

  private static List<String> common(FeatureFigure... figures) {
    return CommonGround.of(profile(0.3, figures), Set.of("crm")).stream()
        .limit(2)
        .map(FeatureFigure::named)
        .toList();
  }

  @Test
  void whoPeopleAreIsCommonBeforeWhatTheyDoAndWhatDrewTheLines() {
    assertThat(
            common(
                share("shop", "purchases", FeatureRole.CLUSTER, 0.4, 0.4),
                share("phone", "web", FeatureRole.DESCRIBE, 0.5, 0.5),
                share("consent", "crm", FeatureRole.DESCRIBE, 0.46, 0.45),
                share("region: north", "crm", FeatureRole.DESCRIBE, 0.31, 0.3)))
        .containsExactly("consent", "region: north");
    assertThat(
            common(
                share("shop", "purchases", FeatureRole.CLUSTER, 0.4, 0.4),
                share("phone", "web", FeatureRole.DESCRIBE, 0.5, 0.5)))
        .containsExactly("phone", "shop");
  }

  @Test
  void whatNearlyEverybodyOrHardlyAnybodyHasIsNoBet() {
    assertThat(
            common(
                share("alive", "crm", FeatureRole.DESCRIBE, 0.99, 0.99),
                share("trade", "crm", FeatureRole.DESCRIBE, 0.02, 0.02),
                share("consent", "crm", FeatureRole.DESCRIBE, 0.46, 0.45)))
        .containsExactly("consent");
  }

  @Test
  void oneValueOfAFeatureIsEnough() {
    assertThat(
            common(
                share("region: north", "crm", FeatureRole.DESCRIBE, 0.3, 0.3),
                share("region: south", "crm", FeatureRole.DESCRIBE, 0.3, 0.3),
                share("consent", "crm", FeatureRole.DESCRIBE, 0.46, 0.45)))
        .containsExactly("region: north", "consent");
  }

  private static PublishedFigure figure(double value, double strength) {
    return new PublishedFigure(
        OptionalLong.of(1_000),
        OptionalDouble.of(value),
        Disclosure.SHOWN,
        NONE,
        NONE,
        OptionalDouble.of(strength));
  }

  private static MeasureFigures.OfSegment of(String letter, double value) {
    return new MeasureFigures.OfSegment(segment(letter), figure(value, -0.5));
  }

  private static CouncilFindings council(double own, double strength, String... functions) {
    return council(
        List.of(new MeasureFigures.OfSegment(segment("A"), figure(own, strength))),
        Optional.empty(),
        functions);
  }

  private static CouncilFindings council(
      List<MeasureFigures.OfSegment> segments,
      Optional<PublishedFigure> outside,
      String... functions) {
    MeasureFigures measure =
        new MeasureFigures(
            "share",
            FigureKind.PROPORTION,
            Optional.empty(),
            OptionalLong.of(3_000),
            Overall.shown(0.2),
            NONE,
            OptionalInt.empty(),
            segments,
            outside);
    return new CouncilFindings(
        Stream.of(functions).map(f -> new Charter.Member(f, f, "member")).toList(),
        Optional.empty(),
        List.of(new CouncilFindings.Answer("O1", "Who stops?", "marketing", Optional.of(measure))),
        List.of(),
        List.of(),
        Optional.empty(),
        Priorities.NONE,
        List.of(),
        Optional.empty());
  }

  private static List<String> asked(SegmentProfile profile, CouncilFindings council) {
    List<String> asked = new ArrayList<>();
    SegmentQuestion.of(profile, council).forEach(q -> asked.add(q.function() + ": " + q.asks()));
    return asked;
  }

  @Test
  void aFunctionIsAskedItsOwnQuestionOnlyWhereTheSegmentDiffers() {
    assertThat(asked(profile(0.3), council(0.4, 0.2, "marketing")))
        .containsExactly(
            "Marketing: Who stops? Here 40 in 100, everyone 20 in 100. What makes the difference?");
    assertThat(asked(profile(0.3), council(0.21, 0, "marketing"))).isEmpty();
  }

  @Test
  void whatTheScopeItselfMakesIsNoDifferenceOfASegment() {
    Optional<PublishedFigure> outside = Optional.of(figure(0.5, 0.8));
    assertThat(
            asked(profile(0.3), council(List.of(of("A", 0.1), of("B", 0.1)), outside, "marketing")))
        .as("everyone on the list has 20 in 100, because of those outside")
        .isEmpty();
    assertThat(
            asked(
                profile(0.3), council(List.of(of("A", 0.1), of("B", 0.03)), outside, "marketing")))
        .containsExactly(
            "Marketing: Who stops? Here 10 in 100, in the other groups 3 in 100. What makes the"
                + " difference?");
  }

  @Test
  void everyFunctionIsAskedTheExecutiveToo() {
    FeatureFigure[] figures =
        Stream.of("one", "two", "three", "four")
            .map(name -> share(name, "web", FeatureRole.DESCRIBE, 0.6, 0.3))
            .toArray(FeatureFigure[]::new);
    assertThat(
            asked(
                profile(0.09, figures),
                council(0.4, 0.2, "marketing", "sales", "it", "care", "ux", "executive")))
        .hasSize(6)
        .anyMatch(q -> q.startsWith("Executive: "))
        .contains(
            "Sales: 30\u202f% of all in groups, and 9\u202f% of their revenue: what is this group"
                + " worth to you?");
  }

  @Test
  void aFunctionIsNamedAboveItsQuestionAndNotOnceMoreInside() {
    FeatureFigure[] figures = {
      share("newsletter", "web", FeatureRole.DESCRIBE, 0.6, 0.3),
      share("shop", "web", FeatureRole.DESCRIBE, 0.6, 0.3)
    };
    assertThat(asked(profile(0.3, figures), council(0.2, 0, "customer_care", "web")))
        .containsExactly(
            "Customer care: Newsletter: 60\u202f%, everyone 30\u202f%. What follows from it for you?",
            "Web: Shop: 60\u202f%, everyone 30\u202f%. What follows from it for you?");
  }

  @Test
  void whereNothingDiffersNobodyIsAsked() {
    FeatureFigure alike = share("one", "web", FeatureRole.DESCRIBE, 0.3, 0.3);
    assertThat(asked(profile(0.3, alike), council(0.2, 0, "marketing", "executive"))).isEmpty();
  }
}
