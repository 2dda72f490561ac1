package org.dramatis.profile;

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

  /** Words a claim's figures; one that is not told exactly by where it lies. */
  static FigurePair of(Claim claim) {
    PublishedFigure own = claim.figure();
    if (own.value().isPresent() && claim.overall().isPresent()) {
      return of(
          own.value().getAsDouble(), claim.overall().getAsDouble(), claim.unit(), claim.kind());
    }
    return new FigurePair(
        FigureWording.format(own, claim.unit(), claim.kind()),
        claim.overall().isPresent()
            ? FigureWording.format(claim.overall().getAsDouble(), claim.unit(), claim.kind())
            : FigureWording.bounded(
                own.sideOf(claim.overallBound().orElse(0)),
                claim.overallBound(),
                claim.unit(),
                claim.kind()),
        FigureWording.unitBeside(claim.unit(), claim.kind()));
  }

  private static long tenths(double share) {
    return Math.round(share * 10);
  }

  private static boolean nearTenth(double share) {
    long tenths = tenths(share);
    return tenths >= 1 && tenths <= 9 && Math.abs(share - tenths / 10.0) <= TENTH;
  }
}
