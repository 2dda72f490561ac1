package org.dramatis.contract;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a column's values must satisfy ({@code logicalTypeOptions}).
 *
 * @param format a java.time pattern for dates and time stamps; empty means ISO 8601
 * @param minimum inclusive lower bound, as the literal in the contract; numbers, dates, time stamps
 * @param maximum inclusive upper bound, as the literal in the contract
 * @param pattern a regular expression that the whole value matches; strings only
 * @param minLength in characters; strings only
 * @param maxLength in characters; strings only
 */
public record ValueLimits(
    Optional<String> format,
    Optional<String> minimum,
    Optional<String> maximum,
    Optional<String> pattern,
    OptionalInt minLength,
    OptionalInt maxLength) {

  /** Anything that parses. */
  public static final ValueLimits NONE =
      new ValueLimits(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty());
}
