package org.dramatis.profile.figure;

import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.SortedMap;
import org.apache.spark.sql.Column;
import org.dramatis.cluster.Group;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.figure.Prevalence.Of;

/** Customers whose value lies above and below the mean of all whom it is of, by group. */
public final class BeyondMean {
  private final Row above;
  private final Row below;

  private BeyondMean(Row above, Row below) {
    this.above = above;
    this.below = below;
  }

  /** One side of the mean and what may be told of it. */
  private record Row(SortedMap<Group, Cell> cells, Release<Group> release) {

    Prevalence of(Of of, Group group) {
      Cell others = Cell.everyone(cells.values()).without(cells.get(group));
      return Prevalence.of(of, release, group, others);
    }
  }

  /** What flags who is above a mean, and who is below; neither for who has no value. */
  public static List<Column> flags(Column values, double mean) {
    Column number = values.cast("double");
    Column known = number.isNotNull().and(isnan(number).unary_$bang());
    return List.of(
        when(known, number.gt(lit(mean)).cast("double")),
        when(known, number.lt(lit(mean)).cast("double")));
  }

  /** The mean of all groups together; 0 without values. */
  public static double mean(SortedMap<Group, Summary> summaries) {
    long count = summaries.values().stream().mapToLong(Summary::count).sum();
    return count == 0 ? 0 : summaries.values().stream().mapToDouble(Summary::sum).sum() / count;
  }

  /** Releases both sides together: nobody is on both, and who is on none is their rest. */
  public static BeyondMean of(
      SortedMap<Group, Summary> above,
      SortedMap<Group, Summary> below,
      DisclosureControl disclosure) {
    SortedMap<Group, Cell> higher = Cell.of(above);
    SortedMap<Group, Cell> lower = Cell.of(below);
    List<Release<Group>> releases = disclosure.releaseValues(List.of(higher, lower));
    return new BeyondMean(new Row(higher, releases.get(0)), new Row(lower, releases.get(1)));
  }

  /** How many are beyond everyone's mean in a direction, in a group and elsewhere. */
  public Prevalence prevalence(Group group, Direction direction) {
    return direction == Direction.HIGHER
        ? above.of(Of.ABOVE_AVERAGE, group)
        : below.of(Of.BELOW_AVERAGE, group);
  }
}
