package org.dramatis.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.TestSegments;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.catalog.StatementTemplates.Sentence;
import org.dramatis.profile.Claim;
import org.dramatis.profile.ClaimTemplate;
import org.dramatis.profile.CounterExpectation;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.Figures;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.profile.TwoCrowds;
import org.dramatis.profile.TypicalRange;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.Direction;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.figure.Strength;

/** The retailer's segments, from {@code retailer.psv}. */
final class RetailerSegments {
  static final long IN_SCOPE = 5480;
  static final String HELD_OUT = "crm";
  private static final List<Long> SIZES = List.of(1640L, 1310L, 1120L, 890L, 520L);
  private static final List<Double> REVENUE = List.of(0.209, 0.407, 0.158, 0.196, 0.03);
  private static final List<List<String>> STATEMENTS =
      List.of(
          List.of(
              "Buys for others: 7 in 10 orders go to another address (everyone: 2 in 10).",
              "Shops before Christmas: 58 in 100 orders fall in November and December"
                  + " (everyone: 23 in 100).",
              "Buys few things at once: 2.1 different items in an order, everyone 3.4.",
              "Comes back late: 141 days since the last order, everyone 96.",
              "Rarely visits a shop: 21 in 100 orders (everyone: 39 in 100)."),
          List.of(
              "Orders often: 1.4 a month, everyone 0.61.",
              "Browses a lot: 4.9 visits a month, everyone 2.1.",
              "Sends much back: 19 in 100 items (everyone: 9 in 100)."),
          List.of(
              "Spends on the garden: 64 in 100 pounds (everyone: 24 in 100).",
              "Buys in spring: 62 in 100 orders from April to June (everyone: 29 in 100).",
              "Is older: 58 years on average, everyone 47.",
              "Prefers the shop: 63 in 100 orders (everyone: 39 in 100)."),
          List.of(
              "Works on a project: 47 in 100 pounds go to paint and tools (everyone: 12 in 100).",
              "Fills large baskets: £143 an order, everyone £61.",
              "Buys many things at once: 5.2 different items in an order, everyone 3.4.",
              "Is not found: 21 in 100 searches have no result (everyone: 13 in 100)."),
          List.of(
              "Waits for a deal: 86 in 100 items are discounted (everyone: 32 in 100).",
              "Leaves carts behind: 79 in 100 (everyone: 48 in 100)."));

  private RetailerSegments() {}

  /** Customers who resemble no segment, with the figures of the second. */
  static SegmentProfile unfit() {
    SegmentProfile like = profiles().get(1);
    return new SegmentProfile(
        Group.NoSegment.UNFIT,
        134,
        134.0 / IN_SCOPE,
        OptionalDouble.of(0.031),
        like.features(),
        statements(
            Group.NoSegment.UNFIT,
            List.of("Is worth much: £1,904 a year after returns, everyone £402."),
            like.features()));
  }

  static List<SegmentProfile> profiles() {
    return IntStream.range(0, SIZES.size()).mapToObj(RetailerSegments::profile).toList();
  }

  private static SegmentProfile profile(int segment) {
    List<FeatureFigure> figures =
        rows().stream()
            .map(cells -> figure(cells, segment))
            .sorted(Comparator.comparingDouble(f -> -Math.abs(f.effect().orElse(0))))
            .toList();
    List<Statement> statements =
        statements(TestSegments.segment(letter(segment)), STATEMENTS.get(segment), figures);
    return new SegmentProfile(
        TestSegments.segment(letter(segment)),
        SIZES.get(segment),
        (double) SIZES.get(segment) / IN_SCOPE,
        OptionalDouble.of(REVENUE.get(segment)),
        figures,
        statements.stream().findFirst(),
        statements,
        List.of(unexpected(figures, segment)),
        figures.stream()
            .filter(f -> f.kind() == FigureKind.MEAN && f.disclosure() == Disclosure.SHOWN)
            .limit(4)
            .map(RetailerSegments::typical)
            .toList(),
        segment == 3 ? Optional.of(crowds(figures)) : Optional.empty());
  }

  /** Two crowds that differ in the two strongest figures. */
  private static TwoCrowds crowds(List<FeatureFigure> figures) {
    return new TwoCrowds(
        0.68, figures.stream().limit(2).map(RetailerSegments::difference).toList());
  }

  private static TwoCrowds.Difference difference(FeatureFigure figure) {
    double value = figure.value().getAsDouble();
    return new TwoCrowds.Difference(
        figure.name(),
        figure.label(),
        figure.unit(),
        figure.kind(),
        value * 1.25,
        value / 2,
        "Is like this");
  }

  /** Sentences about the strongest figures, in their order. */
  static List<Statement> statements(Group group, List<String> words, List<FeatureFigure> figures) {
    return IntStream.range(0, words.size())
        .mapToObj(i -> statement(group, words.get(i), figures.get(i)))
        .toList();
  }

