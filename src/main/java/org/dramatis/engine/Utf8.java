package org.dramatis.engine;

import java.io.Serializable;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A text in the form in which Spark's rows hold it: its bytes in UTF-8, which are not turned into
 * characters until somebody asks.
 */
public final class Utf8 implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final UTF8String NOT_DECODED = UTF8String.fromString("\uFFFD");

  private final UTF8String text;

  Utf8(UTF8String text) {
    this.text = text;
  }

  /** The same characters. */
  public static Utf8 of(String text) {
    return new Utf8(UTF8String.fromString(text));
  }

  UTF8String text() {
    return text;
  }

  /** How many bytes it has. */
  public int size() {
    return text.numBytes();
  }

  /** The byte at a place. */
  public byte at(int place) {
    return text.getByte(place);
  }

  /** How many characters it has. */
  public int characters() {
    return text.numChars();
  }

  /** Whether every byte belongs to a character, and none stands for what could not be decoded. */
  public boolean isDecoded() {
    return text.isValid() && !text.contains(NOT_DECODED);
  }

  /** Without blanks at both ends; no other white space is cut. */
  public Utf8 trimmed() {
    boolean spaced =
        size() > 0 && (text.getByte(0) == ' ' || text.getByte(text.numBytes() - 1) == ' ');
    return spaced ? new Utf8(text.trim()) : this;
  }

  /** The same text with bytes of its own; those of a row change with the next row. */
  public Utf8 copy() {
    return new Utf8(text.copy());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Utf8 that && text.binaryEquals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The characters. */
  @Override
  public String toString() {
    return text.toString();
  }
}
