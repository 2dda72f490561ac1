package org.dramatis.extract;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.api.java.UDF1;

/**
 * Turns an identifying value into a pseudonym: the first 128 bits of HMAC-SHA-256, in hexadecimal.
 * The one function of the program that Spark runs row by row: Spark SQL has no HMAC, and composing
 * it from {@code sha2} would write the key into query plans.
 */
public final class Pseudonym implements UDF1<String, String> {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final byte[] key;
  private transient Mac mac;

  /**
   * Works under one key.
   *
   * @param key at least 32 bytes
   */
  public Pseudonym(byte[] key) {
    this.key = key.clone();
  }

  @Override
  public synchronized String call(String value) {
    if (value == null) {
      return null;
    }
    if (mac == null) {
      mac = mac();
    }
    byte[] digest = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private Mac mac() {
    try {
      Mac result = Mac.getInstance(ALGORITHM);
      result.init(new SecretKeySpec(key, ALGORITHM));
      return result;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("This Java has no " + ALGORITHM, e);
    }
  }

  /** Says nothing about the key. */
  @Override
  public String toString() {
    return "pseudonym";
  }
}
