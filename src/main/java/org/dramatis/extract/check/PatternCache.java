package org.dramatis.extract.check;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.function.Predicate;
import org.dramatis.engine.Utf8;

/**
 * Texts of a column that passed its pattern. Codes and kinds repeat, and to compare a text costs a
 * tenth of matching it.
 */
final class PatternCache implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int PLACES = 1024;

  private transient Utf8[] places = new Utf8[PLACES];

  /** Rows that follow each other often agree, and then nothing needs to be looked up. */
  private transient Utf8 last;

  /** Whether the text passes, asked only when that is not known. */
  boolean pass(Utf8 text, Predicate<String> test) {
    if (last != null && last.equals(text)) {
      return true;
    }
    int place = text.hashCode() & (PLACES - 1);
    Utf8 known = places[place];
    if (known == null || !known.equals(text)) {
      if (!test.test(text.toString())) {
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
