package org.dramatis.profile.typing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.figure.Prevalence.Part;
import org.dramatis.profile.typing.TypingTool.Node;
import org.dramatis.profile.typing.TypingTool.OfSegment;
import org.dramatis.stat.ClassificationTree;
import org.dramatis.stat.DataMatrix;
import org.dramatis.stat.Quantiles;

/**
 * Grows the tree of questions over the customers with the smallest pseudonyms, with thresholds that
 * people say. A number that is not known of a customer counts as the median. How often it is right
 * is found by ten-fold cross-validation, every tenth customer in the order of pseudonyms at a time.
 */
public final class TypingTrial {
  private static final int FOLDS = 10;

  /** So many customers are enough. */
  private static final int MOST_CUSTOMERS = 10_000;

  private static final int MOST_VALUES = 8;

  /** A number is divided at one of so many places, with as many customers between two of them. */
  private static final int PLACES = 31;

  /** No question is asked for the sake of fewer customers. */
  private static final int FEWEST = 20;

  private final List<Askable> asked;
  private final List<SegmentRef> segments;
  private final DataMatrix numbers;
  private final int[] labels;
  private final ClassificationTree.Terms terms;

  private TypingTrial(List<Askable> asked, List<SegmentRef> segments, Sample drawn, int[] labels) {
    this.asked = asked;
    this.segments = segments;
    this.numbers = new Known(drawn, asked.size());
    this.labels = labels;
    this.terms =
        new ClassificationTree.Terms(
            segments.size(),
            TypingTool.MOST_QUESTIONS,
            FEWEST,
            IntStream.range(0, asked.size()).mapToObj(this::places).toList());
  }

  /** Numbers of whom none is missing. */
  private static final class Known implements DataMatrix {
    private final Sample drawn;
    private final double[] medians;

    Known(Sample drawn, int columns) {
      this.drawn = drawn;
      this.medians =
          IntStream.range(0, columns)
              .mapToDouble(c -> Quantiles.median(drawn.present(c)).orElse(0))
              .toArray();
    }

    @Override
    public int rows() {
      return drawn.rows();
    }

    @Override
    public int columns() {
      return medians.length;
    }

    @Override
    public double value(int row, int column) {
      double value = drawn.value(row, column);
      return Double.isNaN(value) ? medians[column] : value;
    }
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
    if (drawn.rows() < FOLDS * FEWEST) {
      return Optional.empty();
    }
    int[] labels =
        IntStream.range(0, drawn.rows()).map(row -> (int) drawn.value(row, asked.size())).toArray();
    return Optional.of(new TypingTrial(asked, segments, drawn, labels).tool(disclosure));
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
                    ? values(table, column).map(value -> new Askable(column, Optional.of(value)))
                    : Stream.of(new Askable(column, Optional.empty())))
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
    long right = customers().filter(i -> found[i] == labels[i]).count();
    long commonest = IntStream.range(0, segments.size()).mapToLong(this::size).max().orElseThrow();
    return new TypingTool(
        TypingTool.LAYOUT,
        labels.length,
        Part.of(disclosure.releaseShare(new Cell(labels.length, right))),
        Part.of(disclosure.releaseShare(new Cell(labels.length, commonest))),
        IntStream.range(0, segments.size()).mapToObj(s -> of(s, found, disclosure)).toList(),
        node(grow(customers())));
  }

  private IntStream customers() {
    return IntStream.range(0, labels.length);
  }

  private long size(int segment) {
    return Arrays.stream(labels).filter(label -> label == segment).count();
  }

  /** How often the customers of one segment were found to be in it. */
  private OfSegment of(int segment, int[] found, DisclosureControl disclosure) {
    long[] taken = new long[segments.size()];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == segment) {
        taken[found[i]]++;
      }
    }
    int other =
        IntStream.range(0, taken.length)
            .filter(s -> s != segment)
            .boxed()
            .max(Comparator.comparingLong((Integer s) -> taken[s]).thenComparing(s -> -s))
            .orElseThrow();
    long size = size(segment);
    return OfSegment.of(
        segments.get(segment),
        disclosure.releaseShare(new Cell(size, taken[segment])),
        Optional.of(segments.get(other)).filter(s -> taken[other] > 0),
        disclosure.releaseShare(new Cell(size, taken[other])));
  }

  private ClassificationTree grow(IntStream rows) {
    return ClassificationTree.grow(numbers, labels, rows.toArray(), terms);
  }

  private Node node(ClassificationTree tree) {
    if (tree instanceof ClassificationTree.Split split) {
      return Node.of(
          asked.get(split.column()).above(split.threshold()),
          node(split.above()),
          node(split.below()));
    }
    return Node.end(segments.get(((ClassificationTree.Leaf) tree).label()));
  }
}
