package org.dramatis.profile.disclosure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.disclosure.Release.Told;

/**
 * The one door through which figures of people leave. It gets how many customers stand behind the
 * cells of a figure and decides on all of a row together: a share of too few customers is told as a
 * bound, and its row in whole per cents, so coarse that the printed figures leave each hidden count
 * anything from nobody to the minimum cell; a mean or sum is told where enough customers contribute
 * and none dominates. Sizes of segments are published, and how many customers of a segment have a
 * value is taken to be known as well.
 *
 * <p>It remembers what it released of whom, so that the same customers in another table of a run
 * are not told more finely there.
 */
public final class DisclosureControl {
  private final int minimumCell;
  private final double dominance;
  private final Memory memory;
  private final Base base;

  /**
   * How the number of those whom figures are of may be told.
   *
   * @param grain no share of them is told more finely
   */
  private record Base(Grain grain) {
    <G> Release<G> of(Release<G> release) {
      return grain.isExact() ? release : release.withoutCounts();
    }
  }

  /**
   * A control for one run.
   *
   * @param minimumCell fewer customers are too few, 1 or more
   * @param dominance nobody's amount may be told to so many per cent, 0 or more
   */
  public DisclosureControl(int minimumCell, double dominance) {
    this(minimumCell, dominance, new Memory(), new Base(Grain.EXACT));
  }

  private DisclosureControl(int minimumCell, double dominance, Memory memory, Base base) {
    this.minimumCell = minimumCell;
    this.dominance = dominance;
    this.memory = memory;
    this.base = base;
  }

  /**
   * The same control for figures of those who meet a condition. Such a figure tells how many they
   * are, with its n or by its digits; where that gives too few customers away, their number is not
   * told and no share of them more finely. That a condition holds for all of a group is no secret.
   *
   * @param met by group, how many of the group's customers meet the condition
   */
  public <G> DisclosureControl among(SortedMap<G, Cell> met) {
    SortedMap<G, Cell> parts = new TreeMap<>(met);
    parts.values().removeIf(cell -> cell.with() == cell.n());
    Grain grain =
        parts.isEmpty()
            ? base.grain()
            : memory.grain(new ShareTable<>(List.of(parts), minimumCell), base.grain());
    return new DisclosureControl(minimumCell, dominance, memory, new Base(grain));
  }

  /** Releases the share of each group's customers who have a property. */
  public <G> Release<G> release(SortedMap<G, Cell> cells) {
    return releaseValues(List.of(cells)).get(0);
  }

  /** Releases the share of some customers, who are compared with nobody, who have a property. */
  public Told releaseShare(Cell cell) {
    SortedMap<Integer, Cell> alone = new TreeMap<>();
    alone.put(0, cell);
    return release(alone).of(0);
  }

  /**
   * Releases the shares of several values of one feature.
   *
   * @param values by group; one element per value that is listed; nobody has two of them
   * @return one per value
   */
  public <G> List<Release<G>> releaseValues(List<SortedMap<G, Cell>> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    ShareTable<G> table = new ShareTable<>(values, minimumCell);
    Grain grain = memory.grain(table, base.grain());
    return values.stream().map(row -> base.of(table.release(row, grain))).toList();
  }

  /** Releases the mean of each group's values; of values 0 and 1 that is a share of customers. */
  public <G> Release<G> releaseMeans(SortedMap<G, Summary> summaries) {
    return Summary.areFlags(summaries)
        ? release(Cell.of(summaries))
        : releaseAmounts(Amounts.of(summaries));
  }

  /** The same of values that are told as shares of a whole, if they lie from 0 to 1. */
  public <G> Release<G> releaseShares(SortedMap<G, Summary> summaries) {
    boolean areShares =
        summaries.values().stream().allMatch(s -> s.lowest() >= 0 && s.highest() <= 1);
    return Summary.areFlags(summaries) || !areShares
        ? releaseMeans(summaries)
        : releaseAmounts(Amounts.ofShares(summaries));
  }

  /** Releases the mean of amounts in each group, no more finely than before. */
  public <G> Release<G> releaseAmounts(SortedMap<G, Amounts> amounts) {
    return base.of(
        memory
            .means(amounts)
            .orElseGet(() -> AmountTable.means(amounts, minimumCell, dominance).release()));
  }

  /**
   * Releases mean shares of one whole, which a reader adds up.
   *
   * @param categories of each category the groups' shares, 0 to 1; the same customers have a value
   *     of all of them
   * @param rest what is left of the whole
   * @return one per category
   */
  public <G> List<Release<G>> releaseBreakdown(
      List<SortedMap<G, Summary>> categories, SortedMap<G, Summary> rest) {
    BreakdownTable<G> table =
        new BreakdownTable<>(
            categories.stream().map(Amounts::ofShares).toList(),
            Amounts.ofShares(rest),
            minimumCell,
            dominance);
    if (table.isExact()) {
      return categories.stream().map(this::releaseShares).toList();
    }
    if (categories.stream().allMatch(Summary::areFlags)) {
      return releaseValues(categories.stream().map(Cell::of).toList());
    }
    List<Release<G>> releases = table.release();
    for (int i = 0; i < releases.size(); i++) {
      memory.keep(table.categories().get(i), releases.get(i));
    }
    return releases.stream().map(base::of).toList();
  }

