package org.dramatis.profile.typing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Sample;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.typing.TypingTool.Answer;
import org.dramatis.profile.typing.TypingTool.Node;
import org.dramatis.profile.typing.TypingTool.Procedure;
import org.dramatis.profile.typing.TypingTool.Question;
import org.dramatis.stat.ClassificationTree;
import org.dramatis.stat.DataMatrix;
import org.dramatis.stat.Quantiles;

/**
 * Grows the tree of questions over the customers with the smallest pseudonyms, with thresholds that
 * people say. A number that is not known of a customer counts as the median. How often it is right
 * is found by ten-fold cross-validation, every tenth customer in the order of pseudonyms at a time.
 */
public final class TypingTrial {
  /** As many as people say without counting: every tenth customer is tried at a time. */
  private static final int FOLDS = 10;

  /** So many customers are enough. */
  private static final int MOST_CUSTOMERS = 10_000;

  private static final int MOST_VALUES = 8;

  /** A number is divided at one of so many places, with as many customers between two of them. */
  private static final int PLACES = 31;

  /** No question is asked for the sake of fewer customers, nor a segment tried with fewer. */
  private static final int FEWEST = 20;

  private final List<Askable> asked;
  private final List<SegmentRef> segments;
  private final Tried tried;
  private final Known numbers;
  private final int[] labels;
  private final ClassificationTree.Terms terms;

  private TypingTrial(
      List<Askable> asked, List<SegmentRef> segments, Tried tried, DisclosureControl disclosure) {
    this.asked =
        IntStream.range(0, asked.size())
            .mapToObj(c -> areFlags(tried.drawn(), c) ? asked.get(c).ofZeroAndOne() : asked.get(c))
            .toList();
    this.segments = segments;
    this.tried = tried;
    this.numbers = new Known(tried.drawn(), ints(tried.rows()), asked.size());
    this.labels = ints(tried.labels());
    // The commonest of all segments at an end has enough customers then to be told.
    int fewest = Math.max(FEWEST, disclosure.minimumCell() * tried.segments().size());
    this.terms =
        new ClassificationTree.Terms(
            tried.segments().size(),
            TypingTool.MOST_QUESTIONS,
            fewest,
            IntStream.range(0, asked.size()).mapToObj(this::places).toList());
  }

  /**
   * Customers of segments of whom enough were drawn.
   *
   * @param rows their places among the drawn
   * @param segments that they are of
   * @param labels the place of each one's segment among these
   */
  private record Tried(
      Sample drawn, List<Integer> rows, List<SegmentRef> segments, List<Integer> labels) {
    static Tried of(Sample drawn, int column, List<SegmentRef> segments, int fewest) {
      List<Integer> enough =
          IntStream.range(0, segments.size())
              .filter(s -> rows(drawn, column, label -> label == s).size() >= fewest)
              .boxed()
              .toList();
      List<Integer> rows = rows(drawn, column, label -> enough.contains((int) label));
      return new Tried(
          drawn,
          rows,
          enough.stream().map(segments::get).toList(),
          rows.stream().map(row -> enough.indexOf((int) drawn.value(row, column))).toList());
    }

    private static List<Integer> rows(Sample drawn, int column, DoublePredicate is) {
      return IntStream.range(0, drawn.rows())
          .filter(row -> drawn.isKnown(row, column) && is.test(drawn.value(row, column)))
          .boxed()
          .toList();
    }
  }

  /** Numbers of some of the drawn, of whom none is missing. */
  private static final class Known implements DataMatrix {
    private final Sample drawn;
    private final int[] rows;
    private final double[] medians;

    Known(Sample drawn, int[] rows, int columns) {
      this.drawn = drawn;
      this.rows = rows;
      this.medians =
          IntStream.range(0, columns)
              .mapToDouble(c -> Quantiles.median(present(c)).orElse(0))
              .toArray();
    }

    private double[] present(int column) {
      return Arrays.stream(rows)
          .filter(row -> drawn.isKnown(row, column))
          .mapToDouble(row -> drawn.value(row, column))
          .toArray();
    }

    /** What an unknown number counts as. */
    double median(int column) {
      return medians[column];
    }

    @Override
    public int rows() {
      return rows.length;
    }

    @Override
    public int columns() {
      return medians.length;
    }

    @Override
    public double value(int row, int column) {
      double value = drawn.value(rows[row], column);
      return Double.isNaN(value) ? medians[column] : value;
    }
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean areFlags(Sample drawn, int column) {
    double[] present = drawn.present(column);
    return Arrays.stream(present).allMatch(value -> value == 0 || value == 1);
  }

