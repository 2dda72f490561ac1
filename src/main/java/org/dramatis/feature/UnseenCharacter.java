package org.dramatis.feature;

/**
 * What readers get in the place of a character that has no shape of its own: a control character's
 * picture ({@code ␀}), for a space {@code ␣}, else the code, {@code [U+202E]}.
 */
public final class UnseenCharacter {
  private static final int PICTURES_OF_CONTROLS = 0x2400;
  private static final int DELETE = 0x7f;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final char PICTURE_OF_SPACE = '␣';

  private UnseenCharacter() {}

  /** The signs that stand for a character, whether it has a shape or not. */
  public static String signs(int codePoint) {
    if (codePoint == ' ') {
      return String.valueOf(PICTURE_OF_SPACE);
    }
    if (codePoint < ' ') {
      return Character.toString(PICTURES_OF_CONTROLS + codePoint);
    }
    return codePoint == DELETE
        ? Character.toString(PICTURE_OF_DELETE)
        : "[U+%04X]".formatted(codePoint);
  }

  /** Whether a character takes room at most, and shows nothing. */
  static boolean is(int codePoint) {
    return Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }

  /** Whether a character is a picture that stands for another one. */
  static boolean isPicture(int codePoint) {
    return codePoint >= PICTURES_OF_CONTROLS && codePoint <= PICTURE_OF_SPACE;
  }
}
