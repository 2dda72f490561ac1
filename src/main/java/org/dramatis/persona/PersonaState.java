package org.dramatis.persona;

/** How far a persona may be relied on. */
public enum PersonaState {
  /** It has gaps, each with an owner and a date. */
  PROVISIONAL,
  /** The council signed it. */
  SIGNED,
  /** Its time is over, and nobody has looked at it again. */
  EXPIRED,
  /** It is no longer used; its name rests for a year. */
  RETIRED
}
