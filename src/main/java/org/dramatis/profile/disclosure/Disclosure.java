package org.dramatis.profile.disclosure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.OptionalDouble;

/** Whether a figure may be shown; JSON {@code suppressed}. */
public enum Disclosure {
  SHOWN,
  /** Withheld: too few customers stand behind it. */
  SUPPRESSED;

  /** Whether it may not. */
  @JsonValue
  public boolean isSuppressed() {
    return this == SUPPRESSED;
  }

  @JsonCreator
  static Disclosure ofSuppressed(boolean suppressed) {
    return suppressed ? SUPPRESSED : SHOWN;
  }

  /** A part of a figure; empty where the figure is withheld. */
  public OptionalDouble shown(OptionalDouble part) {
    return isSuppressed() ? OptionalDouble.empty() : part;
  }
}
