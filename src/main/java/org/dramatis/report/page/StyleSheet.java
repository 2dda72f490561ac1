package org.dramatis.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dramatis.contract.Sha256;

/** The page's style sheet, embedded and allowed by its hash alone. */
public record StyleSheet(String css) {
  private static final String RESOURCE = "/org/dramatis/report/report.css";

  /** The style sheet that the program carries. */
  public static StyleSheet embedded() {
    try (InputStream resource = StyleSheet.class.getResourceAsStream(RESOURCE)) {
      return new StyleSheet(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own " + RESOURCE + " cannot be read", e);
    }
  }

  /** The page's content security policy: this style sheet, pictures inside the page, no more. */
  public String policy() {
    return "default-src 'none'; style-src 'sha256-"
        + digest()
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private String digest() {
    byte[] hash = Sha256.fresh().digest(css.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(hash);
  }
}
