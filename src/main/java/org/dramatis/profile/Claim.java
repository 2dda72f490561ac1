package org.dramatis.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.dramatis.cluster.Group;
import org.dramatis.profile.figure.Direction;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigurePair;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.figure.ShareBase;
import org.dramatis.profile.figure.Strength;

/**
 * What a figure says of a group of customers, before anybody words it: it can be stored, and held
 * against the same figure of another run.
 *
 * @param column what the figure is of
 * @param source where that comes from
 * @param direction on which side of all other customers the group lies
 * @param step how far from them, never {@link Strength#NONE}
 * @param kind what the figure is
 * @param unit what it is counted in; may be empty
 * @param figure the group's
 * @param everyone beside it
 * @param prevalence how many are so, in the group and elsewhere; empty where nobody counted
 */
public record Claim(
    Group group,
    String column,
    String source,
    Direction direction,
    Strength step,
    FigureKind kind,
    String unit,
    @JsonUnwrapped PublishedFigure figure,
    @JsonUnwrapped Overall everyone,
    Optional<Prevalence> prevalence) {

  /** What a group's figure says; empty where nothing differs, or where it may not be told. */
  static Optional<Claim> of(Group group, FeatureFigure figure) {
    return Strength.of(figure.figure())
        .filter(step -> step != Strength.NONE)
        .filter(step -> figure.figure().isTold() && figure.everyone().isTold())
        .map(
            step ->
                new Claim(
                    group,
                    figure.name(),
                    figure.source(),
                    Direction.of(figure.apart()),
                    step,
                    figure.kind(),
                    figure.unit(),
                    figure.figure(),
                    figure.everyone(),
                    figure.prevalence()));
  }

  /** The group's figure and everyone's as a sentence has them. */
  FigurePair figures() {
    return FigurePair.of(figure, everyone, unit, kind, base());
  }

  /** How many are so, as a sentence that follows; empty where that is not known. */
  Optional<String> prevalence(String whom) {
    return prevalence.flatMap(p -> p.words(whom, figure.n().orElse(0), base()));
  }

  /** Of how many its shares are told: all that is read together of as many. */
  private ShareBase base() {
    ShareBase ofFigures =
        !FigureWording.isShare(unit, kind)
            ? ShareBase.TEN
            : figure.value().isPresent() && everyone.value().isPresent()
                ? ShareBase.of(figure.value().getAsDouble(), everyone.value().getAsDouble())
                : ShareBase.HUNDRED;
    return prevalence
        .filter(p -> p.of() != Prevalence.Of.PROPERTY || p.elsewhere().isTold())
        .map(p -> ofFigures.and(p.base()))
        .orElse(ofFigures);
  }
}
