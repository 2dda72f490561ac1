package org.dramatis.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.dramatis.contract.Contract;

/** Names what was read: the same bytes under the same contract and key give the same name. */
final class Fingerprint {
  /** Raised whenever the reader would make something else of the same file. */
  private static final String READER = "reader-3";

  private Fingerprint() {}

  /**
   * The first 128 bits of a SHA-256 digest, in hexadecimal.
   *
   * @param fileSha256 of the file's bytes
   * @param kept what is kept of the rows; other contracts decide which columns join
   */
  static String of(Contract contract, List<KeptColumn> kept, String fileSha256, String keyId) {
    StringBuilder what = new StringBuilder();
    for (String part : List.of(READER, fileSha256, contract.sha256(), keyId)) {
      what.append(part).append('\n');
    }
    kept.forEach(c -> what.append(c.property().name()).append(' ').append(c.form()).append('\n'));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(what.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
