package org.dramatis.extract.check;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.dramatis.run.key.PseudonymKey;

/**
 * Turns an identifying value into a pseudonym: the first 128 bits of HMAC-SHA-256, in hexadecimal.
 * Spark SQL has no HMAC, and composing it from {@code sha2} would write the key into query plans.
 */
public final class Pseudonym implements Serializable {
  private static final int BYTES = 16;

  private final PseudonymKey key;
  private transient Mac mac;

  /** Works under one key. */
  public Pseudonym(PseudonymKey key) {
    this.key = key;
  }

  /** The pseudonym of a value. */
  public synchronized String of(String value) {
    if (mac == null) {
      mac = key.mac();
    }
    byte[] digest = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  /** Says nothing about the key. */
  @Override
  public String toString() {
    return "pseudonym";
  }
}
