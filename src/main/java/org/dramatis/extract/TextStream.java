package org.dramatis.extract;

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

/** A file's text, unpacked and decoded as its name and its contract say. */
final class TextStream {
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final String ZSTANDARD = ".zst";

  private TextStream() {}

  /** Whether the name promises an archive. */
  static boolean isArchive(Configuration hadoop, Path path) {
    return path.getName().endsWith(ZSTANDARD)
        || new CompressionCodecFactory(hadoop).getCodec(path) != null;
  }

  /** The file's bytes, unpacked. */
  static InputStream unpacked(Configuration hadoop, Path path) throws IOException {
    InputStream raw = new BufferedInputStream(path.getFileSystem(hadoop).open(path));
    if (path.getName().endsWith(ZSTANDARD)) {
      return new ZstdInputStream(raw);
    }
    CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(path);
    return codec == null ? raw : codec.createInputStream(raw);
  }

  /** The file's characters without a byte order mark. */
  static Reader characters(Configuration hadoop, Path path, String encoding) throws IOException {
    InputStream bytes = unpacked(hadoop, path);
    Reader text = new BufferedReader(new InputStreamReader(bytes, Charset.forName(encoding)));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  /** The file's text in UTF-8 without a byte order mark. */
  static InputStream utf8(Configuration hadoop, Path path, String encoding) throws IOException {
    return ReaderInputStream.builder()
        .setReader(characters(hadoop, path, encoding))
        .setCharset(StandardCharsets.UTF_8)
        .get();
  }
}
