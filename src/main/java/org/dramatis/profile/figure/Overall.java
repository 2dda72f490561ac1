package org.dramatis.profile.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalDouble;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.Release;

/**
 * What is told of all customers beside the figures of groups.
 *
 * @param value empty when it is withheld, bounded, or when nobody has a value
 * @param bound of a bounded figure, where it lies below or above; empty where that is next to
 *     nothing or next to everything
 */
public record Overall(
    @JsonProperty("overall") OptionalDouble value,
    @JsonProperty("overall_disclosure") Disclosure disclosure,
    @JsonProperty("overall_bound") OptionalDouble bound) {

  /** What a release tells of everyone. */
  public static Overall of(Release.Told everyone) {
    return new Overall(everyone.value(), everyone.disclosure(), everyone.bound());
  }

  /** A value that is told. */
  public static Overall shown(double value) {
    return shown(OptionalDouble.of(value));
  }

  /** A value that may be told; empty when nobody has one. */
  public static Overall shown(OptionalDouble value) {
    return new Overall(value, Disclosure.SHOWN, OptionalDouble.empty());
  }

  /** Whether anything of it may be told. */
  @JsonIgnore
  public boolean isTold() {
    return disclosure.isTold(value);
  }
}
