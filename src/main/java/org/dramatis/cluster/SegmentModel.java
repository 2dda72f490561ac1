package org.dramatis.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.mllib.clustering.KMeansModel;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.feature.FeatureFit;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.FittedFeature;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.feature.matrix.FeatureScaler;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.identity.LinkedTable;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;

/**
 * Published segments, ready to be applied to customers of the same day or of a later one: how their
 * features are computed, how these become vectors, and where the segments lie. It assigns as the
 * run that published it did, and as MLlib's model beside it, to the last tie.
 *
 * @param features what of the features depends on the customers they were fitted on
 * @param columns how features become a vector, one per component
 * @param segments of one run, at least one, in the order of their letters
 * @param retired letters that segments of earlier runs had and none of these has
 */
public record SegmentModel(
    FeatureFit features, List<ScaledColumn> columns, List<Segment> segments, List<String> retired) {

  /**
   * One segment.
   *
   * @param index its position in MLlib's model
   * @param coordinates of its centre in the scaled space, one per column
   * @param reach the distance to the centre beyond which a customer resembles no segment; empty
   *     when nobody is too far
   */
  public record Segment(
      SegmentRef segment, int index, List<Double> coordinates, OptionalDouble reach) {
    public Segment {
      coordinates = List.copyOf(coordinates);
    }

    Vector centre() {
      return Vectors.dense(coordinates.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  /** {@code model/model.json}: a model as it is stored, in version {@link #LAYOUT} of this form. */
  record Document(
      int layout,
      int windowDays,
      List<FittedFeature> features,
      List<ScaledColumn> columns,
      List<Segment> segments,
      List<String> retired) {
    // Here, so that a list that holds nothing is a fault of the file.
    Document {
      features = List.copyOf(features);
      columns = List.copyOf(columns);
      segments = List.copyOf(segments);
      retired = List.copyOf(retired);
    }

    /** Raised whenever a file of the old form would be read wrongly or not at all. */
    static final int LAYOUT = 1;
  }

  /**
   * Takes what belongs together.
   *
   * @throws IllegalArgumentException when letters or positions do not name segments one by one,
   *     when segments are not of one run, when a centre has not one finite coordinate per column,
   *     or when a column is no fitted one
   */
  public SegmentModel {
    columns = List.copyOf(columns);
    segments = List.copyOf(segments);
    retired = List.copyOf(retired);
    int width = columns.size();
    List<String> fitted =
        features.features().stream()
            .flatMap(f -> f.columns().stream())
            .map(FittedFeature.Column::name)
            .toList();
    require(
        !segments.isEmpty()
            && segments.stream().map(Segment::segment).distinct().count() == segments.size(),
        "its letters do not name segments one by one");
    require(
        segments.stream().map(s -> s.segment().run()).distinct().count() == 1,
        "its segments are not of one run");
    require(
        segments.stream()
            .map(Segment::index)
            .sorted()
            .toList()
            .equals(IntStream.range(0, segments.size()).boxed().toList()),
        "its positions do not count segments one by one");
    require(
        segments.stream().allMatch(s -> s.coordinates().size() == width)
            && segments.stream().flatMap(s -> s.coordinates().stream()).allMatch(Double::isFinite),
        "its centres do not have a number for each column");
    require(
        columns.stream().allMatch(c -> fitted.contains(c.feature())),
        "its columns are not those of its features");
  }

  private static void require(boolean fits, String otherwise) {
    if (!fits) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /**
   * The model of segments that were just found, from centres and trusts in the order of letters.
   * Clusters that lost all customers are no segments, and the others move up.
   */
  static SegmentModel of(
      FeatureFit features,
      List<ScaledColumn> columns,
      List<Centre> centres,
      List<SegmentTrust> trusts,
      List<String> retired) {
    List<Integer> positions = centres.stream().map(Centre::index).sorted().toList();
    return new SegmentModel(
        features,
        columns,
        IntStream.range(0, centres.size())
            .mapToObj(
                i ->
                    new Segment(
                        centres.get(i).segment(),
                        positions.indexOf(centres.get(i).index()),
                        centres.get(i).coordinates(),
                        trusts.get(i).reach()))
            .toList(),
        retired);
  }

  /**
   * The same segments, published by a later run.
   *
   * @param fit of the later run, in which the features that shape segments are as in this one
   */
  SegmentModel continued(String run, FeatureFit fit) {
    return new SegmentModel(
        fit,
        columns,
        segments.stream()
            .map(
                s ->
                    new Segment(
                        new SegmentRef(run, s.segment().letter()),
                        s.index(),
                        s.coordinates(),
                        s.reach()))
            .toList(),
        retired);
  }

  /** The columns of features that its vectors are made of. */
  public Set<String> shaping() {
    return columns.stream().map(ScaledColumn::feature).collect(Collectors.toSet());
  }

  /**
   * The model that {@link #write} wrote; every number has the same bits.
   *
   * @param run the run that published it
   * @param where the file, for messages
   * @throws WorkspaceException when it is no model, or one of another layout
   */
  public static SegmentModel read(String text, String run, String where) {
    try {
      JsonNode layout = Json.tree(text).path("layout");
      if (layout.asInt() != Document.LAYOUT) {
        throw refused(
            where,
            layout.isMissingNode()
                ? "it names no layout"
                : "it has layout " + layout + ", and this version reads " + Document.LAYOUT);
      }
      Document read = Json.read(completed(text), Document.class, run);
      FeatureFit fit = new FeatureFit(read.windowDays(), read.features());
      return new SegmentModel(fit, read.columns(), read.segments(), read.retired());
    } catch (JsonProcessingException e) {
      throw refused(where, fault(e));
    } catch (IllegalArgumentException e) {
      throw refused(where, e.getMessage());
    }
  }

  /** With what versions of the same layout did not write yet. */
  private static String completed(String text) throws JsonProcessingException {
    JsonNode tree = Json.tree(text);
    List<ObjectNode> bare = new ArrayList<>();
    tree.path("features")
        .forEach(
            feature -> {
              if (feature instanceof ObjectNode fitted && !fitted.has("basis")) {
                bare.add(fitted);
              }
            });
    if (tree.has("retired") && bare.isEmpty()) {
      return text;
    }
    bare.forEach(fitted -> fitted.putNull("basis"));
    if (tree instanceof ObjectNode model && !model.has("retired")) {
      model.putArray("retired");
    }
    return tree.toString();
  }

  /** What Jackson says, without its own settings. */
  private static String fault(JsonProcessingException e) {
    String plain = Json.fault(e);
    return e.getLocation() == null ? plain : "line " + e.getLocation().getLineNr() + ": " + plain;
  }

  private static WorkspaceException refused(String where, String why) {
    return new WorkspaceException(
        where
            + " is no model that this version can apply: "
            + why
            + ". Derive a new run with this version, or apply the model with the one that wrote"
            + " it.");
  }

  /** The model as the text of {@code model.json}. Equal models give equal bytes. */
  public String write() {
    return Json.write(
        new Document(
            Document.LAYOUT,
            features.windowDays(),
            features.features(),
            columns,
            segments,
            retired));
  }

  /**
   * Assigns customers to segments.
   *
   * @param customers with the columns that {@link org.dramatis.feature.Features#apply} gives for
   *     {@link #features}; counted once, and read when the result is
   * @throws org.dramatis.yaml.ConfigurationException when there is nobody, when a column is not
   *     there, or with every value that lies outside its transform's domain
   */
  public AssignmentTable assign(FeatureTable customers) {
    FeatureScaler.require(customers, columns);
    return assignVectors(FeatureScaler.vectors(customers, columns));
  }

  /** Assigns vectors as in {@link FeatureMatrix#vectors}. */
  AssignmentTable assignVectors(Dataset<Row> vectors) {
    Assignment assignment = new Assignment(this);
    JavaRDD<Row> rows =
        vectors
            .select(LinkedTable.CUSTOMER_KEY, FeatureMatrix.VECTOR)
            .javaRDD()
            .map(row -> assignment.of(row.getString(0), Assignment.components(row, 1)));
    return new AssignmentTable(
        segments.get(0).segment().run(),
        vectors.sparkSession().createDataFrame(rows, AssignmentTable.SCHEMA));
  }

  /**
   * Whether a customer resembles no segment, by the columns of {@link AssignmentTable}: true beyond
   * the segment's {@link SegmentTrust#reach}.
   */
  public Column isFar() {
    return segments.stream()
        .filter(s -> s.reach().isPresent())
        .map(
            s ->
                col(AssignmentTable.SEGMENT)
                    .equalTo(s.segment().letter())
                    .and(col(AssignmentTable.DISTANCE).gt(s.reach().getAsDouble())))
        .reduce(lit(false), Column::or);
  }

  /**
   * MLlib's model of the same centres. What it predicts depends on nothing else, so that it
   * predicts the same whether it was trained, put together here, or saved and loaded.
   */
  public KMeansModel mllib() {
    return new KMeansModel(
        segments.stream()
            .sorted(Comparator.comparingInt(Segment::index))
            .map(Segment::centre)
            .toArray(Vector[]::new));
  }
}
