package org.dramatis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dramatis.cluster.TestSegments.segment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.mllib.clustering.KMeansModel;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.LocalSpark;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.cluster.stability.SegmentVerdict;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureFit;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.FittedFeature;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.catalog.Icons;
import org.dramatis.feature.catalog.StatementTemplates;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.identity.LinkedTable;
import org.dramatis.run.storage.WorkspaceException;
import org.dramatis.yaml.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentModelTest {
  private static final List<String> RETIRED = List.of("Q", "AC");

  private static final StructType VECTORS =
      new StructType()
          .add(LinkedTable.CUSTOMER_KEY, DataTypes.StringType, false)
          .add(FeatureMatrix.VECTOR, DataTypes.createArrayType(DataTypes.DoubleType, false), false);

  /** Numbers whose decimal form is long, tiny, or has a sign that is easily lost. */
  private static SegmentModel awkward() {
    return model(
        List.of(
            new SegmentModel.Segment(
                segment("A"), 1, List.of(0.1 + 0.2, -0.0), OptionalDouble.of(Math.nextUp(1.0))),
            new SegmentModel.Segment(
                segment("B"), 0, List.of(Double.MIN_VALUE, 1 / 3.0), OptionalDouble.empty())));
  }

  private static SegmentModel model(List<SegmentModel.Segment> segments) {
    int width = segments.get(0).coordinates().size();
    List<ScaledColumn> columns =
        IntStream.range(0, width)
            .mapToObj(
                c ->
                    new ScaledColumn(
                        "f" + c,
                        "crm",
                        Transform.SQRT,
                        2e-300,
                        0.1,
                        c == 0 ? OptionalDouble.empty() : OptionalDouble.of(-1e9),
                        c == 0 ? OptionalDouble.empty() : OptionalDouble.of(4 / 7.0),
                        0,
                        1,
                        Math.sqrt(2)))
            .toList();
    return new SegmentModel(fit(width), columns, segments, RETIRED);
  }

  private static FeatureFit fit(int width) {
    TreeMap<String, String> share = new TreeMap<>();
    share.put("as", "share");
    share.put("value", "sum(x) filter (where y = 'é\"')");
    List<FittedFeature> features = new ArrayList<>();
    features.add(
        new FittedFeature(
            "dep",
            share,
            List.of(
                new FittedFeature.Column(
                    "dep_a", Optional.of("A & \\ \"b\""), FeatureColumn.Type.NUMBER)),
            Optional.of(new FittedFeature.Prior(20 / 7.0, List.of(1 / 9.0)))));
    for (int c = 0; c < width; c++) {
      features.add(
          new FittedFeature(
              "f" + c,
              new TreeMap<>(),
              List.of(new FittedFeature.Column("f" + c, Optional.empty(), FeatureColumn.Type.FLAG)),
              Optional.empty()));
    }
    return new FeatureFit(90, features);
  }

  private static Dataset<Row> vectors(Points points) {
    List<Row> rows =
        IntStream.range(0, points.rows())
            .mapToObj(
                i ->
                    RowFactory.create(
                        String.format(Locale.ROOT, "c%05d", i),
                        IntStream.range(0, points.columns())
                            .mapToObj(c -> points.value(i, c))
                            .toList()))
            .toList();
    return LocalSpark.session().createDataFrame(rows, VECTORS);
  }

  @Test
  void aModelThatWasWrittenIsReadBitByBit() {
    SegmentModel model = awkward();
    String text = model.write();
    SegmentModel read = SegmentModel.read(text, TestSegments.RUN, "model.json");
    assertThat(read).isEqualTo(model);
    assertThat(read.segments().get(0).coordinates().get(1).doubleValue())
        .isEqualTo(-0.0)
        .satisfies(zero -> assertThat(1 / zero).isNegative());
    assertThat(read.write()).isEqualTo(text);
  }

  @Test
  void aModelOfAVersionThatWroteLessIsRead() {
    SegmentModel model = awkward();
    String less =
        model
            .write()
            .replaceAll(",\\s*\"basis\": null", "")
            .replaceAll(",\\s*\"retired\": \\[[^]]*]", "");
    assertThat(less).doesNotContain("basis", "retired");
    assertThat(SegmentModel.read(less, TestSegments.RUN, "model.json"))
        .isEqualTo(
            new SegmentModel(model.features(), model.columns(), model.segments(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"layout\": 1,|``|it names no layout",
        "\"layout\": 1,|\"layout\": 7,|it has layout 7, and this version reads 1",
        "\"reach\": null|\"rich\": null|line 97: Missing member 'reach'",
        "\"window_days\": 90,|``|Missing member 'window_days'",
        "\"transform\": \"sqrt\"|\"transform\": \"cube\"|Cannot deserialize value of type",
        "\"segment\": \"B\"|\"segment\": \"A\"|its letters do not name segments one by one",
        "\"index\": 1|\"index\": 2|its positions do not count segments one by one",
        "\"segments\": [|\"segments\": [null,|Cannot construct instance of",
        "\"feature\": \"f1\"|\"feature\": \"f9\"|its columns are not those of its features",
        "\"as\": \"share\"|\"as\": \"value\"|dep and its prior do not fit together",
        "4.9E-324,|``|its centres do not have a number for each column",
        "{|``|Unexpected"
      })
  void whatIsNoModelOrAnotherVersionsIsRefused(String part, String other, String why) {
    String text = awkward().write();
    assertThat(text).contains(part);
    String changed =
        text.substring(0, text.indexOf(part))
            + other
            + text.substring(text.indexOf(part) + part.length());
    assertThatThrownBy(
            () -> SegmentModel.read(changed, TestSegments.RUN, "runs/r1/model/model.json"))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageStartingWith(
            "runs/r1/model/model.json is no model that this version can apply: ")
        .hasMessageContaining(why)
        .hasMessageEndingWith(
            ". Derive a new run with this version, or apply the model with the one that wrote it.");
  }

  @Test
  void clustersThatLostTheirCustomersAreNoSegments() {
    List<Centre> centres =
        List.of(
            new Centre(segment("A"), 3, List.of(1.0, 1.0)),
            new Centre(segment("B"), 1, List.of(5.0, 5.0)));
    List<SegmentTrust> trusts =
        centres.stream()
            .map(
                c ->
                    new SegmentTrust(
                        c.segment(),
                        1,
                        SegmentVerdict.STABLE,
                        0,
                        1,
                        OptionalDouble.empty(),
                        Optional.empty(),
                        OptionalDouble.of(2),
                        OptionalDouble.empty()))
            .toList();
    SegmentModel model = SegmentModel.of(fit(2), awkward().columns(), centres, trusts, RETIRED);
    assertThat(model.segments()).extracting(SegmentModel.Segment::index).containsExactly(1, 0);
    assertThat(model.mllib().clusterCenters())
        .containsExactly(Vectors.dense(5, 5), Vectors.dense(1, 1));
  }

  @Test
  void tiesFallAsTheyDoInMllibsModelBeforeAndAfterItIsStored(@TempDir Path folder) {
    Random random = new Random(3);
    List<SegmentModel.Segment> segments = new ArrayList<>();
    List<Integer> positions = List.of(3, 0, 4, 2, 1);
    for (int i = 0; i < positions.size(); i++) {
      List<Double> centre = random.ints(4, 0, 5).mapToObj(v -> Double.valueOf(v / 2.0)).toList();
      segments.add(
          new SegmentModel.Segment(
              SegmentRef.of(TestSegments.RUN, i),
              positions.get(i),
              centre,
              OptionalDouble.empty()));
    }
    SegmentModel model = SegmentModel.read(model(segments).write(), TestSegments.RUN, "model.json");
    String path = folder.resolve("mllib").toString();
    model.mllib().save(LocalSpark.session().sparkContext(), path);
    KMeansModel loaded = KMeansModel.load(LocalSpark.session().sparkContext(), path);
    Points points = Examples.lattice(5_000, 4, 3, 5);
    List<Row> assigned =
        model
            .assignVectors(vectors(points).repartition(3))
            .rows()
            .orderBy("customer_key")
            .collectAsList();
    int ties = 0;
    for (int i = 0; i < points.rows(); i++) {
      double[] vector = new double[4];
      for (int c = 0; c < 4; c++) {
        vector[c] = points.value(i, c);
      }
      int predicted = loaded.predict(Vectors.dense(vector));
      String letter =
          segments.stream()
              .filter(s -> s.index() == predicted)
              .findFirst()
              .orElseThrow()
              .segment()
              .letter();
      assertThat(assigned.get(i).getString(1)).isEqualTo(letter);
      ties += assigned.get(i).getDouble(4) == 0 ? 1 : 0;
    }
    assertThat(ties).isGreaterThan(100);
  }

  @Test
  void whoIsBeyondASegmentsReachResemblesNone() {
    SegmentModel model =
        model(
            List.of(
                new SegmentModel.Segment(segment("A"), 0, List.of(0.0), OptionalDouble.of(1)),
                new SegmentModel.Segment(segment("B"), 1, List.of(10.0), OptionalDouble.empty())));
    Dataset<Row> assigned =
        model.assignVectors(vectors(Points.of(new double[] {1, 2, -2, 99}, 1))).rows();
    assertThat(assigned.where(model.isFar()).orderBy("customer_key").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("c00001", "c00002");
  }

  private static FeatureTable customers(String name, Double... values) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      rows.add(RowFactory.create("c" + i, values[i]));
    }
    StructType schema =
        new StructType()
            .add(LinkedTable.CUSTOMER_KEY, DataTypes.StringType)
            .add(name, DataTypes.DoubleType);
    Feature feature =
        new Feature(
            name,
            "",
            "crm",
            "v",
            OptionalInt.empty(),
            Optional.empty(),
            Transform.NONE,
            FeatureRole.DESCRIBE,
            "",
            Map.of(),
            Optional.empty(),
            StatementTemplates.NOTHING,
            Icons.NONE,
            Optional.empty(),
            4);
    FeatureColumn column =
        new FeatureColumn(name, feature, Optional.empty(), FeatureColumn.Type.NUMBER);
    return new FeatureTable(LocalSpark.session().createDataFrame(rows, schema), List.of(column));
  }

  private static SegmentModel oneColumn() {
    return model(
        List.of(new SegmentModel.Segment(segment("A"), 0, List.of(0.0), OptionalDouble.of(1))));
  }

  @Test
  void customersWithoutTheModelsColumnsAreRefused() {
    assertThatThrownBy(() -> oneColumn().assign(customers("f7", 1.0)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "features.yaml features: do not give the columns that the model needs: f0. Apply the"
                + " model's own features, or derive a new model.");
  }

  @Test
  void valuesOutsideTheDomainOfTheModelsTransformAreCounted() {
    assertThatThrownBy(() -> oneColumn().assign(customers("f0", 4.0, -1.0, null, -2.0)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "features.yaml:4 f0.transform: f0 has values that the transform sqrt cannot take (2"
                + " customers): expected values 0 or more. Use asinh for values below zero, or"
                + " change value.");
  }

  @Test
  void aSingleSegmentHasNoRunnerUpAndMissingValuesAreImputed() {
    Row row = oneColumn().assign(customers("f0", (Double) null)).rows().head();
    assertThat(row.getString(1)).isEqualTo("A");
    assertThat(row.getDouble(2)).isEqualTo(0);
    assertThat(row.isNullAt(3)).isTrue();
    assertThat(row.getDouble(4)).isEqualTo(1);
  }
}
