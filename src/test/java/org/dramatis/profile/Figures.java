package org.dramatis.profile;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.figure.Strength;

/** Figures as tests need them. */
public final class Figures {
  private Figures() {}

  /** A feature's figure, in an exact row. */
  public static FeatureFigure of(
      String name,
      String label,
      String unit,
      String source,
      FeatureRole role,
      FigureKind kind,
      OptionalDouble value,
      OptionalDouble overall,
      OptionalDouble effect,
      Disclosure disclosure) {
    return new FeatureFigure(
        name,
        label,
        unit,
        source,
        role,
        kind,
        published(kind, value, effect, disclosure),
        Overall.shown(overall),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        OptionalDouble.empty());
  }

  /** The same figure in other words. */
  public static FeatureFigure of(FeatureFigure like, String label, String unit) {
    return new FeatureFigure(
        like.name(),
        label,
        unit,
        like.source(),
        like.role(),
        like.kind(),
        like.figure(),
        like.everyone(),
        like.rounding(),
        like.digits(),
        like.pooled(),
        like.low(),
        like.high(),
        like.pAdjusted(),
        like.prevalence());
  }

  /** The same figure, of which it is not known where it lies. */
  public static FeatureFigure withoutRange(FeatureFigure like) {
    return new FeatureFigure(
        like.name(),
        like.label(),
        like.unit(),
        like.source(),
        like.role(),
        like.kind(),
        like.figure(),
        like.everyone(),
        like.rounding(),
        like.digits(),
        like.pooled());
  }

  /** A share of customers that is told as it is. */
  public static PublishedFigure shown(double share) {
    return PublishedFigure.uncompared(
        OptionalLong.empty(), OptionalDouble.of(share), Disclosure.SHOWN, OptionalDouble.empty());
  }

  /** A group's figure of which nothing may be told. */
  public static PublishedFigure withheld() {
    OptionalDouble none = OptionalDouble.empty();
    return new PublishedFigure(OptionalLong.empty(), none, Disclosure.WITHHELD, none, none, none);
  }

  /** The figure of a group that nobody is in. */
  public static PublishedFigure nobody() {
    OptionalDouble none = OptionalDouble.empty();
    return new PublishedFigure(OptionalLong.of(0), none, Disclosure.SHOWN, none, none, none);
  }

  /** A share that lies under a bound, of a group that hardly differs. */
  public static PublishedFigure below(long n, double bound) {
    OptionalDouble none = OptionalDouble.empty();
    return new PublishedFigure(
        OptionalLong.of(n),
        none,
        Disclosure.BELOW,
        OptionalDouble.of(bound),
        none,
        OptionalDouble.of(0));
  }

  /** A group's figure, in an exact row; of one that is withheld nothing remains. */
  public static PublishedFigure published(
      FigureKind kind, OptionalDouble value, OptionalDouble effect, Disclosure disclosure) {
    boolean isShown = disclosure == Disclosure.SHOWN;
    OptionalDouble none = OptionalDouble.empty();
    return new PublishedFigure(
        isShown ? OptionalLong.of(1_000) : OptionalLong.empty(),
        isShown ? value : none,
        disclosure,
        none,
        isShown ? effect : none,
        isShown && effect.isPresent()
            ? OptionalDouble.of(Strength.step(kind, effect.getAsDouble()))
            : none);
  }
}
