package org.dramatis.run.key;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dramatis.contract.Sha256;

/**
 * The secret under which customers become pseudonyms.
 *
 * <p>It is serialisable because Spark carries the pseudonym function, and the key with it, to its
 * executors in task closures; that is the only form in which it leaves the driver. It has no getter
 * and prints as its id, so it can stand in no log, query plan or error text.
 */
public final class PseudonymKey implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MINIMUM_BYTES = 32;
  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]+");

  private final byte[] secret;

  private PseudonymKey(byte[] secret) {
    this.secret = secret;
  }

  /**
   * The key that a key file's text holds: its lines without those that begin with {@code #}, each
   * trimmed, joined, in UTF-8. Hexadecimal digits are not decoded.
   *
   * @throws IllegalArgumentException when it is shorter than 32 bytes, of which hexadecimal text
   *     has one in two digits; the message says how long it is
   */
  static PseudonymKey ofText(String text) {
    String secret =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining());
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    int length = HEXADECIMAL.matcher(secret).matches() ? bytes.length / 2 : bytes.length;
    if (length < MINIMUM_BYTES) {
      throw new IllegalArgumentException(
          "it holds " + length + " bytes, and a key has at least " + MINIMUM_BYTES);
    }
    return new PseudonymKey(bytes);
  }

  /** The key of the shipped sample, which everybody has. */
  public static PseudonymKey publicSample() {
    try (InputStream in = PseudonymKey.class.getResourceAsStream("public-sample.key")) {
      Objects.requireNonNull(in, "public-sample.key is missing from the program");
      return ofText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this is the key that everybody has. */
  public boolean isPublicSample() {
    return MessageDigest.isEqual(secret, publicSample().secret);
  }

  /**
   * Names the key without telling it: the first 12 hexadecimal digits of SHA-256 over {@code
   * dramatis-key-id:} and the key.
   */
  public String id() {
    MessageDigest digest = Sha256.fresh();
    digest.update("dramatis-key-id:".getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(secret)).substring(0, 12);
  }

  /**
   * A fresh HMAC-SHA-256 under this key. It is neither serialisable nor safe for several threads:
   * make one per task.
   */
  public Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }

  /** The id, never the secret. */
  @Override
  public String toString() {
    return "PseudonymKey[id=" + id() + "]";
  }
}
