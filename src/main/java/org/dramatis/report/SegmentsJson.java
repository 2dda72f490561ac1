package org.dramatis.report;

import java.io.IOException;
import java.util.Optional;
import org.dramatis.cluster.Choice;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.feature.matrix.MatrixColumn;
import org.dramatis.feature.matrix.MatrixScaling;
import org.dramatis.profile.Disclosure;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.profile.TypicalRange;
import org.dramatis.profile.Unexpected;

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
          json.objects(
              "segments",
              report.profiles(),
              (segment, profile) ->
                  segment(segment, profile, report.segmentation().trust(profile.segment())));
          if (report.unfit().isPresent()) {
            json.object("unfit", unfit -> unfit(unfit, report.unfit().get()));
          } else {
            json.nothing("unfit");
          }
          CouncilJson.write(json, report.council());
          json.object("scaling", scaling -> scaling(scaling, report.scaling()));
        });
  }

  private static void segmentation(JsonText json, Segmentation found) throws IOException {
    json.count("k", found.choice().k());
    json.text("verdict", FigureCell.code(found.verdict()));
    json.object("chosen", chosen -> chosen(chosen, found.choice()));
    json.objects("candidates", found.trust().candidates(), TrustJson::candidate);
    json.object(
        "scope",
        scope -> {
          scope.count("customers", found.scope().customers());
          scope.count("in_scope", found.scope().inScope());
          scope.count("unfit", found.trust().far().customers());
        });
    json.figure("sse", found.sse());
    json.object(
        "separation", separation -> TrustJson.separation(separation, found.trust().separation()));
    json.objects("other_analysts", found.trust().others(), TrustJson::otherAnalyst);
    json.objects("without_sources", found.trust().withoutSources(), TrustJson::withoutSource);
  }

  private static void chosen(JsonText json, Choice choice) throws IOException {
    json.text("rule", choice.rule());
    json.text("why", choice.why());
    Optional<Choice> otherwise = choice.otherwise();
    if (otherwise.isPresent()) {
      json.object(
          "otherwise",
          other -> {
            other.count("k", otherwise.get().k());
            other.text("rule", otherwise.get().rule());
            other.text("why", otherwise.get().why());
          });
    } else {
      json.nothing("otherwise");
    }
  }

  private static void segment(JsonText json, SegmentProfile profile, SegmentTrust trust)
      throws IOException {
    json.text("segment", profile.segment());
    json.count("size", profile.size());
    json.figure("share", profile.share());
    json.object("stability", stability -> TrustJson.segment(stability, trust));
    figures(json, profile);
    json.objects("unexpected", profile.unexpected(), SegmentsJson::unexpected);
    json.objects("typical", profile.typical(), SegmentsJson::typical);
  }

  private static void unexpected(JsonText json, Unexpected found) throws IOException {
    json.text("feature", found.column());
    json.text("claim", found.claim());
    json.text("because", found.because());
    json.figure("correlation", found.correlation());
    json.text("found", FigureCell.code(found.direction()));
  }

  private static void typical(JsonText json, TypicalRange range) throws IOException {
    json.text("feature", range.column());
    json.count("customers", range.customers());
    json.figure("low", range.low());
    json.figure("high", range.high());
  }

  private static void unfit(JsonText json, SegmentProfile profile) throws IOException {
    json.count("size", profile.size());
    json.figure("share", profile.share());
    figures(json, profile);
  }

  private static void figures(JsonText json, SegmentProfile profile) throws IOException {
    json.object("value", value -> value.figure("revenue_share", profile.revenueShare()));
    json.objects("features", profile.features(), SegmentsJson::feature);
    json.texts("statements", profile.statements().stream().map(Statement::words).toList());
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
    json.figure("low", FigureCell.shown(figure, figure.low()));
    json.figure("high", FigureCell.shown(figure, figure.high()));
    json.figure("p_adjusted", FigureCell.shown(figure, figure.pAdjusted()));
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
    json.figure("lower", column.lower());
    json.figure("upper", column.upper());
    json.figure("mean", column.mean());
    json.figure("deviation", column.deviation());
    json.figure("weight", column.weight());
    json.figure("imputed", column.imputed());
    json.figure("imputed_share", column.imputedShare());
  }
}
