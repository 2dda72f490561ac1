package org.dramatis.draft;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Whole lines of text without a byte order mark, of which the encoding was guessed. */
record SampleText(String text, String encoding, FileSample.Extent extent) {
  private static final String MARK = "\uFEFF";

  /** Decodes bytes: by their mark, else as UTF-8, else as what Windows writes in the west. */
  static SampleText decode(byte[] bytes, FileSample.Extent extent) {
    Charset charset = charset(bytes, extent);
    String text = new String(bytes, charset);
    String unmarked = text.startsWith(MARK) ? text.substring(1) : text;
    if (extent == FileSample.Extent.BEGINNING) {
      // The last line is cut, perhaps inside a character.
      unmarked = unmarked.substring(0, Math.max(0, unmarked.lastIndexOf('\n') + 1));
    }
    return new SampleText(unmarked, charset.name(), extent);
  }

  private static Charset charset(byte[] bytes, FileSample.Extent extent) {
    if (begins(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return isUtf8(bytes, extent) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static boolean isUtf8(byte[] bytes, FileSample.Extent extent) {
    boolean isWhole = extent == FileSample.Extent.WHOLE_FILE;
    return !StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), isWhole)
        .isError();
  }
}
