package org.dramatis.extract.check;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.dramatis.engine.Utf8;

/**
 * A column's pattern, and texts that passed it. Codes and kinds repeat, and to compare a text costs
 * a tenth of matching it.
 */
final class PatternCache implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int PLACES = 1024;

  private final Pattern pattern;
  private transient Utf8[] places = new Utf8[PLACES];

  /** Rows that follow each other often agree, and then nothing needs to be looked up. */
  private transient Utf8 last;

  PatternCache(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  boolean matches(Utf8 text) {
    if (last != null && last.equals(text)) {
      return true;
    }
    int place = text.hashCode() & (PLACES - 1);
    Utf8 known = places[place];
    if (known == null || !known.equals(text)) {
      if (!pattern.matcher(text.toString()).matches()) {
        return false;
      }
      places[place] = text.copy();
    }
    last = places[place];
    return true;
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    places = new Utf8[PLACES];
  }
}
