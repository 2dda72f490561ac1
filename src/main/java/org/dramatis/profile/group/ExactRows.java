package org.dramatis.profile.group;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Disclosure;

/**
 * Figures of which nothing is held back in any segment. Only those may be looked at once more in
 * other groups of the same customers: where a cell is hidden, a second table could narrow it.
 */
final class ExactRows {
  private ExactRows() {}

  /** Their names, as in {@link FeatureFigure#name}. */
  static Set<String> of(List<SegmentProfile> profiles) {
    Set<String> exact = new HashSet<>();
    profiles.forEach(p -> p.features().stream().map(FeatureFigure::name).forEach(exact::add));
    profiles.forEach(
        p ->
            p.features().stream()
                .filter(f -> !isExact(f) || (f.effect().isEmpty() && profiles.size() > 1))
                .map(FeatureFigure::name)
                .forEach(exact::remove));
    return exact;
  }

  private static boolean isExact(FeatureFigure figure) {
    return figure.disclosure() == Disclosure.SHOWN && figure.rounding().isEmpty();
  }
}
