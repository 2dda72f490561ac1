package org.dramatis.profile.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.stat.Moments;

/**
 * A belief beside the customers' figures.
 *
 * @param column what it is about them
 * @param among whom the figures are of; empty means everyone in scope
 */
record BeliefTrial(
    Belief belief, FeatureColumn column, Optional<BaseCondition> among, Sides sides) {

  /**
   * What was found of the customers.
   *
   * @param own whom the belief is about
   * @param others whom it is not about
   * @param unknown of whom that is not known
   * @param isAmong of all in scope, whether the figures are of them
   * @param isMeant of those, whether the belief is about them
   */
  record Sides(
      Summary own, Summary others, Summary unknown, long all, Summary isAmong, Summary isMeant) {
    /** By customers, then by what they have. */
    private static final Comparator<Summary> LARGER =
        Comparator.comparingLong(Summary::count)
            .thenComparingDouble(Summary::absolute)
            .thenComparingDouble(Summary::sum);

    /** Six columns, in the order of the components; the fourth is 1 for everyone. */
    static Sides of(List<Summary> six) {
      return new Sides(
          six.get(0), six.get(1), six.get(2), six.get(3).count(), six.get(4), six.get(5));
    }

    /**
     * With too few of whom it is not known counted on the larger side. Beside a group that is too
     * small to be told, one of the two sides would have to be withheld as well. The larger, and not
     * always the others: a belief and its opposite would else tell both sides without these few,
     * and everyone's figure would give them back.
     */
    Sides withFewUnknownOnLargerSide(DisclosureControl disclosure) {
      if (disclosure.isEnough(unknown.count())) {
        return this;
      }
      return LARGER.compare(own, others) > 0
          ? new Sides(own.and(unknown), others, Summary.NONE, all, isAmong, isMeant)
          : new Sides(own, others.and(unknown), Summary.NONE, all, isAmong, isMeant);
    }
  }

  /** On which side of a belief customers are. */
  private enum Side {
    OWN,
    OTHERS,
    UNKNOWN
  }

  /** Everyone's figure is published too, so that each side gives all the others together away. */
  JudgedBelief judged(FeatureTable table, DisclosureControl disclosure) {
    FigureKind kind = FigureKind.of(column);
    Release<Side> release = release(kind, counted(base(disclosure)));
    PublishedFigure own =
        PublishedFigure.of(
            release, Side.OWN, kind, sides.own().moments(), sides.others().moments());
    Cell known = new Cell(sides.isAmong().ones(), sides.isMeant().count());
    return new JudgedBelief(
        belief,
        verdict(kind, release, own),
        column.label(),
        kind == FigureKind.PROPORTION ? FigureWording.SHARE : column.feature().unit(),
        kind,
        among.map(base -> base.published(table, unknown(disclosure))),
        Measures.unknown(known, disclosure),
        customers(release, disclosure),
        own,
        PublishedFigure.of(release.of(Side.OTHERS)),
        release.rounding());
  }

  private OptionalDouble unknown(DisclosureControl disclosure) {
    return Measures.unknown(new Cell(sides.all(), sides.isAmong().count()), disclosure);
  }

  private DisclosureControl base(DisclosureControl disclosure) {
    SortedMap<Side, Cell> met = new TreeMap<>();
    met.put(Side.OWN, new Cell(sides.all(), sides.isAmong().ones()));
    return among.isPresent() ? disclosure.among(met) : disclosure;
  }

  /** Whom the belief is about is told with their figure: how many they are, everywhere alike. */
  private DisclosureControl counted(DisclosureControl base) {
    long own = sides.own().count();
    boolean isKnownOfAll = own == sides.isMeant().ones();
    SortedMap<Side, Cell> met = new TreeMap<>();
    met.put(Side.OWN, new Cell(isKnownOfAll ? sides.all() : whole(), own));
    return base.among(met);
  }

  private Release<Side> release(FigureKind kind, DisclosureControl disclosure) {
    SortedMap<Side, Summary> summaries = new TreeMap<>();
    summaries.put(Side.OWN, sides.own());
    summaries.put(Side.OTHERS, sides.others());
    summaries.put(Side.UNKNOWN, sides.unknown());
    return kind.release(summaries, disclosure);
  }

  private BeliefVerdict verdict(FigureKind kind, Release<Side> release, PublishedFigure own) {
    if (belief.comparison() instanceof Comparison.ToBound bound) {
      return BeliefVerdict.of(BoundVerdict.of(bound.bound(), own, Rounding.of(kind, release)));
    }
    Moments inside = sides.own().moments();
    Moments outside = sides.others().moments();
    return own.value().isPresent()
        ? new Judgement(kind, inside, outside)
            .of(((Comparison.ToOthers) belief.comparison()).direction())
        : BeliefVerdict.OPEN;
  }

  private long whole() {
    return among.isPresent()
        ? sides.all()
        : sides.own().count() + sides.others().count() + sides.unknown().count();
  }

  private OptionalLong customers(Release<Side> release, DisclosureControl disclosure) {
    long own = sides.own().count();
    boolean isTold =
        own == whole()
            || (disclosure.isEnough(whole() - own) && release.of(Side.OWN).n().isPresent());
    return isTold ? OptionalLong.of(own) : OptionalLong.empty();
  }
}
