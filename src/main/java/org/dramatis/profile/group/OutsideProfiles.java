package org.dramatis.profile.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.Group.NoSegment;
import org.dramatis.cluster.Group.Outside;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.identity.LinkedTable;
import org.dramatis.profile.ProfileTerms;
import org.dramatis.profile.Profiles;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.disclosure.Release.Told;
import org.dramatis.profile.group.OutsideScope.OutsideGroup;
import org.dramatis.profile.group.OutsideScope.Stage;
import org.dramatis.sql.ColumnName;
import org.dramatis.yaml.Spelling;

/** Describes who is outside the scope, beside everyone on the list. */
public final class OutsideProfiles {
  private static final String STAGE = "_stage";
  private static final int MOST_STAGES = 8;
  private static final int MOST_STATEMENTS = 3;

  private final FeatureTable everyone;
  private final AssignmentTable assignments;
  private final Dataset<Row> staged;
  private final ProfileTerms terms;

  private OutsideProfiles(
      FeatureTable everyone,
      AssignmentTable assignments,
      Optional<String> lifecycle,
      ProfileTerms terms) {
    this.everyone = everyone;
    this.assignments = assignments;
    Column stage = lifecycle.map(ColumnName::column).orElse(lit(""));
    this.staged =
        assignments.leftJoin(
            everyone
                .rows()
                .select(col(LinkedTable.CUSTOMER_KEY), coalesce(stage, lit("")).as(STAGE)));
    this.terms = terms;
  }

  /**
   * Counts stages and profiles those outside the scope.
   *
   * @param everyone all customers on the list
   * @param lifecycle the text feature that tells stages
   * @param profiles of the segments: of a feature of which anything is held back in one of them
   *     nothing is told here, so that no sum gives it back
   */
  public static OutsideScope of(
      FeatureTable everyone,
      AssignmentTable assignments,
      Optional<String> lifecycle,
      List<SegmentProfile> profiles,
      ProfileTerms terms) {
    OutsideProfiles outside = new OutsideProfiles(everyone, assignments, lifecycle, terms);
    List<Group> columns = new ArrayList<>(List.of(NoSegment.OUTSIDE_SCOPE));
    profiles.forEach(profile -> columns.add(profile.group()));
    return outside.describe(outside.counts(columns), ExactRows.of(profiles));
  }

  /** Customers by stage and column; the stage of those of whom it is not known is empty. */
  private Map<String, SortedMap<Group, Long>> counts(List<Group> columns) {
    Map<String, SortedMap<Group, Long>> counts = new HashMap<>();
    staged
        .groupBy(STAGE, AssignmentTable.JOINED)
        .count()
        .collectAsList()
        .forEach(
            row -> {
              SortedMap<Group, Long> cells =
                  counts.computeIfAbsent(row.getString(0), stage -> empty(columns));
              Group column =
                  row.isNullAt(1) ? NoSegment.OUTSIDE_SCOPE : assignments.group(row.getString(1));
              cells.merge(column, row.getLong(2), Long::sum);
            });
    return counts;
  }

  private static SortedMap<Group, Long> empty(List<Group> columns) {
    SortedMap<Group, Long> cells = new TreeMap<>(Group.ORDER);
    columns.forEach(column -> cells.put(column, 0L));
    return cells;
  }

  private OutsideScope describe(
      Map<String, SortedMap<Group, Long>> counts, Set<String> exactFeatures) {
    List<String> named =
        counts.keySet().stream()
            .filter(
                stage -> !stage.isEmpty() && terms.disclosure().isEnough(sum(counts.get(stage))))
            .sorted(
                Comparator.comparingLong((String stage) -> -sum(counts.get(stage)))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST_STAGES)
            .toList();
    // The others are a row of their own, because they can be worked out from the rest.
    List<String> stages = new ArrayList<>(named);
    Map<String, SortedMap<Group, Long>> rows = new HashMap<>(counts);
    rows.keySet().retainAll(named);
    counts.forEach(
        (stage, cells) -> {
          if (!named.contains(stage)) {
            SortedMap<Group, Long> rest = rows.computeIfAbsent("", s -> new TreeMap<>(Group.ORDER));
            cells.forEach((column, n) -> rest.merge(column, n, Long::sum));
          }
        });
    if (rows.containsKey("")) {
      stages.add("");
    }
    List<Release<Group>> releases =
        stages.isEmpty()
            ? List.of()
            : terms.disclosure().releaseCounts(stages.stream().map(rows::get).toList());
    return outside(stages, releases, statements(named, exactFeatures));
  }

  private OutsideScope outside(
      List<String> stages, List<Release<Group>> releases, Map<String, List<Statement>> statements) {
    List<Stage> lifecycle = new ArrayList<>();
    List<OutsideGroup> groups = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      String stage = stages.get(i);
      Told all = releases.get(i).everyone();
      Told own = releases.get(i).of(NoSegment.OUTSIDE_SCOPE);
      if (!stage.isEmpty()) {
        lifecycle.add(new Stage(stage, Release.count(all), all.disclosure()));
      }
      OptionalLong customers = Release.count(own);
      // Fewer than a few is what is told of nobody as well.
      if (own.disclosure() == Disclosure.SHOWN && customers.orElse(0) > 0) {
        groups.add(
            new OutsideGroup(
                stage, customers, own.disclosure(), statements.getOrDefault(stage, List.of())));
      }
    }
    return new OutsideScope(
        releases.stream().map(Release::rounding).findFirst().orElse(OptionalDouble.empty()),
        lifecycle,
        groups);
  }

  private static long sum(SortedMap<Group, Long> cells) {
    return cells.values().stream().mapToLong(Long::longValue).sum();
  }

  /** By stage, what sets those outside the scope apart from everyone on the list. */
  private Map<String, List<Statement>> statements(List<String> named, Set<String> exactFeatures) {
    List<FeatureColumn> columns =
        everyone.columns().stream()
            .filter(c -> c.type() != FeatureColumn.Type.TEXT && exactFeatures.contains(c.name()))
            .toList();
    if (columns.isEmpty()) {
      return Map.of();
    }
    Column own = when(col(STAGE).isin(named.toArray()), col(STAGE)).otherwise("");
    Column group =
        when(col(AssignmentTable.JOINED).isNotNull(), Spelling.of(NoSegment.OTHERS))
            .otherwise(concat(lit(new Outside("").column()), own));
    AssignmentTable halves =
        assignments.over(
            staged.select(col(LinkedTable.CUSTOMER_KEY), group.as(AssignmentTable.SEGMENT)));
    return Profiles.of(everyone.only(columns), halves, terms.ofNoSegment(List.of())).stream()
        .filter(profile -> profile.group() instanceof Outside)
        .collect(
            Collectors.toMap(
                profile -> ((Outside) profile.group()).stage(),
                profile ->
                    profile.statements().stream()
                        .filter(s -> s.claim().figure().effect().isPresent())
                        .limit(MOST_STATEMENTS)
                        .toList()));
  }
}
