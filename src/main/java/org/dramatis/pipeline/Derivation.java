package org.dramatis.pipeline;

import java.util.List;
import java.util.Optional;
import org.dramatis.feature.ProxyFeature;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.persona.Cast;
import org.dramatis.pipeline.Preparation.Prepared;
import org.dramatis.pipeline.Stages.Clustered;
import org.dramatis.pipeline.Stages.Profiled;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.report.Labels;
import org.dramatis.report.RunReport;
import org.dramatis.run.DataAge;
import org.dramatis.run.OpenRun;
import org.dramatis.run.manifest.RunIngredients;

/** One run, stage by stage: extract → identity → feature → cluster → profile → persona → report. */
record Derivation(PipelineContext context, ExtractSession extracts, OpenRun run) {

  /** Leaves a complete run behind; {@code cast} is the one that binds personas to segments. */
  void derive(RunIngredients ingredients, DataAge age, Optional<Cast> cast) {
    ValidatedProject project = extracts.project();
    RunOutputs outputs = new RunOutputs(context.spark(), run, project.project());
    Preparation preparation = new Preparation(context, extracts, outputs);
    Continued continued = Continued.of(run.folder().workspace(), ingredients, cast, project);
    Stages stages = new Stages(context, project, run, outputs, continued);
    outputs.configuration();
    Prepared prepared =
        continued
            .heldFit()
            .map(fit -> preparation.prepareAsFitted(ingredients.asOf(), fit))
            .orElseGet(() -> preparation.prepare(ingredients.asOf()));
    project.questions().check(prepared.everyone());
    FeatureMatrix matrix = stages.scale(prepared.inScope());
    List<ProxyFeature> proxies = stages.proxies(prepared.inScope());
    run.enter("cluster");
    Clustered clustered = stages.cluster(prepared, matrix);
    run.enter("profile");
    Profiled profiled = stages.profile(prepared, matrix, clustered);
    CouncilFindings findings = stages.answer(prepared, clustered, profiled);
    PersonaStage personas = new PersonaStage(context, project, run, outputs);
    RunReport report =
        new RunReport(
            run.folder().id().value(),
            ingredients.asOf(),
            provenance(prepared, ingredients),
            project.catalog().usualWindowDays(),
            prepared.cards(profiled.disclosure()),
            prepared.linked().audit(),
            proxies,
            profiled.scaling(),
            clustered.segmentation(),
            profiled.segments(),
            profiled.fit(),
            profiled.outside(),
            Labels.of(project.charter().noun(), project.project().contracts()),
            findings,
            personas.standing(cast, clustered, profiled, findings, ingredients.asOf()));
    run.enter("persona");
    personas.draft(prepared, report);
    personas.ask(prepared, clustered, profiled);
    run.enter("report");
    stages.report(report);
    stages.seal(prepared, ingredients, age);
  }

  private RunReport.Provenance provenance(Prepared prepared, RunIngredients ingredients) {
    return new RunReport.Provenance(
        ingredients.version(),
        context.spark().version(),
        ingredients.configSha256(),
        ingredients.keyId(),
        extracts.project().method().seed(),
        ingredients.reference(),
        prepared.files());
  }
}
