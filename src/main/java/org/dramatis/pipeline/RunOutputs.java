package org.dramatis.pipeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dramatis.cluster.Clustering;
import org.dramatis.extract.SourceRows;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.profile.typing.TypingTool;
import org.dramatis.project.Project;
import org.dramatis.report.RunReport;
import org.dramatis.report.document.AuditDocument;
import org.dramatis.report.document.SegmentsCsv;
import org.dramatis.report.document.SegmentsDocument;
import org.dramatis.report.notebook.SegmentsNotebook;
import org.dramatis.report.page.ReportPage;
import org.dramatis.run.OpenRun;
import org.dramatis.run.RunOutput;
import org.dramatis.run.storage.Json;

/** Writes what a run leaves behind, each output once. */
record RunOutputs(SparkSession spark, OpenRun run, Project project) implements StageOutputs {

  @Override
  public void enter(String stage) {
    run.enter(stage);
  }

  /** The configuration as it was read. */
  void configuration() {
    project.files().forEach(file -> run.writeText(RunOutput.CONF.path(file.name()), file.text()));
  }

  /** Every rejected row, those of erased people left out; returns how many there are. */
  @Override
  public long rejects(List<SourceRows> sources) {
    write(
        sources.stream().map(SourceRows::rejects).reduce(Dataset::unionByName).orElseThrow(),
        RunOutput.REJECTS);
    return StageOutputs.rejected(sources);
  }

  /** {@code model/}: what turns a customer into a vector, and MLlib's model. */
  void model(Clustering.Result result) {
    result
        .mllib()
        .save(spark.sparkContext(), run.folder().path(RunOutput.MODEL.path("mllib")).toString());
    run.writeText(RunOutput.MODEL.path("model.json"), result.model().write());
  }

  /** {@code candidates.json}: drafted personas. */
  void candidates(Candidates candidates) {
    run.writeText(RunOutput.CANDIDATES, Json.writeRounded(candidates));
  }

  /** Questions that tell in which segment somebody is. */
  void typing(TypingTool tool) {
    run.writeText(RunOutput.TYPING, Json.writeRounded(tool));
  }

  /** The figures and the page; returns what was written, in words. */
  String report(RunReport report) {
    SegmentsDocument segments = SegmentsDocument.of(report);
    Map<RunOutput, String> texts = new EnumMap<>(RunOutput.class);
    texts.put(RunOutput.SEGMENTS, Json.writeRounded(segments));
    texts.put(RunOutput.SEGMENTS_TABLE, SegmentsCsv.of(segments));
    texts.put(RunOutput.AUDIT, Json.writeRounded(AuditDocument.of(report)));
    texts.put(RunOutput.REPORT, ReportPage.of(report));
    texts.put(RunOutput.NOTEBOOK, SegmentsNotebook.of(report.asOf(), report.labels().noun()));
    texts.forEach(run::writeText);
    return texts.keySet().stream().map(RunOutput::path).collect(Collectors.joining(", "));
  }

  /** A table; returns the same rows, as they were written. */
  @Override
  public Dataset<Row> write(Dataset<Row> rows, RunOutput output) {
    return StageOutputs.stored(rows, run.folder().path(output));
  }
}
