package org.dramatis.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dramatis.cluster.Group;
import org.dramatis.profile.figure.Direction;
import org.dramatis.stat.Matching;

/**
 * The one sentence that sets each segment apart from all the others. It is about a figure in which
 * no other segment goes as far, whose range leaves out everyone's figure, and which enough
 * customers bear out. Segments are titled together, so that no sentence is said twice: as many as
 * can be, then as many as possible by a figure whose range leaves out the next segment's too, then
 * with the greatest distance from the next in standard deviations, in sum.
 */
final class Titles {
  /** Fewer customers are no crowd to name a segment after. */
  private static final int FEWEST = 50;

  /** A title holds for at least this part of a segment. */
  private static final double PART = 0.2;

  /** Beyond so many standard deviations a distance is not more convincing. */
  private static final double FARTHEST = 10;

  /** What any title weighs, and one that is clear of the next segment: more than distances do. */
  private static final double TITLED = 1_000_000;

  private static final double CLEAR = 1_000;

  /** A sentence that may be a segment's title, and what speaks for it. */
  private record Candidate(Statement statement, double gain) {
    String sentence() {
      return statement.template().says();
    }
  }

  private Titles() {}

  /**
   * Titles segments.
   *
   * @param figures of each segment
   * @param sizes customers of each segment
   * @return none for a segment that goes furthest in nothing that may be said
   */
  static Map<Group, Statement> of(SortedMap<Group, List<Ranked>> figures, Map<Group, Long> sizes) {
    Map<String, Map<Group, FeatureFigure>> byName = new HashMap<>();
    figures.forEach(
        (group, own) ->
            own.forEach(
                r ->
                    byName
                        .computeIfAbsent(r.figure().name(), name -> new HashMap<>())
                        .put(group, r.figure())));
    List<Group> groups = List.copyOf(figures.keySet());
    List<Map<String, Candidate>> candidates = new ArrayList<>();
    for (Group group : groups) {
      Map<String, Candidate> best = new TreeMap<>();
      figures.get(group).stream()
          .flatMap(r -> candidate(group, r, sizes.get(group), byName.get(r.figure().name())))
          .forEach(c -> best.merge(c.sentence(), c, (a, b) -> a.gain() >= b.gain() ? a : b));
      candidates.add(best);
    }
    return matched(groups, candidates);
  }

  private static Map<Group, Statement> matched(
      List<Group> groups, List<Map<String, Candidate>> candidates) {
    List<String> sentences =
        candidates.stream().flatMap(c -> c.keySet().stream()).distinct().sorted().toList();
    double[][] gains = new double[groups.size()][sentences.size()];
    for (int i = 0; i < gains.length; i++) {
      for (Candidate candidate : candidates.get(i).values()) {
        gains[i][sentences.indexOf(candidate.sentence())] = candidate.gain();
      }
    }
    Matching matching = Matching.maximising(gains);
    Map<Group, Statement> titles = new HashMap<>();
    for (int i = 0; i < gains.length && !sentences.isEmpty(); i++) {
      Map<String, Candidate> own = candidates.get(i);
      matching.columnOf(i).stream()
          .mapToObj(sentences::get)
          .filter(own::containsKey)
          .map(sentence -> own.get(sentence).statement())
          .forEach(title -> titles.put(title.claim().group(), title));
    }
    return titles;
  }

  private static Stream<Candidate> candidate(
      Group group, Ranked ranked, long size, Map<Group, FeatureFigure> row) {
    Optional<Statement> statement =
        Statements.of(group, ranked, size).filter(s -> isBorneOut(ranked.figure(), s, size));
    if (statement.isEmpty() || !excludes(ranked.figure(), ranked.figure().overall())) {
      return Stream.empty();
    }
    Direction direction = statement.get().claim().direction();
    List<FeatureFigure> others =
        row.entrySet().stream()
            .filter(e -> !e.getKey().equals(group))
            .map(Map.Entry::getValue)
            .filter(f -> f.n().orElse(-1) != 0)
            .toList();
    OptionalDouble next = furthest(others, direction);
    double ahead = next.isEmpty() ? 0 : ahead(ranked.figure(), next.getAsDouble(), direction);
    return ahead <= 0
        ? Stream.empty()
        : Stream.of(new Candidate(statement.get(), gain(ranked.figure(), next, ahead)));
  }

  private static boolean isBorneOut(FeatureFigure figure, Statement statement, long size) {
    double share =
        figure.prevalence().map(p -> p.bearing(statement.claim().direction())).orElse(0.0);
    double customers = share * figure.n().orElse(0);
    return customers >= FEWEST && customers >= PART * size;
  }

  /** Whether a figure's range is known and leaves another figure out. */
  private static boolean excludes(FeatureFigure figure, OptionalDouble other) {
    return other.isPresent()
        && figure.low().isPresent()
        && figure.high().isPresent()
        && (other.getAsDouble() < figure.low().getAsDouble()
            || other.getAsDouble() > figure.high().getAsDouble());
  }

  /** How far the others go in a direction; empty where one of them does not tell. */
  private static OptionalDouble furthest(Collection<FeatureFigure> others, Direction direction) {
    if (others.stream().anyMatch(f -> f.value().isEmpty())) {
      return OptionalDouble.empty();
    }
    return direction == Direction.HIGHER
        ? others.stream().mapToDouble(f -> f.value().getAsDouble()).max()
        : others.stream().mapToDouble(f -> f.value().getAsDouble()).min();
  }

  /** How far a figure goes beyond the next one in a direction, in its own unit. */
  private static double ahead(FeatureFigure figure, double next, Direction direction) {
    double gap = figure.value().orElse(next) - next;
    return direction == Direction.HIGHER ? gap : -gap;
  }

  private static double gain(FeatureFigure figure, OptionalDouble next, double ahead) {
    double beside = Math.abs(figure.value().orElseThrow() - figure.overall().orElseThrow());
    double distance = Math.min(FARTHEST, Math.abs(figure.apart()) * ahead / beside);
    return TITLED + (excludes(figure, next) ? CLEAR : 0) + distance;
  }
}
