package org.dramatis.profile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Sample;
import org.dramatis.feature.catalog.StatementTemplates;
import org.dramatis.identity.LinkedTable;
import org.dramatis.profile.disclosure.Amounts;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.figure.Contrast;
import org.dramatis.profile.figure.Direction;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Strength;
import org.dramatis.stat.Correlation;

/** What makes a profile a picture of people: its middle, and what one would not have guessed. */
public final class Portraits {
  private static final int MIDDLE = 25;
  private static final int MOST_RANGES = 4;
  private static final int MOST_UNEXPECTED = 2;

  /** Cohen's (1988) medium correlation: what is weaker is no expectation. */
  private static final double EXPECTED = 0.3;

  /** A small difference on the scale of {@link Strength}: less would not be missed. */
  private static final double NOTICEABLE = 0.2;

  /** Of fewer customers a correlation says little. */
  private static final int FEWEST = 50;

  private final Map<String, FeatureColumn> numbers;
  private final List<String> names;
  private final DisclosureControl disclosure;

  private Portraits(FeatureTable table, DisclosureControl disclosure) {
    this.numbers =
        table.shownColumns().stream()
            .filter(c -> c.type() != FeatureColumn.Type.TEXT)
            .collect(Collectors.toMap(FeatureColumn::name, Function.identity()));
    this.names = numbers.keySet().stream().sorted().toList();
    this.disclosure = disclosure;
  }

  /**
   * Completes profiles of segments.
   *
   * @param table the customers in scope
   * @param sample customers that correlations are computed over, at most
   */
  public static List<SegmentProfile> of(
      FeatureTable table,
      AssignmentTable assignments,
      List<SegmentProfile> profiles,
      int sample,
      DisclosureControl disclosure) {
    Portraits portraits = new Portraits(table, disclosure);
    List<Column> values = portraits.names.stream().map(table::observed).toList();
    Sample everyone = Sample.of(table.rows(), values, sample);
    Map<SegmentRef, List<Row>> middles = portraits.middles(table, assignments, values);
    return profiles.stream()
        .map(
            p ->
                p.portrayed(
                    portraits.unexpected(p, everyone),
                    portraits.ranges(p, middles.getOrDefault(p.segment(), List.of()))))
        .toList();
  }

  private int middle() {
    return disclosure.enoughForHalves(MIDDLE);
  }

  /** By segment, the customers nearest to its centre: the segment, then the values. */
  private Map<SegmentRef, List<Row>> middles(
      FeatureTable table, AssignmentTable assignments, List<Column> values) {
    Column place =
        row_number()
            .over(
                Window.partitionBy(AssignmentTable.SEGMENT)
                    .orderBy(col(AssignmentTable.DISTANCE), col(LinkedTable.CUSTOMER_KEY)));
    Dataset<Row> nearest =
        assignments.rows().withColumn("_place", place).where(col("_place").leq(middle()));
    List<Column> selected = new ArrayList<>(List.of(col(AssignmentTable.JOINED)));
    values.forEach(v -> selected.add(v.cast("double")));
    return assignments
        .over(nearest)
        .join(table.rows())
        .select(selected.toArray(Column[]::new))
        .collectAsList()
        .stream()
        .collect(Collectors.groupingBy(row -> assignments.segment(row.getString(0))));
  }

  /**
   * The ranges of the strongest figures that may be shown. A segment that is hardly larger than its
   * middle has none: the others could be told from the difference.
   */
  private List<TypicalRange> ranges(SegmentProfile profile, List<Row> middle) {
    if (!disclosure.isEnough(profile.size() - middle())) {
      return List.of();
    }
    return profile.features().stream()
        .filter(f -> Strength.of(f.figure()).filter(s -> s != Strength.NONE).isPresent())
        .filter(f -> numbers.containsKey(f.name()))
        .filter(f -> numbers.get(f.name()).type() != FeatureColumn.Type.FLAG)
        .flatMap(f -> range(f.name(), middle).stream())
        .limit(MOST_RANGES)
        .toList();
  }

