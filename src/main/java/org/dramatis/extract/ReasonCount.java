package org.dramatis.extract;

/**
 * How many rows of a source were rejected for one reason in one column.
 *
 * @param reason the reason's code, such as {@code not_a_number}
 * @param column the logical column; empty when the row as a whole is at fault
 * @param rows how many
 */
public record ReasonCount(String reason, String column, long rows) {}