  /** Where a number may be divided: between neighbouring values, as it is spoken. */
  private List<Double> places(int column) {
    double[] values =
        IntStream.range(0, numbers.rows()).mapToDouble(row -> numbers.value(row, column)).toArray();
    Arrays.sort(values);
    return IntStream.rangeClosed(1, PLACES)
        .mapToObj(i -> (int) ((long) i * values.length / (PLACES + 1)))
        .map(i -> asked.get(column).spoken((values[i] + next(values, i)) / 2))
        .distinct()
        .sorted()
        .toList();
  }

  /** The next larger value; the same at the end. */
  private static double next(double[] sorted, int from) {
    return Arrays.stream(sorted, from, sorted.length)
        .filter(value -> value > sorted[from])
        .findFirst()
        .orElse(sorted[from]);
  }

  /**
   * Finds the questions that tell segments apart.
   *
   * @param table the customers in scope
   * @param segments in the order of letters, at least one
   * @param sample customers that are looked at, at most
   * @return empty when the catalogue has no question, or there are too few customers to try it
   */
  public static Optional<TypingTool> of(
      FeatureTable table,
      AssignmentTable assignments,
      List<SegmentRef> segments,
      int sample,
      DisclosureControl disclosure) {
    List<Askable> asked = asked(table);
    if (asked.isEmpty() || segments.size() < 2) {
      return Optional.empty();
    }
    Dataset<Row> customers = assignments.join(table.rows());
    List<Column> values = new ArrayList<>();
    asked.forEach(number -> values.add(number.number(table)));
    values.add(label(segments));
    Sample drawn = Sample.of(customers, values, Math.min(sample, MOST_CUSTOMERS));
    int fewest = Math.max(FEWEST, disclosure.minimumCell());
    Tried tried = Tried.of(drawn, asked.size(), segments, fewest);
    return tried.rows().size() < FOLDS * FEWEST || tried.segments().size() < 2
        ? Optional.empty()
        : Optional.of(new TypingTrial(asked, segments, tried, disclosure).tool(disclosure));
  }

  private static Column label(List<SegmentRef> segments) {
    Column label = lit(null).cast("double");
    for (int i = 0; i < segments.size(); i++) {
      label =
          when(col(AssignmentTable.JOINED).equalTo(segments.get(i).letter()), lit((double) i))
              .otherwise(label);
    }
    return label;
  }

  /** What the catalogue can ask; of a text, whether it is one of its commonest values. */
  private static List<Askable> asked(FeatureTable table) {
    return table.shownColumns().stream()
        .filter(column -> column.feature().ask().isPresent())
        .flatMap(
            column ->
                column.type() == FeatureColumn.Type.TEXT
                    ? values(table, column).map(value -> Askable.of(column, value))
                    : Stream.of(Askable.of(column)))
        .toList();
  }

  private static Stream<String> values(FeatureTable table, FeatureColumn column) {
    Column value = table.observed(column.name());
    return table
        .rows()
        .select(value.as("value"))
        .filter(col("value").isNotNull())
        .groupBy("value")
        .count()
        .orderBy(col("count").desc(), col("value"))
        .limit(MOST_VALUES)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0));
  }

  private TypingTool tool(DisclosureControl disclosure) {
    int[] found = new int[labels.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      ClassificationTree tree = grow(customers().filter(i -> i % FOLDS != held));
      customers().filter(i -> i % FOLDS == held).forEach(i -> found[i] = tree.classify(numbers, i));
    }
    ClassificationTree whole = grow(customers());
    int[] fitted = customers().map(i -> whole.classify(numbers, i)).toArray();
    Confusion confusion = Confusion.of(tried.segments(), labels, found, disclosure);
    return new TypingTool(
        TypingTool.LAYOUT,
        labels.length,
        new Procedure(FOLDS, terms.fewest(), PLACES, MOST_VALUES),
        confusion.guess(),
        confusion.trial(),
        Confusion.of(tried.segments(), labels, fitted, disclosure).trial(),
        segments.stream().filter(segment -> !tried.segments().contains(segment)).toList(),
        node(whole));
  }

  private IntStream customers() {
    return IntStream.range(0, labels.length);
  }

  private ClassificationTree grow(IntStream rows) {
    return ClassificationTree.grow(numbers, labels, rows.toArray(), terms);
  }

  private Node node(ClassificationTree tree) {
    if (tree instanceof ClassificationTree.Split split) {
      return Node.of(question(split), node(split.above()), node(split.below()));
    }
    return Node.end(tried.segments().get(((ClassificationTree.Leaf) tree).label()));
  }

  private Question question(ClassificationTree.Split split) {
    Answer unknown = numbers.median(split.column()) > split.threshold() ? Answer.YES : Answer.NO;
    return asked.get(split.column()).above(split.threshold(), unknown);
  }
}
