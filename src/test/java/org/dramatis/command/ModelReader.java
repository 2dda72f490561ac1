package org.dramatis.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.mllib.clustering.KMeansModel;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Uses a published run as somebody would who has nothing but its folder and Spark: loads MLlib's
 * model and follows {@code model.json} from features to vectors, without the program's own code.
 */
final class ModelReader {
  private static final double GRID = 1 << 20;

  private final SparkSession spark;
  private final Path run;

  ModelReader(SparkSession spark, Path run) {
    this.spark = spark;
    this.run = run;
  }

  /** Customers with the segment that the run assigned. */
  Map<String, String> assigned() {
    Map<String, String> segments = new HashMap<>();
    spark
        .read()
        .parquet(run.resolve("assignments").toString())
        .select("customer_key", "segment")
        .collectAsList()
        .forEach(row -> segments.put(row.getString(0), row.getString(1)));
    return segments;
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
    for (Row customer : spark.read().parquet(run.resolve("features").toString()).collectAsList()) {
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
          case "NONE" -> number;
          case "LOG1P" -> Math.log1p(number);
          case "SQRT" -> Math.sqrt(number);
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
