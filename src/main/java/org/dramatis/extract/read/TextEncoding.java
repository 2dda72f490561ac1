package org.dramatis.extract.read;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encoding that a contract names, an IANA character set. */
public record TextEncoding(String name) implements Serializable {
  /** Whether a line end is one byte, so that lines can be found before they are decoded. */
  boolean keepsLines() {
    return !name.startsWith("UTF-16") && !name.startsWith("UTF-32");
  }

  /** A line's bytes in UTF-8. */
  byte[] utf8(byte[] line) {
    return name.equals("UTF-8")
        ? line
        : new String(line, Charset.forName(name)).getBytes(StandardCharsets.UTF_8);
  }

  static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
