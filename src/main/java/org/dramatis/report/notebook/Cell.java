package org.dramatis.report.notebook;

import java.util.List;

/** A cell of a notebook. */
sealed interface Cell {
  /** Unique in the notebook: 1 to 64 letters, digits, hyphens and underscores. */
  String id();

  /** What stands in the cell. */
  String source();

  /** Words for readers, in Markdown. */
  record Markdown(String id, String source) implements Cell {}

  /**
   * Python, and what it gave when it ran.
   *
   * @param outputs in the order in which they appear
   */
  record Code(String id, String source, List<Output> outputs) implements Cell {
    public Code {
      outputs = List.copyOf(outputs);
    }
  }

  /** What a code cell shows. */
  sealed interface Output {}

  /** What it printed, whole lines. */
  record Printed(String text) implements Output {}

  /** The HTML that its last line is. */
  record Html(String text) implements Output {}
}
