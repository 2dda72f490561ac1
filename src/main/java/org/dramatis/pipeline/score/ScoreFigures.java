package org.dramatis.pipeline.score;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.contract.Contract;
import org.dramatis.persona.Cast.Member;
import org.dramatis.persona.PersonaState;
import org.dramatis.pipeline.score.ScoreSummary.Figure;
import org.dramatis.pipeline.score.ScoreSummary.Former;
import org.dramatis.pipeline.score.ScoreSummary.Group;
import org.dramatis.pipeline.score.ScoreSummary.Missing;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.DisclosureControl.Whole;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.disclosure.Release.Told;

/**
 * The figures of a score, on their way through the control.
 *
 * @param rows as {@link ScoreTable} has them; read three times
 * @param contracts whose owners are asked about missing rows
 */
public record ScoreFigures(
    Dataset<Row> rows, Casting casting, DisclosureControl disclosure, List<Contract> contracts) {
  private static final String GROUP = "_group";

  public ScoreFigures {
    contracts = List.copyOf(contracts);
  }

  /** The summary of a score of that name, but for its name and day. */
  public ScoreSummary summary(String score, Optional<LocalDate> asOf) {
    Map<String, Cell> cells = cells();
    List<String> order = order(cells);
    SortedMap<Integer, Cell> ofNewcomers = new TreeMap<>();
    for (int i = 0; i < order.size(); i++) {
      ofNewcomers.put(i, cells.getOrDefault(order.get(i), new Cell(0, 0)));
    }
    List<Release<Integer>> sizes =
        disclosure.releaseCounts(ofNewcomers.values().stream().map(ScoreFigures::alone).toList());
    Release<Integer> newcomers = disclosure.release(ofNewcomers);
    Cell all = Cell.everyone(ofNewcomers.values());
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      groups.add(
          group(
              order.get(i),
              size(sizes.get(i).of(0), all.n()),
              part(newcomers, newcomers.of(i), ofNewcomers.get(i).with())));
    }
    long inScope = all.n() - cells.getOrDefault(Standing.OUTSIDE_SCOPE.word(), new Cell(0, 0)).n();
    Row odd = odd();
    return new ScoreSummary(
        ScoreSummary.LAYOUT,
        score,
        asOf,
        casting.cast().run(),
        casting.cast().number(),
        all.n(),
        sizes.get(0).rounding(),
        groups,
        part(newcomers, newcomers.everyone(), all.with()),
        partOf(odd.getLong(0), inScope),
        missing(all.n()),
        partOf(odd.getLong(1), inScope),
        casting.cast().retired().stream().map(r -> new Former(r.persona(), r.name())).toList());
  }

  private static SortedMap<Integer, Long> alone(Cell cell) {
    SortedMap<Integer, Long> row = new TreeMap<>();
    row.put(0, cell.n());
    return row;
  }

  /** The groups: those that cannot have anybody, and an outside where nobody is, are none. */
  private List<String> order(Map<String, Cell> cells) {
    List<String> order = new ArrayList<>();
    casting.members().forEach(m -> order.add(m.persona().text()));
    casting.retired().forEach(former -> order.add(former.persona().text()));
    if (!casting.free().isEmpty()) {
      order.add(Standing.NO_PERSONA.word());
    }
    if (cells.containsKey(Standing.OUTSIDE_SCOPE.word())) {
      order.add(Standing.OUTSIDE_SCOPE.word());
    }
    return order;
  }

  private Group group(String name, Figure customers, Figure newcomers) {
    return casting.members().stream()
        .filter(m -> m.persona().text().equals(name))
        .findFirst()
        .map(m -> ofPersona(m, customers, newcomers))
        .or(
            () ->
                casting.retired().stream()
                    .filter(former -> former.persona().text().equals(name))
                    .findFirst()
                    .map(former -> ofRetired(former, customers, newcomers)))
        .orElseGet(() -> ofNobody(name, customers, newcomers));
  }

  private static Group ofPersona(Member member, Figure customers, Figure newcomers) {
    boolean isOver =
        member.state() == PersonaState.EXPIRED || member.state() == PersonaState.RETIRED;
    return new Group(
        isOver ? Standing.EXPIRED : Standing.PERSONA,
        Optional.of(member.persona()),
        member.name(),
        Optional.of(member.state()),
        member.segments(),
        customers,
        newcomers);
  }

  private static Group ofRetired(Casting.Former former, Figure customers, Figure newcomers) {
    return new Group(
        Standing.RETIRED,
        Optional.of(former.persona()),
        former.name(),
        Optional.of(PersonaState.RETIRED),
        former.segments(),
        customers,
        newcomers);
  }

  private Group ofNobody(String name, Figure customers, Figure newcomers) {
    boolean isOutside = name.equals(Standing.OUTSIDE_SCOPE.word());
    return new Group(
        isOutside ? Standing.OUTSIDE_SCOPE : Standing.NO_PERSONA,
        Optional.empty(),
        "",
        Optional.empty(),
        isOutside ? List.of() : casting.free(),
        customers,
        newcomers);
  }

  /** How many are in each group, and how many of them are newcomers. */
  private Map<String, Cell> cells() {
    Column group =
        when(col(AssignmentTable.SEGMENT).isNull(), Standing.OUTSIDE_SCOPE.word())
            .otherwise(
                coalesce(
                    col(ScoreTable.PERSONA),
                    casting.retired(col(AssignmentTable.SEGMENT)),
                    lit(Standing.NO_PERSONA.word())));
    Map<String, Cell> cells = new HashMap<>();
    rows.groupBy(group.as(GROUP))
        .agg(count(lit(1)), count_if(col(ScoreTable.NEWCOMER)))
        .collectAsList()
        .forEach(row -> cells.put(row.getString(0), new Cell(row.getLong(1), row.getLong(2))));
    return cells;
  }

  /** How many are beyond reach, and how many lack a value. */
  private Row odd() {
    return rows.agg(
            count_if(col(ScoreTable.STANDING).equalTo(Standing.BEYOND_REACH.word())),
            count_if(col(ScoreTable.IMPUTED).gt(0)))
        .head();
  }

  private List<Missing> missing(long customers) {
    Map<String, Long> counts = new HashMap<>();
    rows.where(col(ScoreTable.MISSING).isNotNull())
        .select(explode(split(col(ScoreTable.MISSING), " ")).as("_source"))
        .groupBy("_source")
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return contracts.stream()
        .filter(c -> counts.containsKey(c.name()))
        .map(
            c ->
                new Missing(
                    c.name(), c.ownership().whom(), partOf(counts.get(c.name()), customers)))
        .toList();
  }

  private static Figure size(Told told, long all) {
    OptionalLong customers = Release.count(told);
    return new Figure(
        customers,
        customers.isPresent() && all > 0
            ? OptionalDouble.of(customers.getAsLong() / (double) all)
            : OptionalDouble.empty(),
        told.disclosure(),
        told.bound());
  }

  private static Figure part(Release<Integer> release, Told told, long customers) {
    return new Figure(
        release.isExact() ? OptionalLong.of(customers) : OptionalLong.empty(),
        told.value(),
        told.disclosure(),
        told.bound());
  }

  private Figure partOf(long part, long whole) {
    return size(disclosure.releasePart(part, Whole.exactly(whole)), whole);
  }
}
