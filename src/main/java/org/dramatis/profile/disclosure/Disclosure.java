package org.dramatis.profile.disclosure;

/** Whether a figure may be shown. */
public enum Disclosure {
  SHOWN,
  /** Withheld: too few customers stand behind it. */
  SUPPRESSED
}
