package org.dramatis.pipeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dramatis.cluster.hold.Continuation;
import org.dramatis.feature.FeatureTable;
import org.dramatis.persona.Cast;
import org.dramatis.persona.candidate.CandidateDrafts;
import org.dramatis.persona.candidate.CandidateTerms;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.persona.due.DueTerms;
import org.dramatis.persona.registry.Registry;
import org.dramatis.persona.standing.CastStanding;
import org.dramatis.pipeline.Preparation.Prepared;
import org.dramatis.pipeline.Stages.Clustered;
import org.dramatis.pipeline.Stages.Profiled;
import org.dramatis.profile.AlikeColumns;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.typing.TypingTool;
import org.dramatis.profile.typing.TypingTrial;
import org.dramatis.report.RunReport;
import org.dramatis.report.RunReport.SourceCard;
import org.dramatis.report.page.source.ColumnDoubts;
import org.dramatis.run.OpenRun;

/** The stage that drafts personas, with what a project says about it. */
record PersonaStage(
    PipelineContext context, ValidatedProject project, OpenRun run, RunOutputs outputs) {

  /** Drafts a persona of each segment and writes the drafts. */
  Candidates draft(Prepared prepared, RunReport report) {
    context.begins("persona", "draft");
    FeatureTable inScope = prepared.inScope();
    Candidates candidates =
        CandidateDrafts.of(
            new CandidateTerms(
                report.runId(),
                report.asOf(),
                project.charter(),
                report.segmentation().verdict(),
                project.features(),
                inScope.shownColumns(),
                report.sources().stream()
                    .collect(Collectors.toMap(SourceCard::name, SourceCard::role)),
                report.profiles(),
                report.council(),
                AlikeColumns.of(inScope, report.profiles(), project.method().sample()),
                ColumnDoubts.of(report)));
    outputs.candidates(candidates);
    context.ended("%d personas drafted", candidates.candidates().size());
    return candidates;
  }

  /** Finds the questions by which people in the field tell the segments apart. */
  void ask(Prepared prepared, Clustered clustered, Profiled profiled) {
    context.begins("persona", "find questions");
    Optional<TypingTool> tool =
        TypingTrial.of(
            prepared.inScope(),
            clustered.assignments(),
            profiled.segments().stream().map(SegmentProfile::segment).toList(),
            project.method().sample(),
            profiled.disclosure());
    tool.ifPresent(outputs::typing);
    context.ended(
        "%s", tool.map(PersonaStage::words).orElse("the catalogue has no question to ask"));
  }

  private static String words(TypingTool tool) {
    String most = "at most " + tool.tree().depth() + " questions to anybody";
    return tool.isUseful() ? most : most + ", right of fewer than 6 in 10";
  }

  /** Lines that were drawn in this very run are as old as its figures. */
  private DueTerms terms(Cast cast, Clustered clustered) {
    return new DueTerms(
        project.charter(),
        Optional.of(LocalDate.ofInstant(cast.published(), ZoneOffset.UTC)),
        clustered
            .segmentation()
            .continuation()
            .filter(c -> c.kind() == Continuation.Kind.HELD)
            .flatMap(Continuation::drawn));
  }

  /** Who the segments are; nobody where the run describes customers in another way. */
  Optional<CastStanding> standing(
      Optional<Cast> published,
      Clustered clustered,
      Profiled profiled,
      CouncilFindings findings,
      Optional<LocalDate> asOf) {
    List<String> reasons =
        clustered.segmentation().continuation().map(Continuation::reasons).orElse(List.of());
    Registry registry = new Registry(run.folder().workspace());
    return published.map(
        cast ->
            (reasons.isEmpty()
                    ? CastStanding.of(
                        cast.number(),
                        cast.run(),
                        cast.members().stream()
                            .map(m -> registry.persona(m.persona(), m.version()))
                            .toList(),
                        profiled.segments(),
                        findings,
                        asOf)
                    : CastStanding.hidden(cast.number(), cast.run(), reasons))
                .under(terms(cast, clustered)));
  }
}