  /**
   * Releases an aggregate in each group, where each sum and mean in it may be told, and everyone's,
   * where that does not give back how many meet a condition.
   */
  public <G> Release<G> releaseAggregates(
      SortedMap<G, Aggregate> aggregates, OptionalDouble everyone) {
    Release<G> release =
        base.of(AmountTable.aggregates(aggregates, everyone, minimumCell, dominance).release());
    return base.grain().isExact() ? release : release.withoutEveryone();
  }

  /**
   * Releases counts of customers who are in one cell each; the sums of columns are known, those of
   * rows are released with their cells. What was released of a row's customers, in all columns or
   * in all but one, gives nothing back.
   *
   * @param rows customers by column; every row has every column
   * @return one per row
   */
  public <G> List<Release<G>> releaseCounts(List<SortedMap<G, Long>> rows) {
    return new CountsOfRows<>(rows, memory.totals(), minimumCell).release();
  }

  /**
   * Customers of whose number something is known.
   *
   * @param customers how many they are
   * @param least how many they are at least, as far as is told
   * @param most how many they are at most, as far as is told
   */
  public record Whole(long customers, long least, long most) {
    /** Of a number that is told exactly. */
    public static Whole exactly(long customers) {
      return new Whole(customers, customers, customers);
    }

    /** All customers, whose number is known, without these. */
    public Whole leftOf(long all) {
      return new Whole(all - customers, all - most, all - least);
    }
  }

  /** Customers whose number was released, rounded like this; not at all where that is empty. */
  public Whole whole(long customers, OptionalDouble rounding) {
    Grain.Span told = new Grain(0, (long) rounding.orElse(0)).count(customers, minimumCell).span();
    return new Whole(customers, told.low(), told.high());
  }

  /**
   * Releases the number of customers who are a part of each of some wholes, so coarse that neither
   * it nor any of the remainders is given back.
   */
  public Told releasePart(long part, Whole... wholes) {
    List<Whole> all = List.of(wholes);
    boolean isExact = isEnough(part) && all.stream().allMatch(w -> isEnough(w.customers() - part));
    return Stream.concat(isExact ? Stream.of(Grain.EXACT) : Stream.empty(), Grain.COUNTS.stream())
        .map(grain -> grain.count(part, minimumCell))
        .filter(told -> all.stream().allMatch(whole -> hidesRest(whole, part, told.span())))
        .findFirst()
        .map(told -> new Told(OptionalLong.empty(), told.value(), told.disclosure(), told.bound()))
        .orElse(Told.withheld(OptionalLong.empty()));
  }

  private boolean hidesRest(Whole whole, long part, Grain.Span told) {
    return isEnough(whole.customers() - part)
        || (whole.least() - told.high() <= 0 && whole.most() - told.low() >= minimumCell - 1);
  }

  /** The share that some customers are of others, in tenths; empty where a tenth is too few. */
  public OptionalDouble releaseTenths(long part, long whole) {
    return whole >= 20L * minimumCell
        ? OptionalDouble.of(Math.round(10.0 * part / whole) / 10.0)
        : OptionalDouble.empty();
  }

  /** Releases each group's part of the sum of all values; empty where its mean is not told. */
  public <G> SortedMap<G, OptionalDouble> releaseSharesOfSum(SortedMap<G, Summary> summaries) {
    Release<G> release = releaseMeans(summaries);
    double all = summaries.values().stream().mapToDouble(Summary::sum).sum();
    SortedMap<G, OptionalDouble> shares = new TreeMap<>(summaries.comparator());
    summaries.forEach(
        (group, own) ->
            shares.put(
                group,
                release.isExact() && all > 0
                    ? OptionalDouble.of(own.sum() / all)
                    : shareOfTold(release, group)));
    return shares;
  }

  /** A part of what is told of everyone, where the row holds something back. */
  private static <G> OptionalDouble shareOfTold(Release<G> release, G group) {
    Told own = release.of(group);
    Told all = release.everyone();
    boolean isTold = own.value().isPresent() && all.value().orElse(0) > 0;
    return isTold && own.n().isPresent() && all.n().isPresent()
        ? OptionalDouble.of(
            own.n().getAsLong()
                * own.value().getAsDouble()
                / (all.n().getAsLong() * all.value().getAsDouble()))
        : OptionalDouble.empty();
  }

  /** The fewest customers of whom a figure may be told. */
  public int minimumCell() {
    return minimumCell;
  }

  /** Whether a figure of so many customers may be told. */
  public boolean isEnough(long customers) {
    return customers >= minimumCell;
  }

  /** Whether the sum or mean of some customers' values may be told. */
  public boolean isTold(Amounts amounts) {
    return AmountTable.isProtected(amounts, minimumCell, dominance);
  }

  /** At least so many customers, and enough that a figure of each half of them may be told. */
  public int enoughForHalves(int customers) {
    return Math.max(customers, 2 * minimumCell);
  }
}
