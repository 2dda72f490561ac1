package org.dramatis.pipeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.dramatis.cluster.SegmentModel;
import org.dramatis.cluster.hold.Continuation;
import org.dramatis.cluster.hold.SignedSegments;
import org.dramatis.feature.FeatureComparison;
import org.dramatis.feature.FeatureFit;
import org.dramatis.persona.Cast;

/**
 * The run that the council signed last, and how another one continues it.
 *
 * @param day that it describes; empty when its data had no dates
 * @param model of its segments
 * @param comparison of its features with today's
 * @param continuation as far as the configuration decides about it
 */
record SignedRun(
    Optional<LocalDate> day,
    SegmentModel model,
    FeatureComparison comparison,
    Continuation continuation) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** Holds its features against those of a project; empty when the council signed none. */
  static Optional<SignedRun> of(ReferenceRun reference, ValidatedProject project) {
    return reference.signed().map(cast -> of(reference, cast, project));
  }

  private static SignedRun of(ReferenceRun reference, Cast cast, ValidatedProject project) {
    SegmentModel model = reference.model();
    FeatureComparison comparison = new FeatureComparison(model.features(), project.catalog());
    return new SignedRun(
        reference.day(),
        model,
        comparison,
        new Continuation(
            cast.run(),
            cast.number(),
            cast.published().atZone(ZoneOffset.UTC).toLocalDate(),
            reference.drawn(),
            project.method().refresh().policy(),
            comparison.ofShaping(model.shaping())));
  }

  /** Its segments, where they are held. */
  Optional<SignedSegments> held() {
    return continuation.kind() == Continuation.Kind.HELD
        ? Optional.of(new SignedSegments(model, day, why()))
        : Optional.empty();
  }

  private String why() {
    return "The council signed these segments, and its personas were published on %s: their lines are held until it draws them anew."
        .formatted(DAY.format(continuation.published()));
  }

  /** How a run continues it whose features have such a fit. */
  Continuation continuation(FeatureFit fitted) {
    // Held categories are the signed ones.
    return continuation.kind() == Continuation.Kind.FOLLOWED
        ? continuation.differing(comparison.ofCategories(fitted, model.shaping()))
        : continuation;
  }
}