  /** A sentence about a figure; its numbers are its own. */
  static Statement statement(Group group, String words, FeatureFigure figure) {
    return new Statement(
        new Claim(
            group,
            figure.name(),
            figure.source(),
            Direction.HIGHER,
            Strength.LARGE,
            figure.kind(),
            figure.unit(),
            Figures.published(
                figure.kind(), OptionalDouble.of(1), OptionalDouble.of(0.8), Disclosure.SHOWN),
            Overall.shown(0),
            figure.prevalence()),
        new ClaimTemplate(Sentence.of(words), ""));
  }

  private static CounterExpectation unexpected(List<FeatureFigure> figures, int segment) {
    FeatureFigure strongest = figures.get(0);
    FeatureFigure weakest =
        figures.stream()
            .filter(f -> f.disclosure() == Disclosure.SHOWN)
            .reduce((first, second) -> second)
            .orElseThrow();
    return new CounterExpectation(
        weakest.name(),
        "Is like this",
        statement(TestSegments.segment(letter(segment)), "Is like that", strongest),
        0.5 + segment / 20.0,
        segment % 2 == 0
            ? CounterExpectation.Direction.NO_DIFFERENCE
            : CounterExpectation.Direction.OPPOSITE);
  }

  private static TypicalRange typical(FeatureFigure figure) {
    double value = figure.value().getAsDouble();
    return new TypicalRange(
        figure.name(), 25, value - Math.abs(value) / 10, value + Math.abs(value) / 10);
  }

  private static FeatureFigure figure(List<String> cells, int segment) {
    return cells.get(0).equals("trade") ? trade(cells, segment) : explored(exact(cells, segment));
  }

  /**
   * Hardly anybody of three segments has a trade account and of the fifth that is known of hardly
   * anybody; therefore the row is told in whole per cents.
   */
  private static FeatureFigure trade(List<String> cells, int segment) {
    FeatureFigure exact = exact(cells, segment);
    long size = SIZES.get(segment);
    PublishedFigure told =
        switch (segment) {
          case 3 ->
              new PublishedFigure(
                  OptionalLong.of(size),
                  OptionalDouble.of(0.07),
                  Disclosure.SHOWN,
                  OptionalDouble.empty(),
                  OptionalDouble.empty(),
                  OptionalDouble.of(0));
          case 4 -> Figures.withheld();
          default -> Figures.below(size, bound(size));
        };
    return new FeatureFigure(
        exact.name(),
        exact.label(),
        exact.unit(),
        exact.source(),
        exact.role(),
        exact.kind(),
        told,
        Overall.shown(0.01),
        OptionalDouble.of(0.01),
        OptionalInt.empty(),
        OptionalDouble.empty());
  }

  /** What a share of fewer than eleven of so many customers lies under, in whole per cents. */
  static double bound(long size) {
    return Math.ceil(1100.0 / size) / 100;
  }

  /** A range of a twentieth around the value, and a test where the source is held out. */
  static FeatureFigure explored(FeatureFigure figure) {
    double value = figure.value().getAsDouble();
    FeatureFigure ranged =
        figure
            .between(value - Math.abs(value) / 20, value + Math.abs(value) / 20)
            .borne(prevalence(figure));
    boolean tested = figure.source().equals(HELD_OUT) && figure.role() == FeatureRole.DESCRIBE;
    return tested
        ? ranged.tested(Math.max(1e-6, Math.exp(-12 * Math.abs(figure.effect().getAsDouble()))))
        : ranged;
  }

  /** Of a share the share itself; of a mean, the more customers the further it lies away. */
  private static Prevalence prevalence(FeatureFigure figure) {
    double effect = figure.effect().orElse(0);
    if (figure.kind() == FigureKind.PROPORTION) {
      double value = figure.value().getAsDouble();
      return new Prevalence(
          Prevalence.Of.PROPERTY, part(value), part(Math.max(0, Math.min(1, value - effect))));
    }
    double beyond = Math.min(0.45, Math.abs(effect) / 4);
    return new Prevalence(
        effect > 0 ? Prevalence.Of.ABOVE_AVERAGE : Prevalence.Of.BELOW_AVERAGE,
        part(0.5 + beyond),
        part(0.5 - beyond));
  }

  private static Prevalence.Part part(double share) {
    return new Prevalence.Part(OptionalDouble.of(share), Disclosure.SHOWN, OptionalDouble.empty());
  }

  private static FeatureFigure exact(List<String> cells, int segment) {
    return Figures.of(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        FeatureRole.valueOf(cells.get(4).toUpperCase(Locale.ROOT)),
        FigureKind.valueOf(cells.get(5).toUpperCase(Locale.ROOT)),
        number(cells, 7 + 2 * segment),
        number(cells, 6),
        number(cells, 8 + 2 * segment),
        Disclosure.SHOWN);
  }

  private static OptionalDouble number(List<String> cells, int position) {
    return OptionalDouble.of(Double.parseDouble(cells.get(position)));
  }

  static String letter(int segment) {
    return String.valueOf((char) ('A' + segment));
  }

  /** The features of a source. */
  static Set<String> features(String source) {
    return rows().stream()
        .filter(cells -> cells.get(3).equals(source))
        .map(cells -> cells.get(0))
        .collect(Collectors.toSet());
  }

  private static List<List<String>> rows() {
    try (InputStream resource = RetailerSegments.class.getResourceAsStream("retailer.psv")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\\|", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
