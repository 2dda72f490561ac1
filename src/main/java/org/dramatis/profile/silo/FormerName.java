package org.dramatis.profile.silo;

import java.util.OptionalLong;
import java.util.stream.Stream;
import org.dramatis.cluster.SegmentRef;

/**
 * What a department calls customers of a segment, as far as that may be told.
 *
 * @param persona as the department calls them
 * @param customers of the segment who are so called
 * @param rounding a multiple to which their number is rounded; empty where it is exact
 * @param size customers of the segment
 */
public record FormerName(
    String function, String persona, long customers, OptionalLong rounding, long size) {

  /** The names of every department, in its order; those whose number is told. */
  public static Stream<FormerName> of(Crosswalk crosswalk, SegmentRef segment, long size) {
    return crosswalk.departments().stream()
        .flatMap(
            department ->
                department.personas().stream()
                    .flatMap(persona -> of(department, persona, segment, size)));
  }

  private static Stream<FormerName> of(
      Crosswalk.Department department, Crosswalk.OfPersona persona, SegmentRef segment, long size) {
    return persona.parts().stream()
        .filter(part -> part.segment().filter(segment::equals).isPresent())
        .flatMapToLong(part -> part.customers().stream())
        .mapToObj(
            customers ->
                new FormerName(
                    department.function(), persona.name(), customers, department.rounding(), size));
  }

  /** Their part of the segment. */
  public RoundedShare share() {
    return RoundedShare.of(customers, rounding, size, OptionalLong.empty());
  }
}
