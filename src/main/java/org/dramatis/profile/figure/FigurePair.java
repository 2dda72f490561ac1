package org.dramatis.profile.figure;

/**
 * A segment's figure and everyone's, worded so that one can be read against the other.
 *
 * @param unit what is to be said behind one of them; empty where both say it themselves
 */
public record FigurePair(String value, String overall, String unit) {
  /**
   * Words two finite figures alike for a sentence. Proportions near tenths read {@code 7 in 10}
   * against {@code 2 in 10}, all other figures as {@link FigureWording#beforeUnit} writes them.
   */
  public static FigurePair of(double value, double overall, String unit, FigureKind kind) {
    return of(value, overall, unit, kind, ShareBase.of(value, overall));
  }

  private static FigurePair of(
      double value, double overall, String unit, FigureKind kind, ShareBase base) {
    if (FigureWording.isShare(unit, kind)) {
      return new FigurePair(base.words(value), base.words(overall), "");
    }
    return new FigurePair(
        FigureWording.beforeUnit(value, unit, kind),
        FigureWording.beforeUnit(overall, unit, kind),
        FigureWording.unitBeside(unit, kind));
  }

  /**
   * Words a published figure and everyone's; one that is not told exactly by where it lies.
   *
   * @param everyone not withheld
   * @param base of how many shares are told that are told exactly
   */
  public static FigurePair of(
      PublishedFigure own, Overall everyone, String unit, FigureKind kind, ShareBase base) {
    if (own.value().isPresent() && everyone.value().isPresent()) {
      return of(own.value().getAsDouble(), everyone.value().getAsDouble(), unit, kind, base);
    }
    return new FigurePair(
        FigureWording.format(own, unit, kind),
        FigureWording.format(everyone, unit, kind),
        FigureWording.unitBeside(unit, kind));
  }
}
