package org.dramatis.pipeline;

import java.util.List;
import org.dramatis.feature.ProxyFeature;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.report.CouncilFindings;
import org.dramatis.report.RunReport;
import org.dramatis.run.DataAge;
import org.dramatis.run.OpenRun;
import org.dramatis.run.manifest.RunIngredients;

/** One run, stage by stage: extract → identity → feature → cluster → profile → report. */
final class Derivation {
  private final PipelineContext context;
  private final ValidatedProject project;
  private final OpenRun run;
  private final RunOutputs outputs;
  private final Preparation preparation;
  private final Stages stages;

  Derivation(PipelineContext context, ExtractSession extracts, OpenRun run) {
    this.context = context;
    this.project = extracts.project();
    this.run = run;
    this.outputs = new RunOutputs(context.spark(), run, project.project());
    this.preparation = new Preparation(extracts, run, outputs, context.listener());
    this.stages = new Stages(context, project, outputs);
  }

  void derive(RunIngredients ingredients, DataAge age) {
    outputs.configuration();
    Prepared prepared = preparation.prepare(ingredients.asOf());
    project.questions().check(prepared.everyone());
    FeatureMatrix matrix = stages.scale(prepared.inScope());
    List<ProxyFeature> standIns = stages.standIns(prepared.inScope());
    run.enter("cluster");
    Clustered clustered = stages.cluster(prepared, matrix);
    run.enter("profile");
    Profiled profiled = stages.profile(prepared, matrix, clustered);
    CouncilFindings findings = stages.answer(prepared, clustered, profiled);
    run.enter("report");
    stages.report(
        new RunReport(
            run.folder().id().value(),
            ingredients.asOf(),
            provenance(prepared, ingredients),
            project.catalog().usualWindowDays(),
            SourceCards.of(prepared),
            prepared.linked().audit(),
            standIns,
            matrix.scaling(),
            clustered.segmentation(),
            profiled.segments(),
            profiled.unfit(),
            findings));
    new RunFinalizer(context, project.method().seed())
        .seal(run, prepared.sources(), ingredients, age);
  }

  private RunReport.Provenance provenance(Prepared prepared, RunIngredients ingredients) {
    return new RunReport.Provenance(
        ingredients.version(),
        context.spark().version(),
        ingredients.configSha256(),
        ingredients.keyId(),
        project.method().seed(),
        ingredients.reference(),
        prepared.files());
  }
}
