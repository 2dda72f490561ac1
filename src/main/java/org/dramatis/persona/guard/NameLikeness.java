package org.dramatis.persona.guard;

import java.util.regex.Pattern;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Whether people would take one name for another: by how it is written, or how it sounds. */
final class NameLikeness {
  private static final Pattern LATIN = Pattern.compile("[a-z]+");
  // From so many letters on one, and two, may differ without anybody noticing.
  private static final int ONE_DIFFERS = 3;
  private static final int TWO_DIFFER = 8;
  // Shorter codes are those of most short names.
  private static final int SHORTEST_CODE = 2;

  private NameLikeness() {}

  /** Whether the names are alike; case, accents, spaces and hyphens do not matter. */
  static boolean areAlike(String one, String other) {
    String a = Words.joined(one);
    String b = Words.joined(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (a.equals(b)) {
      return true;
    }
    int shorter = Math.min(a.codePointCount(0, a.length()), b.codePointCount(0, b.length()));
    int tolerated = shorter >= TWO_DIFFER ? 2 : shorter >= ONE_DIFFERS ? 1 : 0;
    boolean isWrittenAlike = tolerated > 0 && new LevenshteinDistance(tolerated).apply(a, b) >= 0;
    return isWrittenAlike || soundAlike(a, b);
  }

  private static boolean soundAlike(String a, String b) {
    if (!LATIN.matcher(a).matches() || !LATIN.matcher(b).matches()) {
      return false;
    }
    DoubleMetaphone sound = new DoubleMetaphone();
    String code = sound.doubleMetaphone(a);
    return code.length() >= SHORTEST_CODE && code.equals(sound.doubleMetaphone(b));
  }
}
