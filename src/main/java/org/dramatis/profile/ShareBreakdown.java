package org.dramatis.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
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
 * @param names of the categories' columns
 * @param shares what stands behind each of them, in the same order
 */
record ShareBreakdown(List<String> names, List<Share> shares) {
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
    Map<String, List<String>> byFeature =
        columns.stream()
            .filter(column -> table.share(column.name()).isPresent())
            .collect(
                groupingBy(
                    column -> column.feature().name(),
                    LinkedHashMap::new,
                    mapping(FeatureColumn::name, toList())));
    return byFeature.values().stream()
        .map(
            names ->
                new ShareBreakdown(
                    names, names.stream().flatMap(name -> table.share(name).stream()).toList()))
        .toList();
  }

  /** The numbers behind the categories, in the data's unit. */
  List<Column> behind() {
    List<Column> parts = shares.stream().map(share -> column(share.part())).toList();
    Column total = column(shares.get(0).total());
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
    List<Release<Group>> releases =
        disclosure.releaseBreakdown(names.stream().map(own::get).toList(), behind.get(REST_SHARE));
    List<Group> told =
        releases.stream().allMatch(Release::isExact) ? told(behind, disclosure) : List.of();
    Map<String, Category> categories = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      SortedMap<Group, Summary> parts = behind.get(PARTS + i);
      Map<Group, OptionalDouble> pooled = new HashMap<>();
      told.forEach(
          group -> pooled.put(group, Share.pooled(parts.get(group), behind.get(TOTAL).get(group))));
      categories.put(names.get(i), new Category(releases.get(i), pooled));
    }
    return categories;
  }

  /** The groups of which every amount behind the categories may be told. */
  private static List<Group> told(
      List<SortedMap<Group, Summary>> behind, DisclosureControl disclosure) {
    List<SortedMap<Group, Amounts>> amounts = behind.stream().map(Amounts::of).toList();
    SortedMap<Group, Amounts> rest = amounts.get(REST);
    boolean isComplete = rest.values().stream().allMatch(own -> own.contributors() == 0);
    return rest.keySet().stream()
        .filter(group -> isComplete || disclosure.isTold(rest.get(group)))
        .filter(
            group ->
                amounts.subList(TOTAL, amounts.size()).stream()
                    .allMatch(of -> disclosure.isTold(of.get(group))))
        .toList();
  }

  /** How many columns {@link #behind} has. */
  int width() {
    return PARTS + shares.size();
  }
}
