package org.dramatis.pipeline;

import java.util.Optional;
import org.dramatis.cluster.hold.Continuation;
import org.dramatis.cluster.hold.SignedSegments;
import org.dramatis.feature.FeatureFit;
import org.dramatis.persona.Cast;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.RunIngredients;

/**
 * What a run continues.
 *
 * @param reference the run that it is compared with; empty for a first run
 * @param signed the same run, where the council signed its segments
 */
record Continued(Optional<ReferenceRun> reference, Optional<SignedRun> signed) {

  /**
   * What a run of such ingredients continues.
   *
   * @param cast that binds personas to segments; empty where none does
   * @throws org.dramatis.run.storage.WorkspaceException when the council signed a run that is not
   *     there, or not readable
   */
  static Continued of(
      Workspace workspace,
      RunIngredients ingredients,
      Optional<Cast> cast,
      ValidatedProject project) {
    Optional<ReferenceRun> reference =
        ingredients.reference().map(id -> ReferenceRun.of(workspace, id, cast));
    return new Continued(reference, reference.flatMap(run -> SignedRun.of(run, project)));
  }

  /** The segments that are held; empty where lines are drawn anew. */
  Optional<SignedSegments> held() {
    return signed.flatMap(SignedRun::held);
  }

  /** What of the features is taken over from them. */
  Optional<FeatureFit> heldFit() {
    return held().map(segments -> segments.model().features());
  }

  /** How a run whose features have such a fit continues what the council signed. */
  Optional<Continuation> continuation(FeatureFit fitted) {
    return signed.map(run -> run.continuation(fitted));
  }
}
