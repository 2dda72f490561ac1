package org.dramatis.profile;

import java.util.Optional;
import org.dramatis.cluster.Group;

/**
 * What a figure says of a segment, before anybody words it: it can be stored, and held against the
 * same figure of another run.
 *
 * @param direction on which side of all others they lie
 * @param strength how far from them, never {@link Strength#NONE}
 * @param kind what both figures are
 * @param unit what they are counted in; may be empty
 * @param value theirs
 * @param overall everyone's
 */
public record Claim(
    Group segment,
    String column,
    String source,
    Direction direction,
    Strength strength,
    FigureKind kind,
    String unit,
    double value,
    double overall) {

  /** On which side of all other customers some lie. */
  public enum Direction {
    HIGHER,
    LOWER;

    /** Of an effect, or of a difference, that is not 0. */
    static Direction of(double effect) {
      return effect > 0 ? HIGHER : LOWER;
    }
  }

  /** What a figure says; empty where there is no difference, or where it may not be told. */
  public static Optional<Claim> of(Group segment, FeatureFigure figure) {
    return Strength.of(figure)
        .filter(strength -> strength != Strength.NONE)
        .filter(strength -> figure.value().isPresent() && figure.overall().isPresent())
        .map(
            strength ->
                new Claim(
                    segment,
                    figure.name(),
                    figure.source(),
                    Direction.of(figure.effect().getAsDouble()),
                    strength,
                    figure.kind(),
                    figure.unit(),
                    figure.value().getAsDouble(),
                    figure.overall().getAsDouble()));
  }

  /** Both figures as a sentence has them. */
  FigurePair figures() {
    return FigurePair.of(value, overall, unit, kind);
  }
}
