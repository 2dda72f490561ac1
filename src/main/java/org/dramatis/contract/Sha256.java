package org.dramatis.contract;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal. */
public final class Sha256 {
  private Sha256() {}

  /** The digest of the bytes, 64 characters. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(fresh().digest(bytes));
  }

  /** A digest that has seen nothing yet, for bytes that come in parts. */
  public static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
