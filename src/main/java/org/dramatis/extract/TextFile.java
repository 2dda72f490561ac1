package org.dramatis.extract;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;

/** The beginning of a CSV or JSON file, looked at before Spark reads the file. */
final class TextFile {
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final String ZSTANDARD = ".zst";

  /** How compressed files begin, and what their names must end in for Spark to see it. */
  private static final Map<String, String> COMPRESSED =
      Map.of("1f8b", ".gz", "28b52ffd", ZSTANDARD, "425a68", ".bz2");

  private final Configuration hadoop;
  private final Contract contract;
  private final DeliveredFile file;

  TextFile(Configuration hadoop, Contract contract, DeliveredFile file) {
    this.hadoop = hadoop;
    this.contract = contract;
    this.file = file;
  }

  /** What can be found out from the first characters. */
  interface Question<T> {
    /**
     * Reads as much as it needs.
     *
     * @param text the file's text without a byte order mark
     */
    T answer(Reader text) throws IOException;
  }

  /**
   * Opens the file for a question.
   *
   * @throws ContractException when the file is empty, cannot be read, or is compressed and its name
   *     does not say so
   */
  <T> T ask(Question<T> question) {
    try (InputStream bytes = open();
        PushbackReader text = new PushbackReader(new InputStreamReader(bytes, charset()))) {
      int first = text.read();
      if (first == BYTE_ORDER_MARK) {
        first = text.read();
      }
      if (first < 0) {
        throw broken("is empty: there is not even a first line. " + again());
      }
      text.unread(first);
      return question.answer(text);
    } catch (IOException e) {
      throw broken("cannot be read: " + e.getMessage() + ". " + again());
    }
  }

  private Charset charset() {
    return Charset.forName(contract.server().dialect().encoding());
  }

  private InputStream open() throws IOException {
    Path path = new Path(file.uri());
    InputStream raw = new BufferedInputStream(path.getFileSystem(hadoop).open(path));
    if (path.getName().endsWith(ZSTANDARD)) {
      return new ZstdInputStream(raw);
    }
    CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(path);
    if (codec != null) {
      return codec.createInputStream(raw);
    }
    raw.mark(8);
    String start = HexFormat.of().formatHex(Arrays.copyOf(raw.readNBytes(4), 4));
    raw.reset();
    Optional<String> suffix =
        COMPRESSED.entrySet().stream()
            .filter(e -> start.startsWith(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (suffix.isPresent()) {
      raw.close();
      throw broken(
          "is compressed, but its name does not end in "
              + suffix.get()
              + ", so that it would be read as text. Rename it, or ask "
              + contract.ownership().whom()
              + " to.");
    }
    return raw;
  }

  /** Whom to ask for a better file. */
  String again() {
    return "Ask " + contract.ownership().whom() + " to deliver it again.";
  }

  /** The file breaks its contract. */
  ContractException broken(String message) {
    return new ContractException(contract.name(), file.path(), message);
  }
}
