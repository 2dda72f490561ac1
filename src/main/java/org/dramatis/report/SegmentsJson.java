package org.dramatis.report;

import java.io.IOException;
import org.dramatis.cluster.Candidate;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.Starts;
import org.dramatis.feature.MatrixColumn;
import org.dramatis.feature.MatrixScaling;
import org.dramatis.profile.Disclosure;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;

/**
 * The text of {@code segments.json}: only figures, and nothing of the run that found them, so that
 * the same figures are the same bytes. {@code segments.schema.json} beside this class describes it.
 */
public final class SegmentsJson {
  private SegmentsJson() {}

  /**
   * Writes the whole document.
   *
   * @param report of which the segmentation, the scaling and the profiles are written
   */
  public static String of(RunReport report) {
    return JsonText.document(
        json -> {
          segmentation(json, report.segmentation());
          json.objects("segments", report.profiles(), SegmentsJson::segment);
          json.object("scaling", scaling -> scaling(scaling, report.scaling()));
        });
  }

  private static void segmentation(JsonText json, Segmentation found) throws IOException {
    json.count("k", found.choice().k());
    json.object(
        "chosen",
        chosen -> {
          chosen.text("rule", found.choice().rule());
          chosen.text("why", found.choice().why());
        });
    json.objects("candidates", found.candidates(), SegmentsJson::candidate);
    json.object("starts", starts -> starts(starts, found.chosen().starts()));
    json.object(
        "scope",
        scope -> {
          scope.count("customers", found.scope().customers());
          scope.count("in_scope", found.scope().inScope());
        });
    json.figure("sse", found.sse());
  }

  private static void candidate(JsonText json, Candidate candidate) throws IOException {
    json.count("k", candidate.k());
    json.figure("sse", candidate.sse());
    json.figure("silhouette", candidate.silhouette());
  }

  private static void starts(JsonText json, Starts starts) throws IOException {
    json.count("count", starts.count());
    json.figure("best_sse", starts.bestSse());
    json.figure("median_sse", starts.medianSse());
    json.figure("worst_sse", starts.worstSse());
    json.figure("pairwise_ari", starts.pairwiseAri());
    json.figure("near_best", starts.nearBest());
  }

  private static void segment(JsonText json, SegmentProfile profile) throws IOException {
    json.text("segment", profile.segment());
    json.count("size", profile.size());
    json.figure("share", profile.share());
    json.object("value", value -> value.figure("revenue_share", profile.revenueShare()));
    json.objects("features", profile.features(), SegmentsJson::feature);
    json.texts("statements", profile.statements());
  }

  private static void feature(JsonText json, FeatureFigure figure) throws IOException {
    json.text("name", figure.name());
    json.text("label", figure.label());
    json.text("unit", figure.unit());
    json.text("source", figure.source());
    json.text("role", FigureCell.role(figure));
    json.text("kind", FigureCell.kind(figure));
    json.figure("value", FigureCell.shown(figure, figure.value()));
    json.figure("overall", figure.overall());
    json.figure("effect", FigureCell.shown(figure, figure.effect()));
    json.flag("suppressed", figure.disclosure() == Disclosure.SUPPRESSED);
  }

  private static void scaling(JsonText json, MatrixScaling scaling) throws IOException {
    json.objects("columns", scaling.columns(), SegmentsJson::column);
    json.objects(
        "demoted",
        scaling.demoted(),
        (entry, demotion) -> {
          entry.text("name", demotion.feature());
          entry.text("why", demotion.why());
        });
    json.objects(
        "correlated",
        scaling.correlated(),
        (entry, pair) -> {
          entry.text("first", pair.first());
          entry.text("second", pair.second());
          entry.figure("correlation", pair.correlation());
        });
  }

  private static void column(JsonText json, MatrixColumn column) throws IOException {
    json.text("name", column.feature());
    json.text("source", column.source());
    json.text("transform", FigureCell.code(column.transform()));
    json.figure("weight", column.weight());
    json.figure("imputed", column.imputed());
    json.figure("imputed_share", column.imputedShare());
  }
}
