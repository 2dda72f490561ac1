package org.dramatis.persona.picture;

import java.util.Locale;

/** A picture cannot be published as it is; says why and what to do. */
final class PictureRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  PictureRefusedException(String format, Object... values) {
    super(String.format(Locale.ROOT, format, values));
  }
}
