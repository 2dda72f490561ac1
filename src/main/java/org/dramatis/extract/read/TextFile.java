package org.dramatis.extract.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.function.IOFunction;
import org.apache.hadoop.fs.Path;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.row.FileFault;

/** The beginning of a CSV or JSON file, looked at before Spark reads the file. */
public record TextFile(TextStream streams, Contract contract, DeliveredFile file) {
  private static final int BEGINNING = 4096;

  /** How compressed files begin, and what their names must end in for Spark to see it. */
  private static final Map<String, String> COMPRESSED =
      Map.of("1f8b", ".gz", "28b52ffd", ".zst", "425a68", ".bz2");

  /** How files of other formats begin. */
  private static final Map<String, String> NOT_TEXT =
      Map.of(
          "504b0304", "a ZIP archive or an Excel workbook",
          "d0cf11e0", "an Office document",
          "50415231", "a Parquet file",
          "25504446", "a PDF document");

  private static final Map<String, String> OTHER_ENCODINGS =
      Map.of("fffe", "UTF-16LE", "feff", "UTF-16BE");

  /**
   * Opens the file for a question.
   *
   * @param question reads as much as it needs of the text, which has no byte order mark
   * @throws ContractException when the file is empty, cannot be read, or is not what its name and
   *     its contract say
   */
  public <T> T ask(IOFunction<Reader, T> question) {
    Path path = new Path(file.uri());
    try {
      look(path);
      try (Reader text = streams.characters(path, encoding())) {
        return question.apply(text);
      }
    } catch (IOException e) {
      throw UnreadableFile.refusal(contract, file.path(), e);
    }
  }

  private void look(Path path) throws IOException {
    if (!streams.isArchive(path)) {
      Optional<String> suffix = ofBeginning(COMPRESSED, begin(streams.raw(path)));
      if (suffix.isPresent()) {
        throw broken(
            FileFault.UNNAMED_ARCHIVE,
            ("is compressed, but its name does not end in %s, so that it would be read as text."
                    + " Rename it, or ask %s to.")
                .formatted(suffix.get(), whom()));
      }
    }
    byte[] begin = begin(streams.unpacked(path));
    if (begin.length == 0) {
      throw broken(FileFault.EMPTY_FILE, "is empty: there is not even a first line. " + again());
    }
    Optional<String> other = ofBeginning(NOT_TEXT, begin);
    if (other.isPresent()) {
      throw broken(FileFault.NOT_TEXT, "is %s, not text. %s".formatted(other.get(), again()));
    }
    requireEncoding(begin);
  }

  private void requireEncoding(byte[] begin) {
    Optional<String> other = ofBeginning(OTHER_ENCODINGS, begin);
    if (other.isPresent() && !encoding().startsWith("UTF-16")) {
      throw broken(
          FileFault.OTHER_ENCODING,
          ("begins with the byte order mark of %s, but the contract says %2$s. Write encoding:"
                  + " UTF-16 under dramatis.csv in the contract, or ask %3$s for %2$s.")
              .formatted(other.get(), encoding(), whom()));
    }
    boolean zero = new String(begin, StandardCharsets.ISO_8859_1).indexOf(0) >= 0;
    if (zero && new TextEncoding(encoding()).keepsLines()) {
      throw broken(
          FileFault.NOT_TEXT,
          ("holds zero bytes at its beginning: it is no text in %s, but UTF-16 without a byte order"
                  + " mark, or another format. Write its encoding under dramatis.csv in the"
                  + " contract, or ask %s.")
              .formatted(encoding(), whom()));
    }
  }

  private static byte[] begin(InputStream stream) throws IOException {
    try (InputStream in = stream) {
      return in.readNBytes(BEGINNING);
    }
  }

  private static Optional<String> ofBeginning(Map<String, String> kinds, byte[] begin) {
    String hexadecimal = HexFormat.of().formatHex(begin);
    return kinds.keySet().stream().filter(hexadecimal::startsWith).findFirst().map(kinds::get);
  }

  /** What to ask of the source's owner. */
  String again() {
    return "Ask " + whom() + " to deliver it again.";
  }

  ContractException broken(FileFault fault, String message) {
    return fault.refusal(contract, file.path(), message);
  }

  private String whom() {
    return contract.ownership().whom();
  }

  private String encoding() {
    return contract.server().dialect().encoding();
  }
}
