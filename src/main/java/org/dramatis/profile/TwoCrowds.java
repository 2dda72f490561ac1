package org.dramatis.profile;

import java.util.List;
import org.dramatis.profile.figure.FigureKind;

/**
 * The two crowds of which a segment consists.
 *
 * @param share of the segment's customers who belong to the larger one, 0.5 to 1, in whole per
 *     cents
 * @param differences between both, the largest first; at most three
 */
public record TwoCrowds(double share, List<Difference> differences) {

  public TwoCrowds {
    differences = List.copyOf(differences);
  }

  /**
   * What one feature is in both.
   *
   * @param feature the column
   * @param label in words, for readers
   * @param unit what both figures are counted in; may be empty
   * @param larger the figure of the larger crowd
   * @param smaller that of the smaller one
   * @param says the catalogue's words, without figures, for how the larger crowd lies to the
   *     smaller one; may be empty
   */
  public record Difference(
      String feature,
      String label,
      String unit,
      FigureKind kind,
      double larger,
      double smaller,
      String says) {}
}
