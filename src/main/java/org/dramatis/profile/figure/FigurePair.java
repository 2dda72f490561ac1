package org.dramatis.profile.figure;

/**
 * A segment's figure and everyone's, worded so that one can be read against the other.
 *
 * @param unit what is to be said behind one of them; empty where both say it themselves
 */
public record FigurePair(String value, String overall, String unit) {
  private static final double TENTH = 0.02;

  /**
   * Words two finite figures alike for a sentence. Proportions near tenths read {@code 7 in 10}
   * against {@code 2 in 10}, all other figures as {@link FigureWording#beforeUnit} writes them.
   */
  public static FigurePair of(double value, double overall, String unit, FigureKind kind) {
    boolean share = kind == FigureKind.PROPORTION || FigureWording.SHARE.equals(unit);
    if (share && nearTenth(value) && nearTenth(overall) && tenths(value) != tenths(overall)) {
      return new FigurePair(tenths(value) + " in 10", tenths(overall) + " in 10", "");
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
   */
  public static FigurePair of(PublishedFigure own, Overall everyone, String unit, FigureKind kind) {
    if (own.value().isPresent() && everyone.value().isPresent()) {
      return of(own.value().getAsDouble(), everyone.value().getAsDouble(), unit, kind);
    }
    return new FigurePair(
        FigureWording.format(own, unit, kind),
        FigureWording.format(everyone, unit, kind),
        FigureWording.unitBeside(unit, kind));
  }

  private static long tenths(double share) {
    return Math.round(share * 10);
  }

  private static boolean nearTenth(double share) {
    long tenths = tenths(share);
    return tenths >= 1 && tenths <= 9 && Math.abs(share - tenths / 10.0) <= TENTH;
  }
}
