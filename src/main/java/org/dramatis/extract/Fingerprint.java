package org.dramatis.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Sha256;

/** Names what was read: the same bytes under the same contract and key give the same name. */
final class Fingerprint {
  /** Raised whenever the reader would make something else of the same file. */
  private static final String READER = "reader-4";

  /** 128 bits in hexadecimal. */
  private static final int LENGTH = 32;

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
    return Sha256.of(what.toString().getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
  }
}
