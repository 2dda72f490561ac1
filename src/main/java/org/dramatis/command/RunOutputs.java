package org.dramatis.command;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dramatis.cluster.Centre;
import org.dramatis.cluster.Clustering;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.row.Reason;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.matrix.MatrixColumn;
import org.dramatis.feature.matrix.MatrixScaling;
import org.dramatis.report.AuditJson;
import org.dramatis.report.RunReport;
import org.dramatis.report.SegmentsCsv;
import org.dramatis.report.SegmentsJson;
import org.dramatis.report.notebook.SegmentsNotebook;
import org.dramatis.report.page.ReportPage;
import org.dramatis.run.OpenRun;
import org.dramatis.run.storage.Json;

/** Writes what a run leaves behind, each output once. */
final class RunOutputs {
  private final SparkSession spark;
  private final OpenRun run;
  private final Project project;

  RunOutputs(SparkSession spark, OpenRun run, Project project) {
    this.spark = spark;
    this.run = run;
    this.project = project;
  }

  /** The configuration as it was read. */
  void configuration() {
    project.files().forEach(file -> run.writeText("conf/" + file.name(), file.text()));
  }

  /** Every rejected row, those of erased people left out; returns how many there are. */
  long rejects(List<SourceRows> sources) {
    write(
        sources.stream().map(SourceRows::rejects).reduce(Dataset::unionByName).orElseThrow(),
        "rejects");
    return sources.stream()
        .flatMap(s -> s.audit().reasons().stream())
        .filter(reason -> !reason.reason().equals(Reason.ERASED.code()))
        .mapToLong(ReasonCount::rows)
        .sum();
  }

  /** The same list of entries that may be one person, as it was written. */
  Dataset<Row> doubles(Dataset<Row> rows) {
    return write(rows, "doubles");
  }

  /** The same table, over the rows as they were written. */
  FeatureTable features(FeatureTable table) {
    return table.over(write(table.rows(), "features"));
  }

  /** The same rows, as they were written. */
  Dataset<Row> assignments(Dataset<Row> rows) {
    return write(rows, "assignments");
  }

  /** {@code model/}: MLlib's model, and what turns a customer into one of its vectors. */
  void model(Clustering.Result result, MatrixScaling scaling, List<FeatureColumn> columns) {
    result.model().save(spark.sparkContext(), run.folder().path("model/mllib").toString());
    List<ModelFeature> features =
        columns.stream()
            .map(
                c ->
                    new ModelFeature(
                        c.name(), c.feature().name(), c.category(), c.feature().unit()))
            .toList();
    run.writeText(
        "model/model.json",
        Json.write(
            new Model(
                project.features().windowDays(),
                scaling.columns(),
                result.segmentation().centres(),
                features)));
  }

  private record Model(
      int windowDays,
      List<MatrixColumn> columns,
      List<Centre> segments,
      List<ModelFeature> features) {}

  private record ModelFeature(
      String name, String feature, java.util.Optional<String> category, String unit) {}

  /** The figures and the page; returns what was written, in words. */
  String report(RunReport report) {
    run.writeText("audit.json", AuditJson.of(report));
    run.writeText("segments.json", SegmentsJson.of(report));
    run.writeText("segments.csv", SegmentsCsv.of(report));
    run.writeText("report/index.html", ReportPage.of(report));
    run.writeText("notebook/segments.ipynb", SegmentsNotebook.of(report));
    return "segments.json, segments.csv, audit.json, report/index.html, notebook/segments.ipynb";
  }

  private Dataset<Row> write(Dataset<Row> rows, String name) {
    String path = run.folder().path(name).toString();
    StructType schema = rows.schema();
    rows.write().parquet(path);
    return spark.read().schema(schema).parquet(path);
  }
}
