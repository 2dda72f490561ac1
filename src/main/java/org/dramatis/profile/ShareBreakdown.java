package org.dramatis.profile;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.apache.spark.sql.Column;
import org.dramatis.cluster.Group;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Share;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.disclosure.Amounts;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;

/**
 * The categories of one feature whose values are shares of a whole: their shares add up, so that
 * what may be told of them is decided for all together.
 *
 * @param shares what stands behind each category, by the name of its column
 */
record ShareBreakdown(LinkedHashMap<String, Share> shares) {
  /** A smaller part of the whole is what is left of sums of floating-point numbers. */
  private static final double NOTHING = 1e-9;

  /** Where the numbers behind the categories stand among {@link #behind}. */
  private static final int REST = 0;

  private static final int REST_SHARE = 1;
  private static final int TOTAL = 2;
  private static final int PARTS = 3;

  /**
   * What is told of one category.
   *
   * @param pooled by group the share that its customers have together; of a group that is not told
   *     there is none
   */
  record Category(Release<Group> release, Map<Group, OptionalDouble> pooled) {}

  /** The breakdowns among some columns of a table. */
  static List<ShareBreakdown> of(List<FeatureColumn> columns, FeatureTable table) {
    Map<String, LinkedHashMap<String, Share>> byFeature = new LinkedHashMap<>();
    for (FeatureColumn column : columns) {
      table
          .share(column.name())
          .ifPresent(
              share ->
                  byFeature
                      .computeIfAbsent(column.feature().name(), f -> new LinkedHashMap<>())
                      .put(column.name(), share));
    }
    return byFeature.values().stream().map(ShareBreakdown::new).toList();
  }

  /** The numbers behind the categories, in the data's unit. */
  List<Column> behind() {
    List<Column> parts = shares.values().stream().map(share -> column(share.part())).toList();
    Column total = column(shares.values().iterator().next().total());
    Column left = total.minus(parts.stream().reduce(lit(0.0), Column::plus));
    Column rest = when(abs(left).leq(total.multiply(NOTHING)), 0.0).otherwise(left);
    List<Column> behind = new ArrayList<>(List.of(rest, rest.divide(total), total));
    behind.addAll(parts);
    return behind;
  }

  /**
   * What may be told of each category, by the name of its column.
   *
   * @param own summaries of the categories' shares, by the name of the column
   * @param behind summaries of {@link #behind}
   */
  Map<String, Category> release(
      Map<String, SortedMap<Group, Summary>> own,
      List<SortedMap<Group, Summary>> behind,
      DisclosureControl disclosure) {
    List<String> names = List.copyOf(shares.keySet());
    List<Release<Group>> releases =
        disclosure.releaseBreakdown(names.stream().map(own::get).toList(), behind.get(REST_SHARE));
    boolean isExact = releases.stream().allMatch(Release::isExact);
    Map<String, Category> categories = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      categories.put(
          names.get(i),
          new Category(releases.get(i), isExact ? pooled(i, behind, disclosure) : Map.of()));
    }
    return categories;
  }

  /** The pooled shares of a category, of groups of which every amount behind it may be told. */
  private Map<Group, OptionalDouble> pooled(
      int category, List<SortedMap<Group, Summary>> behind, DisclosureControl disclosure) {
    List<SortedMap<Group, Amounts>> amounts = behind.stream().map(Amounts::of).toList();
    boolean isComplete =
        amounts.get(REST).values().stream().allMatch(rest -> rest.contributors() == 0);
    Map<Group, OptionalDouble> pooled = new HashMap<>();
    for (Group group : behind.get(TOTAL).keySet()) {
      boolean isTold =
          (isComplete || disclosure.isTold(amounts.get(REST).get(group)))
              && amounts.subList(TOTAL, amounts.size()).stream()
                  .allMatch(of -> disclosure.isTold(of.get(group)));
      if (isTold) {
        pooled.put(
            group,
            Share.pooled(behind.get(PARTS + category).get(group), behind.get(TOTAL).get(group)));
      }
    }
    return pooled;
  }

  /** How many columns {@link #behind} has. */
  int width() {
    return PARTS + shares.size();
  }
}
