package org.dramatis.extract.row;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.List;

/**
 * How many rows of a source were rejected for one reason in one column.
 *
 * @param reason the reason's code, such as {@code not_a_number}
 * @param column the logical column; empty when the row as a whole is at fault
 */
public record ReasonCount(String reason, String column, long rows) {

  /** Counts of the same reason and column added up, the most frequent first. */
  public static List<ReasonCount> sorted(List<ReasonCount> counts) {
    return counts.stream()
        .collect(groupingBy(c -> List.of(c.reason(), c.column()), summingLong(ReasonCount::rows)))
        .entrySet()
        .stream()
        .map(e -> new ReasonCount(e.getKey().get(0), e.getKey().get(1), e.getValue()))
        .sorted(
            comparingLong(ReasonCount::rows)
                .reversed()
                .thenComparing(ReasonCount::reason)
                .thenComparing(ReasonCount::column))
        .toList();
  }
}
