package org.dramatis.cluster.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentModel;

/**
 * The segments of the run that a new one is compared with.
 *
 * @param day the day that they describe; empty when their data had no dates
 * @param assignments who was in which
 * @param model where they lay, and which letters earlier runs had used up
 */
public record EarlierSegments(
    Optional<LocalDate> day, AssignmentTable assignments, SegmentModel model) {

  /** Their letters, in order. */
  List<String> letters() {
    return model.segments().stream().map(s -> s.segment().letter()).toList();
  }

  /** Every letter that they or segments before them ever had. */
  List<String> used() {
    return Stream.concat(letters().stream(), model.retired().stream()).toList();
  }
}
