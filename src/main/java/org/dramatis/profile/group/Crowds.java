package org.dramatis.profile.group;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.Group.NoSegment;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.stability.InnerSplit;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.profile.ClaimTemplate;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.ProfileTerms;
import org.dramatis.profile.Profiles;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.TwoCrowds;
import org.dramatis.profile.figure.Direction;
import org.dramatis.profile.figure.Strength;

/**
 * Finds out what the two crowds are of which some segments consist. Of a feature of which anything
 * is held back in any segment nothing is told here, so that two halves never give back what their
 * sum withholds.
 */
public final class Crowds {
  private static final int MOST = 3;
  private static final double HUNDRED = 100;

  private final FeatureTable table;
  private final AssignmentTable assignments;
  private final Dataset<Row> vectors;
  private final ProfileTerms terms;
  private final Map<String, FeatureColumn> columns;

  private Crowds(
      FeatureTable table, AssignmentTable assignments, Dataset<Row> vectors, ProfileTerms terms) {
    this.table = table;
    this.assignments = assignments;
    this.vectors = vectors;
    this.terms = terms;
    this.columns =
        table.columns().stream()
            .filter(c -> c.type() != FeatureColumn.Type.TEXT)
            .collect(Collectors.toMap(FeatureColumn::name, Function.identity()));
  }

  /**
   * Completes profiles of segments.
   *
   * @param table the customers in scope
   * @param vectors the same customers in the scaled space
   * @param splits the segments that are two crowds
   */
  public static List<SegmentProfile> of(
      FeatureTable table,
      AssignmentTable assignments,
      Dataset<Row> vectors,
      List<InnerSplit> splits,
      List<SegmentProfile> profiles,
      ProfileTerms terms) {
    Set<String> open = ExactRows.of(profiles);
    Crowds crowds = new Crowds(asked(table, open), assignments, vectors, terms);
    Map<SegmentRef, InnerSplit> bySegment =
        splits.stream().collect(Collectors.toMap(InnerSplit::segment, Function.identity()));
    return profiles.stream()
        .map(
            profile ->
                Optional.ofNullable(bySegment.get(profile.segment()))
                    .flatMap(split -> crowds.of(split, open))
                    .map(profile::of)
                    .orElse(profile))
        .toList();
  }

  /**
   * The features of which something is told. Of a feature all columns stay, so that its categories
   * are named as in the segments.
   */
  private static FeatureTable asked(FeatureTable table, Set<String> open) {
    Set<String> features =
        table.columns().stream()
            .filter(column -> open.stream().anyMatch(name -> isOf(column, name)))
            .map(column -> column.feature().name())
            .collect(Collectors.toSet());
    return table.only(
        table.columns().stream().filter(c -> features.contains(c.feature().name())).toList());
  }

  /** Whether a figure is that of a column, or of a value of a text. */
  private static boolean isOf(FeatureColumn column, String figure) {
    return figure.equals(column.name()) || figure.startsWith(column.name() + " = ");
  }

  private Optional<TwoCrowds> of(InnerSplit split, Set<String> open) {
    Map<Group, SegmentProfile> halves =
        Profiles.ofFigures(
                table, CrowdTable.of(split, vectors, assignments), terms.ofNoSegment(List.of()))
            .stream()
            .collect(Collectors.toMap(SegmentProfile::group, Function.identity()));
    SegmentProfile larger = halves.get(NoSegment.LARGER_CROWD);
    SegmentProfile smaller = halves.get(NoSegment.SMALLER_CROWD);
    if (larger == null || smaller == null || !terms.disclosure().isEnough(smaller.size())) {
      return Optional.empty();
    }
    List<TwoCrowds.Difference> differences =
        larger.features().stream()
            .filter(f -> open.contains(f.name()) && f.effect().isPresent())
            .filter(f -> Strength.of(f.figure()).filter(s -> s != Strength.NONE).isPresent())
            .flatMap(f -> difference(f, smaller).stream())
            .limit(MOST)
            .toList();
    return Optional.of(new TwoCrowds(Math.round(HUNDRED * larger.share()) / HUNDRED, differences));
  }

  private Optional<TwoCrowds.Difference> difference(FeatureFigure larger, SegmentProfile smaller) {
    return smaller.features().stream()
        .filter(f -> f.name().equals(larger.name()))
        .filter(f -> f.value().isPresent() && larger.value().isPresent())
        .map(
            f ->
                new TwoCrowds.Difference(
                    f.name(),
                    f.label(),
                    f.unit(),
                    f.kind(),
                    larger.value().getAsDouble(),
                    f.value().getAsDouble(),
                    says(larger)))
        .findFirst();
  }

  private String says(FeatureFigure larger) {
    return Optional.ofNullable(columns.get(larger.name()))
        .flatMap(column -> ClaimTemplate.of(column, Direction.of(larger.apart())))
        .map(ClaimTemplate::says)
        .filter(words -> !words.contains("{"))
        .orElse("");
  }
}
