package org.dramatis.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.hold.Continuation;
import org.dramatis.persona.Cast;
import org.dramatis.persona.registry.Registry;
import org.dramatis.persona.standing.CastStanding;
import org.dramatis.pipeline.Stages.Clustered;
import org.dramatis.pipeline.Stages.Profiled;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.run.Workspace;

/** The published personas, held against a run. */
record CastOfRun(Workspace workspace, Cast cast) {

  /** Who the segments are; nobody where the run describes customers in another way. */
  CastStanding standing(
      Clustered clustered, Profiled profiled, CouncilFindings findings, Optional<LocalDate> asOf) {
    List<String> reasons =
        clustered.segmentation().continuation().map(Continuation::reasons).orElse(List.of());
    Registry registry = new Registry(workspace);
    return reasons.isEmpty()
        ? CastStanding.of(
            cast.number(),
            cast.run(),
            cast.members().stream().map(m -> registry.persona(m.persona(), m.version())).toList(),
            profiled.segments(),
            findings,
            asOf)
        : CastStanding.hidden(cast.number(), cast.run(), reasons);
  }
}
