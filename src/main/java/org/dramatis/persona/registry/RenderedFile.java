package org.dramatis.persona.registry;

import java.nio.charset.StandardCharsets;
import org.dramatis.run.manifest.FileDigest;

/** A file that is made of the cast and can be made again at any time. */
public final class RenderedFile {
  private final byte[] data;

  private RenderedFile(byte[] data) {
    this.data = data;
  }

  /** Of a text, in UTF-8. */
  public static RenderedFile of(String text) {
    return new RenderedFile(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of bytes, such as a PDF's. */
  public static RenderedFile of(byte[] data) {
    return new RenderedFile(data.clone());
  }

  byte[] data() {
    return data.clone();
  }

  /** SHA-256 of it. */
  String digest() {
    return FileDigest.ofBytes(data);
  }
}