  private Optional<TypicalRange> range(String name, List<Row> middle) {
    int column = 1 + names.indexOf(name);
    double[] values =
        middle.stream()
            .filter(row -> !row.isNullAt(column))
            .mapToDouble(row -> row.getDouble(column))
            .sorted()
            .toArray();
    int half = values.length / 2;
    double[] lower = Arrays.copyOf(values, half);
    double[] upper = Arrays.copyOfRange(values, values.length - half, values.length);
    return disclosure.isTold(Amounts.of(lower)) && disclosure.isTold(Amounts.of(upper))
        ? Optional.of(new TypicalRange(name, values.length, mean(lower), mean(upper)))
        : Optional.empty();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /** An expectation that is not met, and by how much. */
  private record Miss(CounterExpectation what, double by) {}

  private List<CounterExpectation> unexpected(SegmentProfile profile, Sample everyone) {
    Map<String, FeatureFigure> figures =
        profile.features().stream()
            .filter(f -> Strength.of(f.figure()).isPresent() && numbers.containsKey(f.name()))
            .filter(f -> f.isKnownOfMost(profile.size()))
            .collect(Collectors.toMap(FeatureFigure::name, Function.identity()));
    // A correlation is at most 1, so that only what is noticeable itself leads one to expect more.
    List<Statement> reasons =
        profile.statements().stream()
            .filter(s -> figures.containsKey(s.claim().column()))
            .filter(s -> Math.abs(figures.get(s.claim().column()).apart()) >= NOTICEABLE)
            .toList();
    return figures.keySet().stream()
        .sorted()
        .filter(name -> !numbers.get(name).feature().says().equals(StatementTemplates.NOTHING))
        .flatMap(
            name ->
                reasons.stream()
                    .flatMap(reason -> miss(reason, name, figures, everyone).stream())
                    .max(Comparator.comparingDouble(Miss::by))
                    .stream())
        .sorted(Comparator.comparingDouble((Miss m) -> -m.by()))
        .map(Miss::what)
        .limit(MOST_UNEXPECTED)
        .toList();
  }

  private Optional<Miss> miss(
      Statement reason, String name, Map<String, FeatureFigure> figures, Sample everyone) {
    String because = reason.claim().column();
    Optional<Double> correlation = correlation(everyone, because, name);
    if (correlation.isEmpty() || Math.abs(correlation.get()) < EXPECTED) {
      return Optional.empty();
    }
    double expected = correlation.get() * figures.get(because).apart();
    double found = figures.get(name).apart();
    boolean readsTheSame = figures.get(name).contrast().filter(Contrast::isSame).isPresent();
    boolean isAlike = Strength.of(FigureKind.MEAN, found) == Strength.NONE;
    boolean isNone = isAlike && readsTheSame;
    boolean isOpposite = !isAlike && !readsTheSame && Math.signum(found) != Math.signum(expected);
    if (Math.abs(expected) < NOTICEABLE || !(isNone || isOpposite)) {
      return Optional.empty();
    }
    // A sentence that needs figures cannot say what was expected.
    return ClaimTemplate.of(numbers.get(name), Direction.of(expected))
        .map(ClaimTemplate::says)
        .filter(says -> !says.contains("{"))
        .map(
            says ->
                new Miss(
                    new CounterExpectation(
                        name,
                        says,
                        reason,
                        correlation.get(),
                        isOpposite
                            ? CounterExpectation.Direction.OPPOSITE
                            : CounterExpectation.Direction.NO_DIFFERENCE),
                    Math.abs(expected - found)));
  }

  private Optional<Double> correlation(Sample everyone, String first, String second) {
    Sample both = everyone.both(names.indexOf(first), names.indexOf(second));
    if (first.equals(second) || both.rows() < FEWEST) {
      return Optional.empty();
    }
    return Correlation.of(both).between(0, 1).stream().boxed().findFirst();
  }
}
