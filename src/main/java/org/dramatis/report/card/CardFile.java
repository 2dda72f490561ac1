package org.dramatis.report.card;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file of {@code registry/cards/}; the same cast gives the same bytes. */
public final class CardFile {
  private final String name;
  private final byte[] content;

  private CardFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  static CardFile ofText(String name, String text) {
    return new CardFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static CardFile ofBytes(String name, byte[] content) {
    return new CardFile(name, content.clone());
  }

  /** Its name in the folder, such as {@code P-004.html}. */
  public String name() {
    return name;
  }

  /** What is in it, as it is written to the disk. */
  public byte[] content() {
    return content.clone();
  }

  /** What is in it, for a file of text. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CardFile file
        && name.equals(file.name)
        && Arrays.equals(content, file.content);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return "%s (%d bytes)".formatted(name, content.length);
  }
}
