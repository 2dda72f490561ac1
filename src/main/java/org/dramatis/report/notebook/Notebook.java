package org.dramatis.report.notebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A notebook as nbformat 4.5 has it, its members in the order in which Jupyter writes them. The
 * cells have not been executed.
 */
record Notebook(List<Cell> cells, Metadata metadata, int nbformat, int nbformatMinor) {
  private static final int FORMAT = 4;
  private static final int MINOR = 5;

  Notebook {
    cells = List.copyOf(cells);
  }

  /** A notebook for Python 3. */
  static Notebook of(List<Cell> cells) {
    Metadata python =
        new Metadata(
            new Kernel("Python 3 (ipykernel)", "python", "python3"), new Language("python"));
    return new Notebook(cells, python, FORMAT, MINOR);
  }

  record Metadata(Kernel kernelspec, Language languageInfo) {}

  record Kernel(String displayName, String language, String name) {}

  record Language(String name) {}

  /** A cell; its id is unique in the notebook: 1 to 64 letters, digits, hyphens, underscores. */
  sealed interface Cell {}

  /** Words for readers, in Markdown. */
  record Markdown(String cellType, String id, Map<String, String> metadata, List<String> source)
      implements Cell {
    static Markdown of(String id, String markdown) {
      return new Markdown("markdown", id, Map.of(), lines(markdown));
    }
  }

  /** Python that nobody has run. */
  record Code(
      String cellType,
      Optional<Integer> executionCount,
      String id,
      Map<String, String> metadata,
      List<String> outputs,
      List<String> source)
      implements Cell {
    static Code of(String id, String python) {
      return new Code("code", Optional.empty(), id, Map.of(), List.of(), lines(python));
    }
  }

  /** Lines, each but the last with its line feed. */
  private static List<String> lines(String text) {
    return List.of(text.split("(?<=\n)", -1));
  }
}
