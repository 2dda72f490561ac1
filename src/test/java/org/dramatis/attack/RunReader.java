package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads every file of a run that is not its owner's alone; each kind of file has its reader. */
final class RunReader {
  /** What these tell is what was put in, or of files and rows, and not of what customers do. */
  private static final Pattern NOT_OF_CUSTOMERS =
      Pattern.compile("conf/.*|manifest\\.json|status\\.json|audit\\.json");

  /** Reads one file. */
  private interface Reader {
    Reading read(String file, String text) throws IOException;
  }

  private final Path run;
  private final Map<String, Reader> readers = new LinkedHashMap<>();

  RunReader(People people, Path run) throws IOException {
    this.run = run;
    Council council = Council.of(run);
    JsonNode segments = new ObjectMapper().readTree(text("segments.json"));
    readers.put(
        "segments.json",
        (file, text) ->
            SegmentsReader.read(file, new ObjectMapper().readTree(text), council, people));
    readers.put(
        "candidates.json",
        (file, text) ->
            CandidatesReader.read(
                file, new ObjectMapper().readTree(text), segments, council, people));
    readers.put("segments.csv", (file, text) -> TableReader.read(file, text, people));
    readers.put(
        "report/index.html",
        (file, text) -> PageReader.read(file, text, segments, council, people));
    readers.put(
        "typing.json", (file, text) -> TypingReader.read(file, new ObjectMapper().readTree(text)));
    readers.put("notebook/segments.ipynb", NotebookReader::read);
  }

  private String text(String file) throws IOException {
    return Files.readString(run.resolve(file));
  }

  /** What all files tell together, by file. */
  Map<String, Reading> read() throws IOException {
    Map<String, Reading> read = new LinkedHashMap<>();
    for (String file : RunFiles.readable(run)) {
      if (readers.containsKey(file)) {
        read.put(file, readers.get(file).read(file, text(file)));
      } else if (!NOT_OF_CUSTOMERS.matcher(file).matches()) {
        throw new AssertionError("unknown file: teach the attack to read " + file);
      }
    }
    return read;
  }
}
