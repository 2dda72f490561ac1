package org.dramatis.profile.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.dramatis.charter.Population;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.claim.MeasureRows.Measured;
import org.dramatis.profile.disclosure.Aggregate;
import org.dramatis.profile.disclosure.Amounts;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.figure.BeyondMean;
import org.dramatis.profile.figure.Direction;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.stat.Moments;

/**
 * Measures by segment. A plain average is summed exactly and told as a mean or a share; any other
 * aggregate is Spark's, and told where each sum and mean inside it may be.
 */
public final class Measures {
  private final FeatureTable table;
  private final DisclosureControl disclosure;

  private Measures(FeatureTable table, DisclosureControl disclosure) {
    this.table = table;
    this.disclosure = disclosure;
  }

  /**
   * Computes measures; one result per measure, in their order.
   *
   * @param everyone the features of all customers, in scope or not
   */
  public static List<MeasureFigures> of(
      FeatureTable everyone,
      AssignmentTable assignments,
      List<Measure> measures,
      DisclosureControl disclosure) {
    Map<Measure, MeasureFigures> figures = new HashMap<>();
    for (Population population : Population.values()) {
      List<Measure> asked = measures.stream().filter(m -> m.population() == population).toList();
      if (!asked.isEmpty()) {
        MeasureRows rows = MeasureRows.of(everyone, assignments, population);
        Measures released = new Measures(everyone, disclosure);
        rows.measured(asked, disclosure)
            .forEach((m, found) -> figures.put(m, released.figures(m, found)));
      }
    }
    return measures.stream().map(figures::get).toList();
  }

  /** Whom the measure is of decides how finely it may be told. */
  private MeasureFigures figures(Measure measure, Measured found) {
    SortedMap<Group, Cell> met = found.met();
    DisclosureControl among = measure.among().isPresent() ? disclosure.among(met) : disclosure;
    Optional<QuestionBase> base =
        measure
            .among()
            .map(condition -> condition.published(table, unknown(found.known().orElseThrow())));
    return measure.sql().averaged().isPresent()
        ? average(unit(measure), base, found, among)
        : aggregate(measure, base, found, among);
  }

  /** The share of customers of whom something is not known, as it may be told. */
  private OptionalDouble unknown(Cell known) {
    return unknown(known, disclosure);
  }

  /** The share of customers of whom it is not known, as it may be told; empty if hardly anyone. */
  static OptionalDouble unknown(Cell known, DisclosureControl disclosure) {
    Cell unknown = new Cell(known.n(), known.n() - known.with());
    PublishedFigure figure = PublishedFigure.of(disclosure.releaseShare(unknown));
    return switch (figure.disclosure()) {
      case SHOWN, ABOVE -> figure.nearest();
      case BELOW, WITHHELD -> OptionalDouble.empty();
    };
  }

  private static MeasureFigures average(
      String unit, Optional<QuestionBase> among, Measured found, DisclosureControl disclosure) {
    SortedMap<Group, Summary> groups = found.parts().get(0);
    boolean isShare = Summary.areFlags(groups) || FigureWording.SHARE.equals(unit);
    FigureKind kind = isShare ? FigureKind.PROPORTION : FigureKind.MEAN;
    Moments everyone =
        groups.values().stream().map(Summary::moments).reduce(Moments.NONE, Moments::and);
    Release<Group> release = kind.release(groups, disclosure);
    Optional<BeyondMean> beyond =
        found.beyond().isEmpty()
            ? Optional.empty()
            : Optional.of(BeyondMean.of(found.beyond().get(0), found.beyond().get(1), disclosure));
    Function<Group, Figure> published =
        group -> {
          Moments own = groups.get(group).moments();
          PublishedFigure figure =
              PublishedFigure.of(release, group, kind, own, everyone.without(own));
          Direction side = Direction.of(figure.apart(kind));
          Prevalence prevalence =
              beyond
                  .map(sides -> sides.prevalence(group, side))
                  .orElseGet(() -> ofProperty(groups, release, group));
          boolean isBeside = figure.isTold() && figure.strength().isPresent();
          return new Figure(figure, Optional.of(prevalence).filter(p -> isBeside));
        };
    return figures(isShare ? FigureWording.SHARE : unit, kind, among, groups, release, published);
  }

  /** A group's figure, and how many are so where that is told. */
  private record Figure(PublishedFigure figure, Optional<Prevalence> prevalence) {}

  private static Prevalence ofProperty(
      SortedMap<Group, Summary> flags, Release<Group> release, Group group) {
    SortedMap<Group, Cell> cells = Cell.of(flags);
    Cell others = Cell.everyone(cells.values()).without(cells.get(group));
    return Prevalence.of(Prevalence.Of.PROPERTY, release, group, others);
  }

  private static MeasureFigures aggregate(
      Measure measure, Optional<QuestionBase> among, Measured found, DisclosureControl disclosure) {
    List<Contribution> contributions = Contribution.of(measure.sql().expression());
    SortedMap<Group, List<Amounts>> behind = new TreeMap<>(Group.ORDER);
    found
        .met()
        .forEach((group, met) -> behind.put(group, new ArrayList<>(List.of(Amounts.met(met)))));
    for (int i = 0; i < contributions.size(); i++) {
      SortedMap<Group, Amounts> amounts = contributions.get(i).amounts(found.parts().get(i));
      amounts.forEach((group, own) -> behind.get(group).add(own));
    }
    SortedMap<Group, Aggregate> aggregates = new TreeMap<>(Group.ORDER);
    found
        .met()
        .forEach(
            (group, cell) ->
                aggregates.put(
                    group,
                    new Aggregate(cell.with(), found.values().get(group), behind.get(group))));
    Release<Group> release = disclosure.releaseAggregates(aggregates, found.everyone());
    String unit = measure.unit().orElse("");
    FigureKind kind = unit.equals(FigureWording.SHARE) ? FigureKind.PROPORTION : FigureKind.MEAN;
    return figures(
        unit,
        kind,
        among,
        aggregates,
        release,
        group -> new Figure(PublishedFigure.of(release.of(group)), Optional.empty()));
  }

  private static MeasureFigures figures(
      String unit,
      FigureKind kind,
      Optional<QuestionBase> among,
      SortedMap<Group, ?> groups,
      Release<Group> release,
      Function<Group, Figure> published) {
    List<MeasureFigures.OfSegment> segments = new ArrayList<>();
    Optional<PublishedFigure> outside = Optional.empty();
    for (Group group : groups.keySet()) {
      Figure figure = published.apply(group);
      if (group instanceof SegmentRef segment) {
        segments.add(new MeasureFigures.OfSegment(segment, figure.figure(), figure.prevalence()));
      } else {
        outside = Optional.of(figure.figure());
      }
    }
    Release.Told everyone = release.everyone();
    return new MeasureFigures(
        unit,
        kind,
        among,
        everyone.n(),
        Overall.of(everyone),
        release.rounding(),
        release.digits(),
        segments,
        outside);
  }

  private String unit(Measure measure) {
    return measure.unit().or(() -> featureUnit(measure)).orElse("");
  }

  private Optional<String> featureUnit(Measure measure) {
    return measure
        .sql()
        .averagedFeature()
        .flatMap(name -> table.columns().stream().filter(c -> c.name().equals(name)).findFirst())
        .map(Measures::unit);
  }

  private static String unit(FeatureColumn column) {
    return column.type() == FeatureColumn.Type.FLAG ? FigureWording.SHARE : column.feature().unit();
  }
}
