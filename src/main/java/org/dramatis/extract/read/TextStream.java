package org.dramatis.extract.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** Opens text files, unpacked and decoded as their names and contracts say. */
public final class TextStream {
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final String ZSTANDARD = ".zst";

  private final Configuration hadoop;
  private final CompressionCodecFactory codecs;

  /** Opens files of the configuration's file systems. */
  public TextStream(Configuration hadoop) {
    this.hadoop = hadoop;
    this.codecs = new CompressionCodecFactory(hadoop);
  }

  /** Whether the name promises an archive. */
  boolean isArchive(Path path) {
    return path.getName().endsWith(ZSTANDARD) || codecs.getCodec(path) != null;
  }

  InputStream raw(Path path) throws IOException {
    return new BufferedInputStream(path.getFileSystem(hadoop).open(path));
  }

  InputStream unpacked(Path path) throws IOException {
    InputStream raw = raw(path);
    if (path.getName().endsWith(ZSTANDARD)) {
      return new ZstdInputStream(raw);
    }
    CompressionCodec codec = codecs.getCodec(path);
    return codec == null ? raw : codec.createInputStream(raw);
  }

  /** The file's characters without a byte order mark. */
  Reader characters(Path path, String encoding) throws IOException {
    InputStream bytes = unpacked(path);
    Reader text = new BufferedReader(new InputStreamReader(bytes, Charset.forName(encoding)));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  /** The file's text in UTF-8 without a byte order mark. */
  InputStream utf8(Path path, String encoding) throws IOException {
    return ReaderInputStream.builder()
        .setReader(characters(path, encoding))
        .setCharset(StandardCharsets.UTF_8)
        .get();
  }
}
