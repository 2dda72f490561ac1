package org.dramatis.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.apache.spark.mllib.clustering.KMeansModel;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dramatis.cluster.SegmentModel;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.catalog.Icons;
import org.dramatis.feature.catalog.StatementTemplates;
import org.dramatis.feature.matrix.ScaledColumn;

/**
 * Uses a published run: as the program does, with {@link SegmentModel}, and as somebody would who
 * has nothing but its folder and Spark: loads MLlib's model and follows {@code model.json} from
 * features to vectors.
 */
final class ModelReader {
  private static final double GRID = 1 << 20;

  private final SparkSession spark;
  private final Path run;

  ModelReader(SparkSession spark, Path run) {
    this.spark = spark;
    this.run = run;
  }

  /** What the run published, by customer. */
  Map<String, Row> published() {
    return byCustomer(spark.read().parquet(run.resolve("assignments").toString()));
  }

  /** What the program's model says of every customer of the features. */
  Map<String, Row> assigned() throws IOException {
    SegmentModel model =
        SegmentModel.read(
            Files.readString(run.resolve("model/model.json")),
            run.getFileName().toString(),
            "model.json");
    List<FeatureColumn> columns = model.columns().stream().map(ModelReader::column).toList();
    return byCustomer(model.assign(new FeatureTable(features(), columns)).rows());
  }

  private static FeatureColumn column(ScaledColumn column) {
    Feature feature =
        new Feature(
            column.feature(),
            "",
            column.source(),
            "",
            OptionalInt.empty(),
            Optional.empty(),
            column.transform(),
            FeatureRole.CLUSTER,
            "",
            Map.of(),
            Optional.empty(),
            StatementTemplates.NOTHING,
            Icons.NONE,
            Optional.empty(),
            0);
    return new FeatureColumn(
        column.feature(), feature, Optional.empty(), FeatureColumn.Type.NUMBER);
  }

  private static Map<String, Row> byCustomer(Dataset<Row> assignments) {
    Map<String, Row> rows = new HashMap<>();
    assignments.collectAsList().forEach(row -> rows.put(row.getAs("customer_key"), row));
    return rows;
  }

  private Dataset<Row> features() {
    return spark.read().parquet(run.resolve("features").toString());
  }

  /** Every customer of the features with the segment that the loaded model predicts. */
  Map<String, String> predicted() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Files.readString(run.resolve("model/model.json")));
    KMeansModel model =
        KMeansModel.load(spark.sparkContext(), run.resolve("model/mllib").toString());
    Map<Integer, String> letters = new HashMap<>();
    json.get("segments")
        .forEach(s -> letters.put(s.get("index").asInt(), s.get("segment").asText()));
    Map<String, String> segments = new HashMap<>();
    for (Row customer : features().collectAsList()) {
      double[] vector =
          StreamSupport.stream(json.get("columns").spliterator(), false)
              .mapToDouble(column -> component(customer, column))
              .toArray();
      segments.put(
          customer.getAs("customer_key"), letters.get(model.predict(Vectors.dense(vector))));
    }
    return segments;
  }

  private static double component(Row customer, JsonNode column) {
    Object value = customer.getAs(column.get("feature").asText());
    double number =
        value == null ? column.get("imputed").asDouble() : ((Number) value).doubleValue();
    double transformed =
        switch (column.get("transform").asText()) {
          case "none" -> number;
          case "log1p" -> Math.log1p(number);
          case "sqrt" -> Math.sqrt(number);
          default -> throw new IllegalStateException("another transform: " + column);
        };
    double bounded =
        Math.min(
            Math.max(transformed, column.get("lower").asDouble()), column.get("upper").asDouble());
    double standardised =
        (bounded - column.get("mean").asDouble()) / column.get("deviation").asDouble();
    double clipped = Math.min(Math.max(standardised, -3), 3);
    return Math.rint(clipped * column.get("weight").asDouble() * GRID) / GRID;
  }
}
