package org.dramatis.profile;

import java.util.Optional;
import org.dramatis.cluster.Group;

/**
 * What a figure says of a group of customers, before anybody words it: it can be stored, and held
 * against the same figure of another run.
 *
 * @param column what the figure is of
 * @param source where that comes from
 * @param direction on which side of all other customers the group lies
 * @param strength how far from them, never {@link Strength#NONE}
 * @param kind what {@code value} and {@code overall} are
 * @param unit what both are counted in; may be empty
 * @param value the group's figure
 * @param overall everyone's
 */
public record Claim(
    Group group,
    String column,
    String source,
    Direction direction,
    Strength strength,
    FigureKind kind,
    String unit,
    double value,
    double overall) {

  /** On which side of all other customers a group lies. */
  public enum Direction {
    HIGHER,
    LOWER;

    /** Of an effect, or of a difference, that is not 0. */
    static Direction of(double effect) {
      return effect > 0 ? HIGHER : LOWER;
    }
  }

  /** What a group's figure says; empty where nothing differs, or where it may not be told. */
  static Optional<Claim> of(Group group, FeatureFigure figure) {
    return Strength.of(figure)
        .filter(strength -> strength != Strength.NONE)
        .filter(strength -> figure.value().isPresent() && figure.overall().isPresent())
        .map(
            strength ->
                new Claim(
                    group,
                    figure.name(),
                    figure.source(),
                    Direction.of(figure.effect().getAsDouble()),
                    strength,
                    figure.kind(),
                    figure.unit(),
                    figure.value().getAsDouble(),
                    figure.overall().getAsDouble()));
  }

  /** The group's figure and everyone's as a sentence has them. */
  FigurePair figures() {
    return FigurePair.of(value, overall, unit, kind);
  }
}
