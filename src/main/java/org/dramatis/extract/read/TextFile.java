package org.dramatis.extract.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.row.FileFault;

/** The beginning of a CSV or JSON file, looked at before Spark reads the file. */
public final class TextFile {
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

  private final TextStream streams;
  private final Contract contract;
  private final DeliveredFile file;
  private final Path path;

  /** A file of text, which is opened when it is first looked at. */
  public TextFile(TextStream streams, Contract contract, DeliveredFile file) {
    this.streams = streams;
    this.contract = contract;
    this.file = file;
    this.path = new Path(file.uri());
  }

  /** What can be found out from the first characters. */
  public interface Question<T> {
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
   * @throws ContractException when the file is empty, cannot be read, or is not what its name and
   *     its contract say
   */
  public <T> T ask(Question<T> question) {
    try {
      look();
      try (Reader text = streams.characters(path, encoding())) {
        return question.answer(text);
      }
    } catch (IOException e) {
      throw UnreadableFile.refusal(contract, file.path(), e);
    }
  }

  private String encoding() {
    return contract.server().dialect().encoding();
  }

  private void look() throws IOException {
    if (!streams.isArchive(path)) {
      String raw = begin(streams.raw(path));
      ofBeginning(COMPRESSED, raw)
          .ifPresent(
              suffix -> {
                throw broken(
                    FileFault.UNNAMED_ARCHIVE,
                    ("is compressed, but its name does not end in %s, so that it would be read as"
                            + " text. Rename it, or ask %s to.")
                        .formatted(suffix, whom()));
              });
    }
    String begin = begin(streams.unpacked(path));
    if (begin.isEmpty()) {
      throw broken(
          FileFault.EMPTY_FILE, "is empty: there is not even a first line. %s".formatted(again()));
    }
    ofBeginning(NOT_TEXT, begin)
        .ifPresent(
            what -> {
              throw broken(FileFault.NOT_TEXT, "is %s, not text. %s".formatted(what, again()));
            });
    requireEncoding(begin);
  }

  private void requireEncoding(String begin) {
    ofBeginning(OTHER_ENCODINGS, begin)
        .filter(other -> !encoding().startsWith("UTF-16"))
        .ifPresent(
            other -> {
              throw broken(
                  FileFault.OTHER_ENCODING,
                  ("begins with the byte order mark of %s, but the contract says %2$s. Write"
                          + " encoding: UTF-16 under dramatis.csv in the contract, or ask %3$s for"
                          + " %2$s.")
                      .formatted(other, encoding(), whom()));
            });
    boolean zero =
        HexFormat.ofDelimiter(" ").formatHex(HexFormat.of().parseHex(begin)).contains("00");
    if (zero && !encoding().startsWith("UTF-16") && !encoding().startsWith("UTF-32")) {
      throw broken(
          FileFault.NOT_TEXT,
          ("holds zero bytes at its beginning: it is no text in %s, but UTF-16 without a byte order"
                  + " mark, or another format. Write its encoding under dramatis.csv in the contract,"
                  + " or ask %s.")
              .formatted(encoding(), whom()));
    }
  }

  private static String begin(InputStream stream) throws IOException {
    try (InputStream in = stream) {
      return HexFormat.of().formatHex(in.readNBytes(BEGINNING));
    }
  }

  private static Optional<String> ofBeginning(Map<String, String> kinds, String begin) {
    return kinds.entrySet().stream()
        .filter(e -> begin.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** What to ask of the source's owner. */
  String again() {
    return "Ask " + whom() + " to deliver it again.";
  }

  /** The file breaks its contract. */
  ContractException broken(FileFault fault, String message) {
    return fault.refusal(contract, file.path(), message);
  }

  private String whom() {
    return contract.ownership().whom();
  }
}
